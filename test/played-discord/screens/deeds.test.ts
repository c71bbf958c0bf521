import {
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  TextInputStyle,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { createScheduledEvent } from '../../../rehearsal/world/events.ts';
import { setVoiceState } from '../../../rehearsal/world/stage-voice.ts';
import { buttons } from '../people/evening.ts';
import { atTheScreen, channelsOf } from './at-the-screen.ts';

describe('a hand on the screen', () => {
  test('presses the button it points at, also where two read the same', async () => {
    const { ana, bot, does, maple, says } = atTheScreen();
    const message = says({ components: [buttons('Pass'), { ...buttons('Pass') }].map(renamed) });
    await does(ana, { kind: 'press', channelId: maple.id, messageId: message.id, customId: 'second' });
    expect(bot.last().payload.data).toMatchObject({ custom_id: 'second' });
  });

  test('does not press what has changed under it', async () => {
    const { ana, bot, does, maple, says } = atTheScreen();
    const message = says({ components: [buttons('Pass')] });
    const press = { kind: 'press', channelId: maple.id, messageId: message.id, customId: 'done' } as const;
    await expect(does(ana, press)).rejects.toThrow('That button has just changed. Please look again.');
    expect(bot.asked).toEqual([]);
  });

  test('picks from a menu by values, and nothing that is not offered', async () => {
    const { ana, bot, does, maple, says } = atTheScreen();
    const message = says({
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'country',
              options: [
                { label: 'Germany', value: 'DE' },
                { label: 'France', value: 'FR' },
              ],
            },
          ],
        },
      ],
    });
    const at = { kind: 'select', channelId: maple.id, messageId: message.id, customId: 'country' } as const;
    await does(ana, { ...at, values: ['FR'] });
    expect(bot.last().payload.data).toMatchObject({ values: ['FR'] });
    await expect(does(ana, { ...at, values: ['Germany'] })).rejects.toThrow('does not offer “Germany”');
    await expect(does(ana, { ...at, values: [] })).rejects.toThrow('must be filled in');
  });

  test('fills a form in by its fields', async () => {
    const { ana, bot, does, registers, screen } = atTheScreen();
    registers([{ name: 'check-in', description: 'How are you?' }]);
    bot.answers((asked) => {
      if (asked.payload.type === 2) asked.opensForm(form);
      else asked.whispers({ content: 'Thank you' });
    });
    await ana.uses('/check-in');
    expect(screen(ana).form?.title).toBe('Check-in');
    await expect(does(ana, { kind: 'fill-in', answers: { words: 'x', agree: ['yes'] } })).rejects.toThrow(
      'at least 2',
    );
    expect(screen(ana).form?.title, 'nothing is lost').toBe('Check-in');
    await does(ana, { kind: 'fill-in', answers: { words: 'Tired', agree: ['yes'] } });
    expect(screen(ana).form).toBeUndefined();
    expect(bot.last().payload.data).toMatchObject({
      components: [{ component: { value: 'Tired' } }, { component: { values: ['yes'] } }],
    });
  });

  test('reacts, and takes it back with the same click', async () => {
    const { ana, ben, does, maple, screen } = atTheScreen();
    const { id: messageId } = await ben.writes(maple.id, 'I slept');
    const react = { kind: 'react', channelId: maple.id, messageId, emoji: '💛' } as const;
    const reactions = () => screen(ana).conversation?.messages[0]?.message.reactions;
    await does(ana, react);
    expect(reactions()).toMatchObject([{ count: 1, me: true }]);
    await does(ana, react);
    expect(reactions()).toBeUndefined();
  });

  test('opens the mail with somebody, says where, and lists it', async () => {
    const { ana, ben, does, screen } = atTheScreen();
    const { channelId } = await does(ana, { kind: 'open-mail', personId: ben.id });
    await does(ana, { kind: 'write', channelId: channelId ?? '', content: 'Are you all right?' });
    expect(screen(ben).mailbox).toMatchObject([{ id: channelId, name: 'Ana', unread: true, pings: 1 }]);
  });

  test('cannot do what the person cannot', async () => {
    const { ana, ben, does, maple } = atTheScreen();
    const { id: messageId } = await ben.writes(maple.id, 'Mine');
    await expect(does(ana, { kind: 'delete', channelId: maple.id, messageId })).rejects.toThrow(
      'Ana cannot delete that message',
    );
  });

  test('says that it is interested in an event', async () => {
    const { ana, does, guild, people, screen, world } = atTheScreen();
    const event = createScheduledEvent(world, people.owner(guild.id).id, guild.id, {
      name: 'A quiet evening',
      privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
      entity_type: GuildScheduledEventEntityType.External,
      entity_metadata: { location: 'here' },
      scheduled_start_time: '2026-11-24T19:00:00Z',
      scheduled_end_time: '2026-11-24T20:00:00Z',
    });
    await does(ana, { kind: 'interest', guildId: guild.id, eventId: event.id, interested: true });
    expect(screen(ana).guilds[0]?.events).toMatchObject([{ interested: true, event: { user_count: 1 } }]);
  });
});

describe('on a stage', () => {
  test('somebody listens, raises a hand, is invited and speaks', async () => {
    const { ana, does, guild, people, screen, world } = atTheScreen();
    guild.features.add('COMMUNITY');
    const owner = people.owner(guild.id);
    const hall = createChannel(world, owner.id, guild.id, {
      name: 'hall',
      type: ChannelType.GuildStageVoice,
    });
    const voice = () => channelsOf(screen(ana)).hall?.voices[0];
    await does(ana, { kind: 'join-voice', channelId: hall.id });
    expect(voice()).toMatchObject({ suppressed: true, handUp: false, invited: false });
    await does(ana, { kind: 'raise-hand', up: true });
    expect(voice()).toMatchObject({ handUp: true });
    setVoiceState(world, owner.id, { guildId: guild.id, userId: ana.id }, { suppress: false });
    expect(voice()).toMatchObject({ suppressed: true, invited: true });
    await does(ana, { kind: 'answer-invitation', accepts: true });
    await does(ana, { kind: 'mute-self', muted: true });
    expect(voice()).toMatchObject({ suppressed: false, selfMuted: true });
    await does(ana, { kind: 'leave-voice' });
    expect(voice()).toBeUndefined();
  });
});

const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'check-in',
  title: 'Check-in',
  components: [
    {
      type: ComponentType.Label,
      id: 1,
      label: 'In a word',
      component: {
        type: ComponentType.TextInput,
        id: 2,
        custom_id: 'words',
        style: TextInputStyle.Short,
        min_length: 2,
      },
    },
    {
      type: ComponentType.Label,
      id: 3,
      label: 'Agreement',
      component: {
        type: ComponentType.CheckboxGroup,
        id: 4,
        custom_id: 'agree',
        options: [{ label: 'I agree', value: 'yes' }],
      },
    },
  ],
};

function renamed(row: ReturnType<typeof buttons>, at: number): ReturnType<typeof buttons> {
  if (row.type !== ComponentType.ActionRow) return row;
  const components = row.components.map((button) => ({
    ...button,
    custom_id: at === 0 ? 'first' : 'second',
  }));
  return { ...row, components };
}
