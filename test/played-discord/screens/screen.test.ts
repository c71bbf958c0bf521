import { ChannelType, MessageFlags, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { createThread } from '../../../rehearsal/world/threads.ts';
import { atTheScreen, channelsOf, textsOf } from './at-the-screen.ts';

describe('what stands on a screen', () => {
  test('is the words of the others, and who sees them', async () => {
    const { ana, ben, maple, screen } = atTheScreen();
    await ben.writes(maple.id, 'Good evening');
    const { conversation, me, names } = screen(ana);
    expect(textsOf(screen(ana))).toEqual(['Good evening']);
    expect(conversation?.members.map(({ userId }) => names.people[userId])).toEqual(
      expect.arrayContaining(['Ana', 'Ben', 'Circlekeeper', 'Owner']),
    );
    expect(me).toMatchObject({ name: 'Ana', locale: 'en-US', takesDirectMessages: true });
  });

  test('is nothing of a room that is hidden from somebody: no channel, no name, no words', async () => {
    const { ana, ben, maple, screen } = atTheScreen();
    await ben.writes(maple.id, 'Between us');
    maple.overwrites.set(ana.id, {
      id: ana.id,
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.ViewChannel,
    });
    const shown = screen(ana);
    expect(shown.conversation).toBeUndefined();
    expect(channelsOf(shown)).not.toHaveProperty('maple');
    expect(JSON.stringify(shown)).not.toContain('Between us');
    expect(JSON.stringify(shown)).not.toContain(maple.id);
  });

  test('says what only one person sees, to nobody else', async () => {
    const { ana, ben, bot, registers, screen } = atTheScreen();
    registers([{ name: 'help-now', description: 'Help' }]);
    await ana.uses('/help-now');
    bot.last().whispers({ content: 'Only for Ana' });
    const flags = screen(ana).conversation?.messages.at(-1)?.message.flags ?? 0;
    expect(textsOf(screen(ana))).toEqual(['Only for Ana']);
    expect(flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(JSON.stringify(screen(ben))).not.toContain('Only for Ana');
  });

  test('marks what is new, until it is read, and counts what was meant for her', async () => {
    const { ana, ben, does, maple, says, screen } = atTheScreen();
    await ben.writes(maple.id, 'Hello');
    says({ content: `<@${ana.id}>, the time is yours.`, allowed_mentions: { users: [ana.id] } });
    expect(channelsOf(screen(ana))).toMatchObject({ maple: { unread: true, pings: 1 } });
    await does(ana, { kind: 'read', channelId: maple.id });
    expect(channelsOf(screen(ana))).toMatchObject({ maple: { unread: false, pings: 0 } });
    await does(ana, { kind: 'write', channelId: maple.id, content: 'Thank you' });
    expect(channelsOf(screen(ana))).toMatchObject({ maple: { unread: false } });
    expect(channelsOf(screen(ben))).toMatchObject({ maple: { unread: true, pings: 0 } });
  });

  test('says that a room can only be read, and closes the field', () => {
    const { ana, maple, screen } = atTheScreen();
    maple.overwrites.set(ana.id, {
      id: ana.id,
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.SendMessages,
    });
    expect(screen(ana).conversation?.notWritable).toBe(
      'You can read here. Writing is closed to you just now.',
    );
    expect(channelsOf(screen(ana))).toMatchObject({ maple: { mayWrite: false } });
  });

  test('lists categories before what is in them, text before voice, threads under their channel', () => {
    const { ana, guild, people, screen, world } = atTheScreen();
    const owner = people.owner(guild.id);
    const rooms = createChannel(world, owner.id, guild.id, {
      name: 'Rooms',
      type: ChannelType.GuildCategory,
    });
    createChannel(world, owner.id, guild.id, {
      name: 'talk',
      type: ChannelType.GuildVoice,
      parent_id: rooms.id,
    });
    const quiet = createChannel(world, owner.id, guild.id, { name: 'quiet', parent_id: rooms.id });
    createThread(world, owner.id, quiet.id, { name: 'corner', type: ChannelType.PublicThread });
    expect(screen(ana).guilds[0]?.channels.map(({ name }) => name)).toEqual([
      'maple',
      'Rooms',
      'quiet',
      'corner',
      'talk',
    ]);
  });

  test('says that the application did not respond, until it is taken away', async () => {
    const { ana, clock, does, registers, screen } = atTheScreen();
    registers([{ name: 'help-now', description: 'Help' }]);
    await ana.uses('/help-now');
    expect(screen(ana).deeds).toMatchObject([{ kind: 'command', state: 'waiting' }]);
    await clock.move(3_000);
    const [deed] = screen(ana).deeds;
    expect(deed).toMatchObject({ kind: 'command', state: 'unanswered' });
    await does(ana, { kind: 'dismiss', deedId: deed?.id ?? '' });
    expect(screen(ana).deeds).toEqual([]);
  });

  test('uses the names of the server one looks at', () => {
    const { ana, ben, guild, screen } = atTheScreen();
    const member = guild.members.get(ben.id);
    if (member !== undefined) member.nick = 'Benny';
    expect(screen(ana).names.people[ben.id]).toBe('Benny');
  });
});
