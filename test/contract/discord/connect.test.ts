import { afterEach, describe, expect, test } from 'vitest';
import { Clock } from '../../../rehearsal/clock.ts';
import { type PlayedDiscord, startDiscord } from '../../../rehearsal/discord.ts';
import { makeClient } from '../../../src/discord/client.ts';
import { connect } from '../../../src/discord/connect.ts';
import { PlainError } from '../../../src/lib/plain-error.ts';

const token = 'connect.token.of-no-account';
let discord: PlayedDiscord | undefined;

afterEach(() => discord?.stop());

async function played(sessionStarts = 1_000): Promise<PlayedDiscord> {
  const limits = { gateway: { sessionStarts } };
  discord = await startDiscord({ clock: new Clock(new Date('2026-03-02T17:00:00Z')), limits });
  discord.addApplication({ name: 'Circlekeeper', token });
  return discord;
}

/** What whoever runs the bot reads when it cannot connect. */
async function refusal(url: string, given = token): Promise<string> {
  const error: unknown = await connect(makeClient(url, { shards: { own: [0], count: 1 } }), given).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlainError)) throw error;
  return error.message;
}

describe('whoever runs a bot that cannot connect is told why, and what to do', () => {
  test('where Discord does not know the token', async () => {
    const { url } = await played();
    expect(await refusal(url, 'another.token')).toMatch(/^Discord does not know this DISCORD_TOKEN\./u);
  });

  test('where the starts of a day are used up: when there are new ones, and that something ends the bot again and again', async () => {
    const { url } = await played(0);
    expect(await refusal(url)).toMatch(
      /^Discord lets a bot connect only so many times a day .+ again from \d{4}-\d\d-\d\d \d\d:\d\d UTC on.+why it ends/u,
    );
  });

  test('where nobody answers', async () => {
    const { url } = await played();
    await discord?.stop();
    expect(await refusal(url)).toMatch(/^Discord could not be reached\./u);
  });
});
