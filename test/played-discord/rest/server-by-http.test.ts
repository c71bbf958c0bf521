import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinVoice } from '../../../rehearsal/world/voice.ts';
import { type Bot, idOf, startBot } from './bot-by-http.ts';

let bot: Bot;
let guild: string;
beforeAll(async () => {
  bot = await startBot();
  guild = `/guilds/${bot.guild.id}`;
});
afterAll(() => bot.stop());

describe('a server', () => {
  it('is read with its channels and roles', async () => {
    expect((await bot.ask(`GET ${guild}?with_counts=true`)).body).toMatchObject({
      name: 'Grove',
      approximate_member_count: 3,
    });
    expect((await bot.ask(`GET ${guild}/channels`)).body).toMatchObject([{ name: 'maple' }, {}, {}]);
    expect((await bot.ask(`GET ${guild}/roles`)).body).toContainEqual(
      expect.objectContaining({ name: '@everyone' }),
    );
    expect((await bot.ask('GET /guilds/100000000000000001')).body).toMatchObject({ code: 10004 });
  });

  it('gets a channel, which is edited, closed to somebody and deleted', async () => {
    const everyone = { id: bot.guild.id, deny: '2048' };
    const made = await bot.ask(`POST ${guild}/channels`, {
      body: { name: 'circle-42', type: 0, topic: 'Circle', permission_overwrites: [everyone] },
    });
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'circle-42', permission_overwrites: [{ ...everyone, type: 0, allow: '0' }] },
    });
    const channel = `/channels/${idOf(made)}`;
    expect((await bot.ask(`PATCH ${channel}`, { body: { rate_limit_per_user: 30 } })).body).toMatchObject({
      rate_limit_per_user: 30,
    });
    const overwrite = `${channel}/permissions/${bot.ana.id}`;
    expect((await bot.ask(`PUT ${overwrite}`, { body: { type: 1, allow: '2048', deny: '0' } })).status).toBe(
      204,
    );
    expect((await bot.ask(`GET ${channel}`)).body).toMatchObject({
      permission_overwrites: expect.arrayContaining([{ id: bot.ana.id, type: 1, allow: '2048', deny: '0' }]),
    });
    expect((await bot.ask(`DELETE ${overwrite}`)).status).toBe(204);
    expect(await bot.ask(`DELETE ${channel}`)).toMatchObject({ status: 200, body: { name: 'circle-42' } });
    expect((await bot.ask(`GET ${channel}`)).body).toMatchObject({ code: 10003 });
  });

  it('has members who are found, changed and given roles', async () => {
    const member = `${guild}/members/${bot.ana.id}`;
    expect((await bot.ask(`GET ${member}`)).body).toMatchObject({ user: { id: bot.ana.id } });
    expect((await bot.ask(`GET ${guild}/members/search?query=an&limit=5`)).body).toMatchObject([
      { user: { id: bot.ana.id } },
    ]);
    const role = await bot.make(`POST ${guild}/roles`, { name: 'Host', permissions: '0' });
    expect((await bot.ask(`PUT ${member}/roles/${role}`)).status).toBe(204);
    expect((await bot.ask(`PATCH ${member}`, { body: { nick: 'Ana B' } })).body).toMatchObject({
      nick: 'Ana B',
      roles: [role],
    });
    expect((await bot.ask(`PATCH ${guild}/roles/${role}`, { body: { name: 'Greeter' } })).body).toMatchObject(
      {
        name: 'Greeter',
      },
    );
    expect((await bot.ask(`DELETE ${member}/roles/${role}`)).status).toBe(204);
    expect((await bot.ask(`DELETE ${guild}/roles/${role}`)).status).toBe(204);
    expect((await bot.ask(`GET ${guild}/members/100000000000000001`)).body).toMatchObject({ code: 10007 });
    expect((await bot.ask(`PATCH ${member}`, { body: { mute: true } })).body).toMatchObject({ code: 40032 });
  });

  it('has threads, whose members come and go', async () => {
    const made = await bot.ask(`POST /channels/${bot.text}/threads`, {
      body: { name: 'Circle 42', type: 12, invitable: false, auto_archive_duration: 1440 },
    });
    expect(made).toMatchObject({ status: 201, body: { type: 12, parent_id: bot.text } });
    const id = idOf(made);
    const member = `/channels/${id}/thread-members/${bot.ana.id}`;
    expect((await bot.ask(`PUT ${member}`)).status).toBe(204);
    expect((await bot.ask(`GET ${member}`)).body).toMatchObject({ user_id: bot.ana.id });
    expect((await bot.ask(`GET ${guild}/threads/active`)).body).toMatchObject({ threads: [{ id }] });
    expect((await bot.ask(`DELETE ${member}`)).status).toBe(204);
    expect((await bot.ask(`GET ${member}`)).status).toBe(404);
    expect((await bot.ask(`PATCH /channels/${id}`, { body: { archived: true } })).body).toMatchObject({
      thread_metadata: { archived: true },
    });
    expect((await bot.ask(`PUT ${member}`)).body).toMatchObject({ code: 50083 });
    expect((await bot.ask(`GET /channels/${bot.text}/threads/archived/private`)).body).toMatchObject({
      threads: [{ id }],
    });
  });
});

