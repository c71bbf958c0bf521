import { cannot } from '../people/cannot.ts';
import { completes, uses } from '../people/commanding.ts';
import type { Answers } from '../people/form.ts';
import { closesForm, fillsIn } from '../people/forms.ts';
import { usesOnMessage, usesOnPerson } from '../people/menus.ts';
import { pressesThis, selectsThis } from '../people/pressing.ts';
import { messageOnScreen } from '../people/seeing.ts';
import type { Self } from '../people/self.ts';
import { changesLanguage, opensMail, takesDirectMessages, takesInterest } from '../people/settling.ts';
import { answersInvitation, joinsVoice, leavesVoice, mutesSelf, raisesHand } from '../people/voicing.ts';
import { deletes, togglesReaction, writes } from '../people/writing.ts';
import type { Deed, Done, SuggestionsAsked } from '../wire/deed.ts';
import type { Suggestions } from '../wire/screen.ts';
import { dismisses, hasRead } from './reading.ts';

/** Does what she does on her screen. Rejects with `CannotDo` where her screen or Discord does not let her. */
export async function does(self: Self, deed: Deed): Promise<Done> {
  if (deed.kind === 'open-mail') return { channelId: opensMail(self, deed.personId) };
  await doing(self, deed);
  return {};
}

/** What a deed gives back (what was told, say) is nobody's business here: it shows on the screen. */
function doing(self: Self, deed: Exclude<Deed, { kind: 'open-mail' }>): unknown {
  switch (deed.kind) {
    case 'write':
      writes(self, deed.channelId, deed.content, deed.answers);
      return hasRead(self, deed.channelId);
    case 'press':
      return pressesThis(self, deed);
    case 'select':
      return selectsThis(self, deed, deed.values);
    case 'command':
      return uses(self, deed.line, deed.options, { in: deed.channelId, asTyped: true });
    case 'use-on-message':
      return usesOnMessage(self, deed.entry, messageOnScreen(self, deed));
    case 'use-on-person':
      return usesOnPerson(self, deed.entry, deed.personId, deed.channelId);
    case 'fill-in':
      return fillsIn(self, answersFrom(deed.answers));
    case 'close-form':
      return closesForm(self);
    case 'react':
      return togglesReaction(self, messageOnScreen(self, deed), deed.emoji);
    case 'delete':
      return deletes(self, messageOnScreen(self, deed));
    case 'read':
      return hasRead(self, deed.channelId);
    case 'dismiss':
      return dismisses(self, deed.deedId);
    case 'interest':
      return takesInterest(self, deed.guildId, deed.eventId, deed.interested);
    case 'change-language':
      return changesLanguage(self, deed.locale);
    case 'direct-messages':
      return takesDirectMessages(self, deed.taken);
    case 'join-voice':
      return joinsVoice(self, deed.channelId);
    case 'leave-voice':
      return leavesVoice(self);
    case 'mute-self':
      return mutesSelf(self, deed.muted);
    case 'raise-hand':
      return raisesHand(self, deed.up);
    case 'answer-invitation':
      return answersInvitation(self, deed.accepts);
  }
}

/** What an application suggests while she types into one option. Rejects with `CannotDo` when nothing comes. */
export async function asksForSuggestions(self: Self, asked: SuggestionsAsked): Promise<Suggestions> {
  const { channelId, line, option, text, options } = asked;
  if (line === '') return cannot('There is no command yet.');
  return await completes(self, line, { option, text, given: options }, { in: channelId });
}

/** On the wire what is chosen comes by its value or id; by itself a word would mean what stands on it. */
function answersFrom(answers: Extract<Deed, { kind: 'fill-in' }>['answers']): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      field,
      Array.isArray(answer) ? answer.map((id) => ({ id })) : answer,
    ]),
  );
}
