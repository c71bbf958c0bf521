import { createChannel } from '../rehearsal/world/channels.ts';
import type { OpenDatabase } from '../src/db/open.ts';
import { copiesCircle } from './copied-circles.ts';
import { copies, padded } from './copies.ts';
import type { Stage } from './stage.ts';

/** Discord: a server has at most 500 channels. */
const inServer = 250;

/**
 * So many circles with a running session each, like the one of Maple, in servers and rooms that are there. Their panels are
 * not: the start has to show each.
 */
export async function copiesSession(stage: Stage, database: OpenDatabase, sessions: number): Promise<void> {
  const range = { from: 0, until: sessions - 1 };
  if (range.until === 0) return;
  await copiesCircle(database, 'Maple', range);
  const like = await database.db.circle.findFirstOrThrow({ where: { name: 'Maple' } });
  const number = padded(database.kind);
  const ofCopy = { id: `'sessio' || ${number}`, circleId: `'copied' || ${number}` };
  await copies(database, [{ table: 'Session', where: `"circleId" = '${like.id}'`, others: ofCopy }], range);
  let guildId = '';
  const copied = await database.db.circle.findMany({ where: { id: { startsWith: 'copied' } } });
  for (const [at, { id, name }] of copied.entries()) {
    if (at % inServer === 0) guildId = stage.addGuild(`Server ${at / inServer}`);
    const topic = `A circle. [${id}]`;
    const room = createChannel(stage.discord.world, stage.ownerOf(guildId), guildId, { name, topic });
    await database.db.circle.update({ where: { id }, data: { guildId, roomId: room.id } });
    await database.db.session.updateMany({ where: { circleId: id }, data: { guildId } });
  }
}
