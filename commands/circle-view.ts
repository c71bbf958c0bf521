import type { MemberContext } from '../src/discord/command.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { circleCard } from '../src/features/circle/views.ts';
import { nameOf } from '../src/features/format/words.ts';
import type { MessageView } from '../src/lib/markup.ts';

/** One circle as one person may see it. */
export async function circleFor({ app, actor, t }: MemberContext, circle: Circle): Promise<MessageView> {
  const overview = await app.circles.overview(circle, actor.user);
  const format = await app.formats.find(actor.guild, circle.formatKey);
  const name = format === undefined ? circle.formatKey : nameOf(t, format);
  return circleCard(t, { ...overview, format: name, now: app.now() });
}
