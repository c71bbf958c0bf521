import { appealActions } from './features/appeal/actions.ts';
import { concernActions, type Judging } from './features/concern/actions.ts';
import { concernNoteActions } from './features/concern-note/actions.ts';
import type { NoteKeys } from './features/concern-note/secret.ts';
import type { DirectActions } from './features/direct/actions.ts';
import { ladderActions } from './features/ladder/actions.ts';
import { stepActions } from './features/step/actions.ts';
import { voteActions } from './features/vote/actions.ts';
import type { InLine } from './lib/in-line.ts';

type Needs = Judging & Readonly<{ direct: DirectActions; inLine: InLine; keys: NoteKeys }>;

/** What moderators hear of, and what they can do about it. */
export function moderating({ direct, inLine, keys, ...judging }: Needs) {
  return {
    concerns: concernActions(judging),
    concernNotes: concernNoteActions({ ...judging, keys }),
    voting: voteActions(judging),
    steps: stepActions({ ...judging, direct, inLine }),
    ladder: ladderActions(judging),
    appeals: appealActions(judging),
  };
}
