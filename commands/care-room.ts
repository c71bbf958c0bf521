import { z } from 'zod';
import {
  type Answer,
  inGuild,
  type MemberContext,
  on,
  type Press,
  say,
  tell,
} from '../src/discord/command.ts';
import { personOption, subcommand, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import * as buttons from '../src/features/care-room/buttons.ts';
import { goAsideCard, wentAsideCard } from '../src/features/care-room/views.ts';
import { permissionsIn } from '../src/features/room/permission-names.ts';
import { holdsCircle } from '../src/features/session/authority.ts';
import { type SessionId, UserId } from '../src/lib/ids.ts';
import { channelMention, mention as named } from '../src/lib/markup.ts';
import { circleMeant } from './about-circle.ts';

const circleOption = textOption('circle', { suggests: true });

export const careSubcommand = subcommand('session.care', [
  personOption('care-person'),
  personOption('care-with', { required: false }),
  circleOption,
]);

/** Where no private room can be made, it is said by name before anything happens, and what people can do without one. */
function cannot({ app, actor, t }: MemberContext, person?: UserId): Answer | undefined {
  const missing = app.caring.missing(actor.guild);
  if (missing.length === 0) return undefined;
  const permissions = permissionsIn(t, actor.locale, missing);
  const whom = person === undefined ? t('care-room.cannot.somebody') : named(person);
  return tell(t('care-room.cannot', { permissions, person: whom }));
}

type Pair = Readonly<{ person: UserId; along?: UserId | undefined }>;

async function goesAside(context: MemberContext, id: SessionId, pair: Pair): Promise<Answer> {
  const { app, actor, t, mention } = context;
  const held = cannot(context, pair.person);
  if (held !== undefined) return held;
  const begun = await app.caring.begin(id, { asker: actor.user, ...pair });
  if (!begun.ok) return refused(begun.refusal, context);
  return say(wentAsideCard(t, begun.value, mention('host card')));
}

const Asked = z.object({
  person: UserId,
  with: UserId.optional(),
  circle: z.string().optional(),
});

export const care = inGuild({
  ack: 'private',
  input: Asked,
  async run(context, { person, with: along, circle: name }) {
    const circle = await circleMeant(context, name);
    if (circle === undefined) return refused(name === undefined ? 'which-circle' : 'no-such-circle', context);
    const session = await context.app.sessions.running(circle.id);
    if (session === undefined) return refused('no-session', context);
    return await goesAside(context, session.id, { person, along });
  },
});

/** From the private panel: first what would happen, and who would go along. */
const asks = inGuild({
  ack: 'redraw',
  input: z.object({ args: buttons.goAsideButton.schema }),
  async run(context, { args: [id] }) {
    const { app, actor, t } = context;
    const seen = await app.sessions.seenBy(id, actor.user);
    if (!seen.ok) return refused(seen.refusal, context);
    if (!holdsCircle(seen.value.live, actor.user)) return refused('not-the-host', context);
    const held = cannot(context);
    if (held !== undefined) return held;
    const along = await app.caring.companion(seen.value, actor.user);
    return along === undefined ? refused('care-nobody-free', context) : say(goAsideCard(t, id, along));
  },
});

const chooses = inGuild({
  ack: 'redraw',
  input: z.object({ args: buttons.goAsidePicker.schema, values: z.tuple([UserId]) }),
  run: (context, { args: [id], values: [person] }) => goesAside(context, id, { person }),
});

const ends = (
  address: typeof buttons.stayButton,
  told: 'care-room.stayed.told' | 'care-room.back.told' | 'care-room.done.told',
): Press =>
  on(
    address,
    inGuild({
      ack: 'private',
      input: z.object({ args: address.schema }),
      async run(context, { args: [id] }) {
        const { app, actor, t } = context;
        const ended = await app.caring.end(id, actor.user);
        if (!ended.ok) return refused(ended.refusal, context);
        const room = (await app.circles.find(ended.value.circleId))?.roomId;
        return tell(t(told, { room: room == null ? '' : channelMention(room) }));
      },
    }),
  );

export const careRoomPresses: readonly Press[] = [
  on(buttons.goAsideButton, asks),
  on(buttons.goAsidePicker, chooses),
  ends(buttons.stayButton, 'care-room.stayed.told'),
  ends(buttons.backButton, 'care-room.back.told'),
  ends(buttons.doneButton, 'care-room.done.told'),
];
