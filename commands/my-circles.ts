import { z } from 'zod';
import { type Command, inGuild, on, type Press, say } from '../src/discord/command.ts';
import { command } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { shownPicker } from '../src/features/circle/buttons.ts';
import { mineCard } from '../src/features/circle/views.ts';
import { CircleId } from '../src/lib/ids.ts';
import { circleFor } from './circle-view.ts';

/** What one is to the circles of this server, and what waits for an answer. Seen by nobody else. */
const mine = inGuild({
  ack: 'private',
  input: z.object({}),
  run: async ({ app, actor, t, mention }) =>
    say(
      mineCard(t, {
        places: await app.circles.ofPerson(actor.guild, actor.user),
        now: app.now(),
        browse: mention('circle browse'),
      }),
    ),
});

const choose = inGuild({
  ack: 'redraw',
  input: z.object({ values: z.tuple([CircleId]) }),
  async run(context, { values: [id] }) {
    const circle = await context.app.circles.inGuild(context.actor.guild, id);
    return circle === undefined ? refused('no-such-circle', context) : say(await circleFor(context, circle));
  },
});

export const myCircles: Command = { data: command('my-circles', []), uses: { '': mine } };

export const myCirclesPresses: readonly Press[] = [on(shownPicker, choose)];
