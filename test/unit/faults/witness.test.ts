import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { Company } from '../../../bench/faults/company.ts';
import { Dice } from '../../../bench/faults/dice.ts';
import { Machine } from '../../../bench/faults/machine.ts';
import { Witness } from '../../../bench/faults/witness.ts';
import { quietServer } from '../../../rehearsal/quiet-server.ts';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';

const minute = 60_000;
const meeting = new Date('2026-03-03T18:30:00Z');
const reminder = 'You meet <t:1772562600:t>.';
const panel = ['Share round\n<@{Ana}> has the floor.', 'Done', 'Where am I?'] as const;

/** A room in which a bot that is good for nothing has written whatever the test wants. */
async function room() {
  const place = await quietServer();
  const { discord, applicationId, guildId, clock } = place;
  onTestFinished(() => discord.stop());
  const store = { kind: 'sqlite', url: 'file:none', key: undefined, remove: async () => undefined } as const;
  const machine = new Machine({ discord, store, inProcessOfItsOwn: false });
  const company = new Company(machine, guildId, new Dice(1));
  const witness = new Witness(company, guildId, false);
  const { id } = createChannel(discord.world, discord.people.owner(guildId).id, guildId, { name: 'maple' });
  const named = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => company.named(name)?.id ?? '');

  function says([text, ...labels]: readonly [string, ...string[]], channel = id): void {
    const components: APIMessageTopLevelComponent[] = [
      { type: ComponentType.TextDisplay, content: named(text) },
    ];
    const button = { type: ComponentType.Button, style: ButtonStyle.Secondary } as const;
    const row = labels.map((label) => ({ ...button, label, custom_id: label }));
    if (row.length > 0) components.push({ type: ComponentType.ActionRow, components: row });
    const body = { flags: MessageFlags.IsComponentsV2, components };
    sendMessage(discord.world, applicationId, channel, body);
  }
  return { discord, guildId, clock, company, witness, says };
}

test('an evening with each reminder once is as it should be', async () => {
  const { witness, says, clock } = await room();
  for (const before of [1_440, 60]) {
    await clock.set(meeting.getTime() - before * minute, 0);
    says([reminder]);
  }
  witness.ofReminders(meeting, meeting);
  witness.atTheEnd();
  expect(witness.broken).toEqual([]);
});

test('a reminder that came twice, and one that never came, are seen', async () => {
  const { witness, says, clock } = await room();
  await clock.set(meeting.getTime() - 60 * minute, 0);
  for (const _ of [1, 2]) says([reminder]);
  witness.ofReminders(meeting, meeting);
  witness.atTheEnd();
  expect(witness.broken).toEqual([
    'the reminder 1440 minutes before came 0 times',
    'the reminder 60 minutes before came 2 times',
  ]);
});

test('two panels with buttons, and others who can write during a turn, are seen', async () => {
  const { witness, says } = await room();
  says(['Maple: welcome', 'Begin (host)', 'Where am I?']);
  says(panel);
  witness.whileCalm();
  expect(witness.broken).toEqual([
    '2 panels have buttons in a session that is turn',
    expect.stringContaining('others can write during a turn'),
  ]);
});

test('a panel that keeps its buttons, and words at the end that are missing, are seen', async () => {
  const { witness, says } = await room();
  says(['Maple: welcome', 'Begin (host)', 'Where am I?']);
  await witness.looks();
  witness.atTheEnd();
  expect(witness.broken).toEqual([
    '1 panels have buttons after the evening',
    'the closing words stand there 0 times',
  ]);
});

test('a name that should be gone, and a word where everybody reads it, are seen', async () => {
  const { witness, says, company, discord } = await room();
  const [ana] = company.members;
  const general = [...discord.world.channels.values()].find((one) => 'name' in one && one.name === 'general');
  if (ana === undefined || general === undefined) throw new Error('somebody or something is missing');
  company.deleted.add(ana);
  says(['Thank you, <@{Ana}>.'], general.id);
  witness.atTheEnd();
  expect(witness.broken).toEqual([
    'a message names somebody who has deleted their data',
    'the bot has written where everybody reads it',
  ]);
});

test('somebody who stays muted is seen', async () => {
  const { witness, company, discord, guildId } = await room();
  const owner = discord.people.owner(guildId);
  const voice = createChannel(discord.world, owner.id, guildId, {
    name: 'Lounge',
    type: ChannelType.GuildVoice,
  });
  await company.host.joinsVoice(voice.id);
  await owner.mutes(company.host);
  witness.atTheEnd();
  expect(witness.broken).toEqual(['somebody is muted after the evening']);
});
