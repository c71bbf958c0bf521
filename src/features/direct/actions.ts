import { ComeBackLater } from '../../lib/come-back-later.ts';
import type { GuildId, UserId } from '../../lib/ids.ts';
import { type MessageView, silent } from '../../lib/markup.ts';
import { minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { nonceOf } from '../posting/actions.ts';
import { isQuiet } from '../reminder-wish/wish.ts';
import type { Direct } from './direct.ts';

/** Discord counts the conversations that were begun within some minutes. */
const untilAllowed = minutes(5);

type Needs = Readonly<{ stores: Stores; direct: Direct; now: Now }>;

export type To = Readonly<{ guild: GuildId; person: UserId }>;

export type DirectActions = ReturnType<typeof directActions>;

export function directActions({ stores, direct, now }: Needs) {
  return {
    /**
     * Tells one person something directly, once for each mark, also over crashes and lost answers; without a sound in their
     * quiet hours. `unwanted` where they have not asked for direct messages in this server. `closed` where Discord does not
     * deliver them: then they are off for this person from now on, which they are told at their next answer. Whoever is not
     * reached this way must not be told the same in public. Throws where it has to be tried again.
     */
    async send(
      { guild, person }: To,
      mark: string,
      view: MessageView,
    ): Promise<'sent' | 'closed' | 'unwanted'> {
      const wish = await stores.wishes.find(guild, person);
      if (wish?.way !== 'dm') return 'unwanted';
      const known = await stores.postings.find(mark);
      if (known?.messageId != null) return 'sent';
      const wanted = { mark, kind: 'direct', subject: 'direct', turn: null } as const;
      const before = await stores.postings.tryNow(wanted, known, now());
      const found = before.triedAt === null ? undefined : await direct.find(person, mark);
      const words = isQuiet(wish, now()) ? silent(view) : view;
      const sent =
        found === undefined
          ? await direct.send(person, words, mark, nonceOf(before))
          : ({ ok: true, value: found } as const);
      if (sent.ok) {
        await stores.postings.posted(mark, null, sent.value, now());
        return 'sent';
      }
      if (sent.refusal === 'direct-not-now') throw new ComeBackLater(untilAllowed);
      await stores.wishes.closed(person, now());
      return 'closed';
    },
  };
}
