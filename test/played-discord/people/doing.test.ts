import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { People } from '../../../rehearsal/people/people.ts';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { setOverwrite } from '../../../rehearsal/world/overwrites.ts';
import { setVoiceState } from '../../../rehearsal/world/stage-voice.ts';
import { evening } from './evening.ts';

describe('what a person does herself', () => {
  test('writing is refused where she may not, with Discord’s code', async () => {
    const { ana, world, guild, maple } = evening();
    await ana.writes(maple.id, 'Hello');
    const deny = PermissionFlagsBits.SendMessages.toString();
    setOverwrite(world, guild.ownerId, maple.id, { id: guild.id, type: 0, allow: '0', deny });
    await expect(ana.writes(maple.id, 'Again')).rejects.toThrow(
      'Ana cannot write in #maple: Missing Permissions (50013).',
    );
    expect(ana.reads(maple.id)).toBe('Ana: Hello');
  });

  test('slowmode makes her wait; the clock ends it', async () => {
    const { ana, clock, maple } = evening();
    maple.slowmode = 30;
    await ana.writes(maple.id, 'One');
    await expect(ana.writes(maple.id, 'Two')).rejects.toThrow('slowmode rate limit (20016)');
    await clock.move(30_000);
    await ana.writes(maple.id, 'Two');
    expect(ana.sees(maple.id)).toHaveLength(2);
  });

  test('reacting and taking one’s own message back', async () => {
    const { ana, ben, maple } = evening();
    const message = await ana.writes(maple.id, 'Hello');
    await ben.reacts(message, '👍');
    expect(ana.sees(maple.id).at(0)?.stored.reactions).toMatchObject([{ emoji: { name: '👍' } }]);
    await expect(ben.deletes(message)).rejects.toThrow(
      'Ben cannot delete that message: Missing Permissions (50013).',
    );
    await ana.deletes(message);
    expect(ben.sees(maple.id)).toEqual([]);
  });

  test('leaving the guild takes its channels from her screen', async () => {
    const { ana, maple } = evening();
    await ana.leavesGuild();
    expect(() => ana.reads(maple.id)).toThrow('Ana sees no channel');
    await ana.joinsGuild();
    expect(ana.reads(maple.id)).toBe('');
  });

  test('a moderator mutes others and holds a stage; nobody else can', async () => {
    const { ana, ben, world, guild } = evening();
    const { ownerId } = guild;
    guild.features.add('COMMUNITY');
    const stage = createChannel(world, ownerId, guild.id, {
      name: 'stage',
      type: ChannelType.GuildStageVoice,
    });
    const permissions = PermissionFlagsBits.MuteMembers;
    const milo = new People(world).join(guild.id, { name: 'Milo', permissions });
    await ana.joinsVoice(stage.id);
    await expect(ben.mutes(ana)).rejects.toThrow('Ben cannot mute them: Missing Permissions (50013).');
    await milo.mutes(ana);
    expect(ana.voice()?.mutedByServer).toBe(true);
    await milo.mutes(ana, false);
    expect(ana.voice()?.mutedByServer).toBe(false);
    await milo.suppresses(ana, false);
    expect(ana.voice()).toMatchObject({ invited: true, heard: false });
    await ana.declinesToSpeak();
    expect(ana.voice()).toMatchObject({ invited: false, heard: false });
    await milo.suppresses(ana, false);
    await ana.acceptsToSpeak();
    await milo.suppresses(ana);
    expect(ana.voice()?.heard).toBe(false);
  });

  test('in voice she is heard; on a stage only after she accepts', async () => {
    const { ana, people, guild, world } = evening();
    guild.features.add('COMMUNITY');
    const { ownerId } = guild;
    const voice = createChannel(world, ownerId, guild.id, { name: 'voice', type: ChannelType.GuildVoice });
    const stage = createChannel(world, ownerId, guild.id, {
      name: 'stage',
      type: ChannelType.GuildStageVoice,
    });
    await ana.joinsVoice(voice.id);
    expect(ana.voice()).toMatchObject({ channelId: voice.id, heard: true });
    await ana.joinsVoice(stage.id);
    await ana.raisesHand();
    expect(ana.voice()).toMatchObject({ channelId: stage.id, heard: false, handUp: true });
    await expect(ana.acceptsToSpeak()).rejects.toThrow('Ana cannot accept to speak');
    setVoiceState(
      world,
      people.owner(guild.id).id,
      { guildId: guild.id, userId: ana.id },
      { channel_id: stage.id, suppress: false },
    );
    expect(ana.voice()).toMatchObject({ heard: false, invited: true });
    await ana.acceptsToSpeak();
    expect(ana.voice()).toMatchObject({ heard: true, invited: false });
    await ana.leavesVoice();
    expect(ana.voice()).toBeUndefined();
  });
});
