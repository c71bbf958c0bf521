/** What is written where everybody of the server can read it. It names nobody, and says nothing of what a circle is about. */
export const inGeneral = {
  hello: 'Good to have you all here. If anything in this server does not feel right, write to me.',
  meetsTonight: 'Maple meets tonight at half past seven, Berlin time.',
  invitation:
    'Maple meets tonight at half past seven, Berlin time. It is a small circle: one person speaks at a time, and passing is always fine. There is a seat. If you would like it, type /circle join.',
  fullInvitation:
    'Maple meets tonight at half past seven, Berlin time. All seats are taken just now, and there is a waiting list. If you would like to be on it, type /circle join.',
  manyCircles:
    'There are several circles in this server, and you can look for one that fits you. Type /circle browse: only you see what you find. You can also look for a day, for a word like evenings, or for circles in writing or by voice.',
  isTheTimeDifferent:
    'I am in New York this week, where the clocks have changed already. Does Maple meet at half past one tomorrow, or at half past two?',
  timeStays:
    'At half past one, for you. The clocks go forward in Berlin tonight, and there eight o’clock stays eight o’clock, and half past seven stays half past seven. Wherever you are, the times in this server stand on your own clock.',
} as const;
