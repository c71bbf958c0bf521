import type { GuildId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type CopyRefusal, copyOf, readName } from './copy.ts';
import type { Format } from './schema.ts';
import { shipped } from './shipped.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; now: Now; inLine: InLine }>;

type NotOwn = 'no-such-format' | 'format-is-shipped';
type EditRefusal = NotOwn | 'format-changed' | Exclude<CopyRefusal, 'formats-full'>;
type Removed =
  | Result<Format, NotOwn>
  | Readonly<{ ok: false; refusal: 'format-in-use'; circles: readonly string[] }>;

/** The formats of servers: a running session keeps its own copy, so nothing here reaches one. */
export function formatActions({ transact, stores, now, inLine }: Needs) {
  const refusalFor = (key: string): NotOwn => (shipped.has(key) ? 'format-is-shipped' : 'no-such-format');

  /** The format of a key: the server's own, else the one that comes with the bot. */
  const find = async (guild: GuildId, key: string): Promise<Format | undefined> =>
    (await stores.formats.find(guild, key)) ?? shipped.get(key);

  return {
    find,

    /** The format of a circle. Its key was checked when it was chosen, and a format in use is not removed: there is one. */
    async of({ guildId, formatKey }: Readonly<{ guildId: GuildId; formatKey: string }>): Promise<Format> {
      const format = await find(guildId, formatKey);
      if (format === undefined) throw new Error('A circle is stored with a format that does not exist.');
      return format;
    },

    /** A format of this server's own, while it is still the version that somebody has looked at. */
    async own(
      guild: GuildId,
      key: string,
      version: number,
    ): Promise<Result<Format, NotOwn | 'format-changed'>> {
      const format = await stores.formats.find(guild, key);
      if (format === undefined) return refuse(refusalFor(key));
      return format.version === version ? accept(format) : refuse('format-changed');
    },

    /** Every format that a circle of this server can take: the shipped ones, then its own. */
    async all(guild: GuildId): Promise<Readonly<{ shipped: readonly Format[]; own: readonly Format[] }>> {
      const own = await stores.formats.all(guild);
      const keys = own.map(({ key }) => key);
      return { shipped: [...shipped.values()].filter(({ key }) => !keys.includes(key)), own };
    },

    /** Makes a format of this server's own from another, under a new name. */
    async copy(
      guild: GuildId,
      key: string,
      name: string,
    ): Promise<Result<Format, CopyRefusal | 'no-such-format'>> {
      const work = async (held: Stores): Promise<Result<Format, CopyRefusal | 'no-such-format'>> => {
        const own = await held.formats.all(guild);
        const from = own.find((one) => one.key === key) ?? shipped.get(key);
        if (from === undefined) return refuse('no-such-format');
        const copied = copyOf(from, name, { own, shipped: [...shipped.values()] });
        if (copied.ok) await held.formats.add(guild, copied.value, now());
        return copied;
      };
      return await inLine(`formats:${guild}`, () => transact(work));
    },

    /**
     * Changes a format of this server's own into what `edit` makes of it; key stays, version grows. With `version`, only
     * while the format is still that version: whoever looked at an older one is told.
     */
    async edit(
      guild: GuildId,
      key: string,
      { edit, version }: Readonly<{ edit: (format: Format) => Format; version?: number }>,
    ): Promise<Result<Format, EditRefusal>> {
      const work = async (held: Stores): Promise<Result<Format, EditRefusal>> => {
        const before = await held.formats.hold(guild, key);
        if (before === undefined) return refuse(refusalFor(key));
        if (version !== undefined && before.version !== version) return refuse('format-changed');
        const edited = edit(before);
        const others = [...shipped.values(), ...(await held.formats.all(guild))];
        const named = readName(
          edited.name,
          others.filter((one) => one.key !== key),
        );
        if (!named.ok) return named;
        const after = { ...edited, key, version: before.version + 1, name: named.value };
        await held.formats.save(guild, after, now());
        return accept(after);
      };
      return await inLine(`formats:${guild}`, () => transact(work));
    },

    /** Takes a format of this server's own away, unless a circle uses it. */
    async remove(guild: GuildId, key: string): Promise<Removed> {
      return await transact(async (held): Promise<Removed> => {
        const format = await held.formats.hold(guild, key);
        if (format === undefined) return refuse(refusalFor(key));
        const circles = await held.circles.withFormat(guild, key);
        if (circles.length > 0) return { ...refuse('format-in-use'), circles };
        await held.formats.remove(guild, key);
        return accept(format);
      });
    },
  };
}
