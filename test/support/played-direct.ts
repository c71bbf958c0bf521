import { MessageFlags } from 'discord-api-types/v10';
import type { Direct } from '../../src/features/direct/direct.ts';
import { MessageId } from '../../src/lib/ids.ts';
import type { MessageView } from '../../src/lib/markup.ts';
import { accept, refuse } from '../../src/lib/result.ts';

export type Told = Readonly<{ to: string; view: MessageView }>;
export type Letter = Told & Readonly<{ id: MessageId; mark: string; once: string; silent: boolean }>;

type Begins = Readonly<{ letters: readonly Letter[]; closedTo: ReadonlySet<string> }>;
type Around = Readonly<{
  step: <T>(name: 'direct' | 'find', work: () => T) => Promise<T>;
  newId: () => string;
  forgotten: ReadonlySet<string>;
}>;

/** Direct messages in memory: those that have arrived, and who takes none. */
export function playedDirect(begins: Begins, { step, newId, forgotten }: Around) {
  const letters = [...begins.letters];
  const closedTo = new Set(begins.closedTo);
  const direct: Direct = {
    send: (to, view, mark, once) =>
      step('direct', () => {
        if (closedTo.has(to)) return refuse('direct-closed');
        // Discord looks at who sends, and not at whom it is for.
        const same = forgotten.has(once) ? undefined : letters.find((one) => one.once === once);
        if (same !== undefined) return accept(same.id);
        const id = MessageId.parse(newId());
        const silent = (view.flags & MessageFlags.SuppressNotifications) !== 0;
        letters.push({ id, to, mark, once, view, silent });
        return accept(id);
      }),
    find: (to, mark) => step('find', () => letters.findLast((one) => one.to === to && one.mark === mark)?.id),
  };
  return { direct, letters, closedTo };
}
