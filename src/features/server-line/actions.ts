import { type GuildId, type LineId, newLineId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { memoryOf } from '../../lib/memory.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type Manager, noteSetting } from '../audit/actions.ts';
import { isFull, type OwnLines } from './line.ts';
import type { About, Reach, ServerLine } from './schema.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; now: Now; inLine: InLine }>;

export type LineRefusal = 'lines-full' | 'no-such-line';

/** What of a line is said anew. Whoever says it has just looked it up. */
type Changes = Partial<Reach & About>;

/** A line without what is still to be said of it: until then nobody is shown it. */
const unsaid: About = { instead: false, languages: '', cost: 'unknown', source: null };

/** The crisis lines of servers. They are known from memory, because help must not wait for anything. */
export function serverLineActions({ transact, stores, now, inLine }: Needs) {
  const memory = memoryOf(stores.serverLines.all, now);
  const today = (): string => now().toISOString().slice(0, 10);

  /** Decides on the lines of one server, saves, writes the audit, and knows them from then on. */
  const change = <T>(
    by: Manager,
    work: (held: Stores, lines: readonly ServerLine[]) => Promise<Result<T, LineRefusal>>,
  ): Promise<Result<T, LineRefusal>> =>
    inLine(`lines:${by.guild}`, async () => {
      const changed = await transact(async (held) => {
        const done = await work(held, await held.serverLines.of(by.guild));
        if (done.ok) await noteSetting(held, by, 'crisis', now());
        return { done, lines: await held.serverLines.of(by.guild) };
      });
      memory.keep(by.guild, changed.lines);
      return changed.done;
    });

  const changeOne = (
    by: Manager,
    id: LineId,
    work: (held: Stores, line: ServerLine) => Promise<ServerLine>,
  ): Promise<Result<ServerLine, LineRefusal>> =>
    change(by, async (held, lines): Promise<Result<ServerLine, LineRefusal>> => {
      const line = lines.find((one) => one.id === id);
      return line === undefined ? refuse('no-such-line') : accept(await work(held, line));
    });

  return {
    /** What is known of the lines of a server without asking anybody. */
    known: (guild: GuildId | undefined): OwnLines => ({ lines: memory.of(guild), today: now() }),
    keepFresh: memory.keepFresh,

    of: (guild: GuildId): Promise<readonly ServerLine[]> => stores.serverLines.of(guild),

    add: (by: Manager, country: string, reach: Reach): Promise<Result<ServerLine, LineRefusal>> =>
      change(by, async (held, lines): Promise<Result<ServerLine, LineRefusal>> => {
        if (isFull(lines, country)) return refuse('lines-full');
        const own = { id: newLineId(), guildId: by.guild, country, checkedOn: today() };
        const line: ServerLine = { ...own, ...reach, ...unsaid };
        await held.serverLines.keep(line);
        return accept(line);
      }),

    /** Says something of a line anew, or with no changes that it is still right. */
    say: (by: Manager, id: LineId, changes: Changes): Promise<Result<ServerLine, LineRefusal>> =>
      changeOne(by, id, async (held, before) => {
        const line = { ...before, ...changes, checkedOn: today() };
        await held.serverLines.keep(line);
        return line;
      }),

    remove: (by: Manager, id: LineId): Promise<Result<ServerLine, LineRefusal>> =>
      changeOne(by, id, async (held, line) => {
        await held.serverLines.remove(id);
        return line;
      }),
  };
}
