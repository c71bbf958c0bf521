import { z } from 'zod';
import { inGuild, tell } from '../src/discord/command.ts';
import { choiceOf, numberOption, textOption, yesNoOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { proveHost } from '../src/features/circle/host.ts';
import { permissionsIn } from '../src/features/room/permission-names.ts';
import { RoomKind } from '../src/features/room/schema.ts';
import type { Edited } from '../src/features/settings/actions.ts';
import type { Translate } from '../src/i18n/index.ts';
import { channelMention, plain } from '../src/lib/markup.ts';

const rooms = RoomKind.options.map((kind) => choiceOf(`command.room.${kind}`, kind));

/** How a room is to be: asked for when a circle starts, and when it is changed. */
export const roomOptions = [
  textOption('room', { choices: rooms }),
  yesNoOption('mute'),
  numberOption('keep'),
] as const;

export const roomWish = {
  room: RoomKind.optional(),
  mute: z.boolean().optional(),
  keep: z.int().optional(),
} as const;

const Edit = z.object({ circle: z.string(), topic: z.string().optional(), ...roomWish });

/** What has become of the circle, and of the room it has left. */
function told(t: Translate, { circle: { name }, left, room }: Edited, moved: boolean): string {
  const circle = plain(name);
  if (left !== undefined && room !== undefined)
    return t('circle.edited.moved', { circle, room: channelMention(room) });
  return t(moved ? 'circle.edited.next-room' : 'circle.edited', { circle });
}

/** `/circle edit`: for the host. Whether the bot may make a room of the new kind is looked at before anything is changed. */
export const edit = inGuild({
  ack: 'private',
  input: Edit,
  async run({ app, actor, t, mention }, { circle: name, ...wish }) {
    const about = { t, mention };
    const circle = await app.circles.named(actor.guild, name);
    if (circle === undefined) return refused('no-such-circle', about);
    const host = proveHost(circle, actor.user);
    if (!host.ok) return refused(host.refusal, about);
    if (wish.room !== undefined || wish.mute === true) {
      const { room: roomKind = circle.roomKind, mute = circle.mutes } = wish;
      const missing = app.rooms.missing({ ...circle, roomKind, mutes: mute });
      const example = permissionsIn(t, actor.locale, missing);
      if (missing.length > 0) return refused('room-permissions', { ...about, example });
    }
    const edited = await app.settings.edit(host.value, wish);
    if (!edited.ok) return refused(edited.refusal, about);
    return tell(told(t, edited.value, edited.value.circle.roomKind !== circle.roomKind));
  },
});
