import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { openDirectMessage } from '../../../rehearsal/world/direct-messages.ts';
import { editMessage } from '../../../rehearsal/world/messages.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { evening } from './evening.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`) / 1000;

test('a person finds the newest message with a button, past those without and those it is disabled on', () => {
  const { ana, maple, says } = evening();
  const button = (label: string, disabled = false): APIMessageTopLevelComponent => ({
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id: label, disabled },
    ],
  });
  for (const content of ['One', 'Two']) says({ content, components: [button('Nod')] });
  says({ content: 'Three', components: [button('Nod', true)] });
  says({ content: 'Four', components: [button('Done')] });
  expect(ana.newestWith('Nod', maple.id)?.text).toMatch(/^Two/u);
  expect(ana.newestWith('Later', maple.id)).toBeUndefined();
});

describe('a message on the screen', () => {
  test('of the old kind reads top to bottom: text, embed, file, buttons', () => {
    const { ana, says } = evening();
    const attachments = [
      {
        id: '1',
        filename: 'chairs.png',
        description: 'A circle of chairs',
        size: 1,
        url: 'https://x.invalid/1',
        proxy_url: 'https://x.invalid/1',
      },
    ];
    const embeds = [
      {
        title: 'Tonight',
        description: '**Two** rounds',
        fields: [{ name: 'Seats', value: '3' }],
        footer: { text: 'Be kind' },
      },
    ];
    says({ content: 'Hello', embeds, attachments });
    expect(ana.sees().at(0)?.text.split('\n')).toEqual([
      'Hello',
      'Tonight',
      'Two rounds',
      'Seats: 3',
      'Be kind',
      '(file: chairs.png – A circle of chairs)',
    ]);
  });

  test('of components reads as it is drawn', () => {
    const { ana, says } = evening();
    const card: APIMessageTopLevelComponent = {
      type: ComponentType.Container,
      components: [
        { type: ComponentType.TextDisplay, content: '## Tuesday circle\n-# in the harbour' },
        { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small },
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: '3 of 8 seats' }],
          accessory: {
            type: ComponentType.Button,
            style: ButtonStyle.Success,
            label: 'Join',
            emoji: { name: '🍁' },
            custom_id: 'j',
          },
        },
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: 'https://x.invalid/1' }, description: 'Empty chairs' }],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Secondary,
              label: 'Leave',
              custom_id: 'l',
              disabled: true,
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              label: 'Terms',
              url: 'https://example.org',
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.ChannelSelect, custom_id: 'c', placeholder: 'Which room?' }],
        },
      ],
    };
    says({ flags: MessageFlags.IsComponentsV2, components: [card] });
    const message = ana.sees().at(0);
    expect(message?.text.split('\n')).toEqual([
      'Tuesday circle',
      'in the harbour',
      '———',
      '3 of 8 seats',
      '[🍁 Join]',
      '(picture: Empty chairs)',
      '[Leave – disabled] [Terms ↗]',
      '‹Which room? ▾›',
    ]);
    expect(message?.buttons).toEqual(['🍁 Join', 'Leave – disabled', 'Terms']);
  });

  test('names people, channels and commands; a hidden channel is “No Access”', () => {
    const { ana, ben, world, guild, channel, maple, says } = evening();
    const oak = channel('oak');
    const deny = PermissionFlagsBits.ViewChannel.toString();
    setOverwrite(world, guild.ownerId, oak.id, { id: guild.id, type: 0, allow: '0', deny });
    const unknown = '100000000000000000';
    says({
      content: `<@${ben.id}> <@${unknown}> <#${maple.id}> <#${oak.id}> <@&${unknown}> </circle join:${unknown}> <:leaf:${unknown}> \`<@${ben.id}>\` \\*plain\\*`,
    });
    expect(ana.sees().at(0)?.text).toBe(
      `@Ben @unknown-user #maple #No Access @unknown-role /circle join :leaf: <@${ben.id}> *plain*`,
    );
  });

  test('tells times by the played clock, in UTC and in the reader’s language', async () => {
    const { ana, ben, clock, says } = evening();
    says({ content: `<t:${at('19:03')}:R> · <t:${at('19:30')}:F> · <t:${at('18:58')}:R>` });
    expect(ana.sees().at(0)?.text).toBe(
      'in 3 minutes · Monday, November 23, 2026 at 7:30 PM · 2 minutes ago',
    );
    await clock.move(60_000);
    expect(ben.sees().at(0)?.text).toBe('in 2 Minuten · Montag, 23. November 2026 um 19:30 · vor 3 Minuten');
    await ana.changesLanguage('de');
    expect(ana.sees().at(0)?.text).toBe(ben.sees().at(0)?.text);
  });
});

describe('what a person gets to see', () => {
  test('are only channels she may see; a refusal names those', () => {
    const { ana, people, world, guild, channel } = evening();
    const oak = channel('oak');
    const deny = PermissionFlagsBits.ViewChannel.toString();
    setOverwrite(world, guild.ownerId, oak.id, { id: guild.id, type: 0, allow: '0', deny });
    expect(ana.channels().map((one) => one.name)).toEqual(['#maple']);
    expect(
      people
        .owner(guild.id)
        .channels()
        .map((one) => one.name),
    ).toEqual(['#maple', '#oak']);
    expect(() => ana.sees(oak.id)).toThrow(`Ana sees no channel ${oak.id}. She sees #maple.`);
  });

  test('nothing said before, where she may not read the history', () => {
    const { ana, world, guild, maple, says } = evening();
    says({ content: 'Yesterday' });
    const deny = PermissionFlagsBits.ReadMessageHistory.toString();
    setOverwrite(world, guild.ownerId, maple.id, { id: guild.id, type: 0, allow: '0', deny });
    expect(ana.reads(maple.id)).toBe('');
  });

  test('a ping comes from a new message only, and only where she can see it', () => {
    const { ana, bot, world, guild, maple, channel, says } = evening();
    const hidden = channel('oak');
    const deny = PermissionFlagsBits.ViewChannel.toString();
    setOverwrite(world, guild.ownerId, hidden.id, { id: guild.id, type: 0, allow: '0', deny });
    says({ content: `<@${ana.id}>` }, hidden.id);
    const quiet = says({ content: 'Your turn' });
    editMessage(
      world,
      bot.id,
      { channelId: maple.id, messageId: quiet.id },
      { content: `Your turn, <@${ana.id}>` },
    );
    expect(ana.pings()).toEqual([]);
    says({ content: `Your turn, <@${ana.id}>` });
    expect(ana.pings().map((message) => message.text)).toEqual(['Your turn, @Ana']);
  });

  test('direct messages are her inbox until she closes it', async () => {
    const { ana, ben, bot, world, says } = evening();
    const direct = openDirectMessage(world, bot.id, ana.id);
    says({ content: 'You have an appointment.' }, direct.id);
    await ana.writes(direct.id, 'Thank you.');
    expect(ana.inbox().map((message) => message.text)).toEqual(['You have an appointment.']);
    expect(ben.inbox()).toEqual([]);
    await ana.blocksDirectMessages();
    expect(() => says({ content: 'Again' }, direct.id)).toThrow('Cannot send messages to this user');
  });
});
