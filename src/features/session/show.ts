import type { Translate } from '../../i18n/index.ts';
import type { MessageView } from '../../lib/markup.ts';
import type { Wanted } from '../posting/schema.ts';
import type { Session } from './schema.ts';
import { closingWords, gatherPanel, turnPanel, warning } from './views.ts';

/** A message that must be in the room now, and what it says. `lasting` ones are never changed again. */
export type Shown = Readonly<{ wanted: Wanted; view: MessageView; lasting: boolean }>;

/** All messages that belong to a session as it is now, in the order in which they are read. */
export function shownFor(t: Translate, circleName: string, session: Session): readonly Shown[] {
  const { state, id } = session;
  const panel = (turn: number): Wanted => ({ mark: `panel:${id}:${turn}`, kind: 'panel', subject: id, turn });
  switch (state.phase) {
    case 'gather':
      return [{ wanted: panel(0), view: gatherPanel(t, circleName, session, state.present), lasting: false }];
    case 'round':
    case 'checkout': {
      const { turn, warned, extensions } = state.round;
      const shown: Shown = { wanted: panel(turn), view: turnPanel(t, session, state), lasting: false };
      if (!warned) return [shown];
      const mark = `nudge:${id}:${turn}:${extensions}`;
      return [shown, { wanted: { mark, kind: 'nudge', subject: id, turn }, view: warning(t), lasting: true }];
    }
    case 'closed': {
      const wanted: Wanted = { mark: `closing:${id}`, kind: 'closing', subject: id, turn: null };
      return [{ wanted, view: closingWords(t, circleName), lasting: true }];
    }
  }
}
