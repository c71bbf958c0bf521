import type { OpenDatabase } from '../src/db/open.ts';
import { type Copied, copies, padded, type Range } from './copies.ts';

/** Discord: a server has at most 500 channels. */
const inServer = 250;

/** Writes the rows of circles like one that was founded, with its people and what is due for it, in servers of their own. */
export async function copiesCircle(database: OpenDatabase, name: string, range: Range): Promise<void> {
  const like = await database.db.circle.findFirstOrThrow({ where: { name } });
  const number = padded(database.kind);
  // As our own ids are: twelve small letters and figures.
  const id = `'copied' || ${number}`;
  const guild = `'3100000000000' || ${padded(database.kind, `n / ${inServer}`)}`;
  const replaced = (column: string): string => `replace("${column}", '${like.id}', ${id})`;
  const circles: Copied = {
    table: 'Circle',
    where: `id = '${like.id}'`,
    others: {
      id,
      guildId: guild,
      name: `'Copied ' || ${number}`,
      nameKey: `'copied ' || ${number}`,
      hostId: `'3200000000000' || ${number}`,
      roomId: `'3300000000000' || ${number}`,
    },
  };
  const seats: Copied = {
    table: 'Seat',
    where: `"circleId" = '${like.id}'`,
    others: { circleId: id, userId: `'34' || "place" || '0000000000' || ${number}` },
  };
  const due: Copied = {
    table: 'DueWork',
    where: `subject LIKE '${like.id}%' AND key LIKE '%${like.id}%' AND "finishedAt" IS NULL`,
    others: { key: replaced('key'), subject: replaced('subject') },
  };
  await copies(database, [circles, seats, due], range);
}