describe('speaking', () => {
  it('on a stage: it is opened, somebody is invited and it is closed', async () => {
    const opened = await bot.ask('POST /stage-instances', {
      body: { channel_id: bot.stage, topic: 'Sharing' },
    });
    expect(opened).toMatchObject({ status: 200, body: { topic: 'Sharing', channel_id: bot.stage } });
    const stage = `/stage-instances/${bot.stage}`;
    expect(
      (await bot.ask('POST /stage-instances', { body: { channel_id: bot.stage, topic: 'x' } })).body,
    ).toMatchObject({
      code: 150006,
    });
    const state = `${guild}/voice-states/${bot.ana.id}`;
    const invite = { body: { channel_id: bot.stage, suppress: false } };
    expect((await bot.ask(`PATCH ${state}`, invite)).body).toMatchObject({ code: 10065 });
    joinVoice(bot.world, bot.ana.id, bot.stage);
    expect((await bot.ask(`PATCH ${state}`, invite)).status).toBe(204);
    expect((await bot.ask(`GET ${state}`)).body).toMatchObject({
      request_to_speak_timestamp: expect.any(String),
    });
    expect((await bot.ask(`PATCH ${stage}`, { body: { topic: 'Closing' } })).body).toMatchObject({
      topic: 'Closing',
    });
    expect((await bot.ask(`DELETE ${stage}`)).status).toBe(204);
    expect((await bot.ask(`GET ${stage}`)).body).toMatchObject({ code: 10067 });
  });

  it('in voice: the channel says what is going on', async () => {
    expect(
      (await bot.ask(`PUT /channels/${bot.voice}/voice-status`, { body: { status: 'Round 2' } })).status,
    ).toBe(204);
    const { body } = await bot.ask(`PUT /channels/${bot.voice}/voice-status`, {
      body: { status: 'x'.repeat(501) },
    });
    expect(body).toMatchObject({ code: 50035 });
  });
});

describe('scheduled events', () => {
  it('are made, listed, changed and deleted', async () => {
    const made = await bot.ask(`POST ${guild}/scheduled-events`, {
      body: {
        name: 'Maple',
        privacy_level: 2,
        entity_type: 2,
        channel_id: bot.voice,
        scheduled_start_time: '2026-11-24T18:00:00Z',
      },
    });
    expect(made).toMatchObject({ status: 200, body: { name: 'Maple', status: 1 } });
    const event = `${guild}/scheduled-events/${idOf(made)}`;
    expect((await bot.ask(`GET ${guild}/scheduled-events?with_user_count=true`)).body).toMatchObject([
      { user_count: 0 },
    ]);
    expect((await bot.ask(`PATCH ${event}`, { body: { status: 2 } })).body).toMatchObject({ status: 2 });
    expect((await bot.ask(`GET ${event}/users`)).body).toEqual([]);
    expect((await bot.ask(`PATCH ${event}`, { body: { status: 3 } })).body).toMatchObject({ status: 3 });
    expect((await bot.ask(`DELETE ${event}`)).status).toBe(204);
    expect((await bot.ask(`GET ${event}`)).body).toMatchObject({ code: 10070 });
  });
});
