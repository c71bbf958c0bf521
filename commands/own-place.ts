import { z } from 'zod';
import { anywhere, type CommandMention, inGuild, on, type Press, say, tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { meetingOf } from '../src/features/circle/meetings.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import type { Seated } from '../src/features/seat/actions.ts';
import * as buttons from '../src/features/seat/buttons.ts';
import type { OwnMove } from '../src/features/seat/moves.ts';
import type { Translate } from '../src/i18n/index.ts';
import { mention, plain, timestamp } from '../src/lib/markup.ts';
import { browsing } from './circle-browse.ts';
import { showsTheWay } from './circle-join.ts';

type Said = (
  context: Readonly<{ t: Translate; now: Date; mention: CommandMention }>,
  seated: Seated,
) => string;

/** A button about one's own place. It works in a note, in a private answer and in a direct message. */
const moves = (address: typeof buttons.takeButton, kind: OwnMove, said: Said): Press =>
  on(
    address,
    anywhere({
      ack: 'private',
      input: z.object({ args: address.schema }),
      async run({ app, actor, t, mention: command }, { args: [id] }) {
        const moved = await app.circles.decide(actor.guild, id, actor.user, kind);
        if (!moved.ok) return refused(moved.refusal, { t, mention: command });
        return tell(said({ t, now: app.now(), mention: command }, moved.value));
      },
    }),
  );

const named = ({ name }: Circle) => ({ circle: plain(name) });

/** A sentence that says when one meets next, or its sister where no meeting is planned. */
const withMeeting =
  (key: 'seat.taken' | 'seat.back'): Said =>
  ({ t, now }, { circle }) => {
    const next = meetingOf(circle, now);
    if (next === undefined) return t(`${key}.no-meeting`, named(circle));
    return t(key, { ...named(circle), when: timestamp(next, 'F'), in: timestamp(next, 'R') });
  };

const plainly =
  (
    key: 'seat.declined' | 'seat.pausing' | 'seat.all-well' | 'seat.staying' | 'seat.visiting-once-more',
  ): Said =>
  ({ t }, { circle }) =>
    t(key, named(circle));

/** Whoever wants a seat again may be offered one that is free at once. */
const waitsAgain: Said = ({ t }, { circle, own }) => {
  const until = own?.offeredUntil;
  if (until == null) return t('seat.waiting-again', named(circle));
  return t('seat.offered-at-once', {
    ...named(circle),
    until: timestamp(until, 'f'),
    in: timestamp(until, 'R'),
  });
};

const leaves = anywhere({
  ack: 'private',
  input: z.object({ args: buttons.leaveButton.schema }),
  async run({ app, actor, t, mention: command }, { args: [id] }) {
    const left = await app.circles.leave(actor.guild, id, actor.user, 'leave-button');
    if (!left.ok) return refused(left.refusal, { t, mention: command });
    return tell(t('circle.left', { ...named(left.value.circle), browse: command('circle browse') }));
  },
});

/** Not this one: they leave it, and see which others there are. */
const showsOthers = anywhere({
  ack: 'private',
  input: z.object({ args: buttons.showOthersButton.schema }),
  async run({ app, actor, t, mention: command }, { args: [id] }) {
    const left = await app.circles.leave(actor.guild, id, actor.user, 'leave-button');
    if (!left.ok) return refused(left.refusal, { t, mention: command });
    return say(await browsing({ app, actor, t, mention: command }, left.value.circle.guildId));
  },
});

/** Nobody is told anything: they read who it is, and write themselves. It may be pressed in a direct message. */
const talksToHost = anywhere({
  ack: 'private',
  input: z.object({ args: buttons.talkToHostButton.schema }),
  async run(context, { args: [id] }) {
    const { app, t } = context;
    const circle = await app.circles.find(id);
    if (circle === undefined) return refused('no-such-circle', context);
    const { hostId } = circle;
    return tell(
      hostId === null
        ? t('seat.talk-to-nobody', named(circle))
        : t('seat.talk-to-host', { ...named(circle), host: mention(hostId) }),
    );
  },
});

export const ownPlacePresses: readonly Press[] = [
  moves(buttons.takeButton, 'take', withMeeting('seat.taken')),
  moves(buttons.declineButton, 'decline', plainly('seat.declined')),
  moves(buttons.waitAgainButton, 'wait-again', waitsAgain),
  moves(buttons.pauseButton, 'pause', plainly('seat.pausing')),
  moves(buttons.comeBackButton, 'come-back', withMeeting('seat.back')),
  moves(buttons.stayButton, 'stay', plainly('seat.staying')),
  moves(buttons.visitOnceMoreButton, 'visit-once-more', plainly('seat.visiting-once-more')),
  on(buttons.leaveButton, leaves),
  on(buttons.showOthersButton, showsOthers),
  moves(buttons.allWellButton, 'all-well', plainly('seat.all-well')),
  on(buttons.talkToHostButton, talksToHost),
  on(
    buttons.invitationButton,
    inGuild({
      ack: 'private',
      input: z.object({ args: buttons.invitationButton.schema }),
      async run(context, { args: [id] }) {
        const circle = await context.app.circles.inGuild(context.actor.guild, id);
        return circle === undefined ? refused('no-such-circle', context) : await showsTheWay(context, circle);
      },
    }),
  ),
];
