/** What is said about the few words that somebody may add to what they tell the moderators. */
export const concernNoteWords = {
  'audit.read-note': 'opened a note',
  'concern-note.add': 'Add a few words',
  'concern-note.form.title': 'A few words',
  'concern-note.form.who':
    'Only {who} can read this, and whoever opens it is written down. It is stored encrypted, and deleted after {days} days at the latest, or when you delete your data. They are not told that it is from you, unless your words show it. You need not write anything.',
  'concern-note.form.label': 'What would help them to know?',
  'concern-note.form.hint': 'Up to 1,000 letters. Only what is needed of what others have said.',
  'concern-note.kept':
    'Thank you. It lies beside what you have told them. Your copy under {data} shows it to you. If somebody is in danger now, do not wait: **Need support** shows whom to call.',
  'concern-note.read': 'Read the note',
  'concern-note.title': '## The note',
  'concern-note.foot': '-# Only you see this. That you have opened it is written down.',
  'refusal.no-note': 'There is no note here any more.',
  'refusal.note-locked':
    'This note was locked with a key that the bot does not have any more. Whoever runs the bot can help.',
} as const;
