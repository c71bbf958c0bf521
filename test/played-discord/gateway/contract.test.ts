import { beforeAll, describe, expect, test } from 'vitest';
import { type Contract, contractOf, type Exchanged } from '../../../rehearsal/contract/contract.ts';

const documentPath = process.env.DISCORD_OPENAPI;
const room = '123456789012345678';

const exchanged = (more: Partial<Exchanged>): Exchanged => ({
  method: 'POST',
  path: `/channels/${room}/typing`,
  query: '',
  contentType: 'application/json',
  body: undefined,
  status: 204,
  answer: undefined,
  ...more,
});

const callback = (body: unknown): Partial<Exchanged> => ({
  path: `/interactions/${room}/token/callback`,
  body,
});
const overwrite = { method: 'PUT', path: `/channels/${room}/permissions/${room}` };
const message = (body: unknown): Partial<Exchanged> => ({
  path: `/channels/${room}/messages`,
  status: 400,
  body,
  answer: { message: 'Invalid Form Body', code: 50035 },
});
const modal = (component: unknown) =>
  callback({
    type: 9,
    data: { custom_id: 'm', title: 'Consent', components: [{ type: 18, label: 'I agree', component }] },
  });

describe.skipIf(documentPath === undefined)(
  'against Discord’s own document, where DISCORD_OPENAPI names it',
  () => {
    let contract: Contract;
    beforeAll(async () => {
      contract = await contractOf(documentPath ?? '');
    });

    test.for<[string, Partial<Exchanged>]>([
      ['a request without body', {}],
      ['permission bits as text', { ...overwrite, body: { id: room, type: 1, allow: '1024', deny: '0' } }],
      [
        'a query',
        { method: 'GET', path: `/channels/${room}/messages`, query: 'limit=5', status: 200, answer: [] },
      ],
      ['@original as it is sent', { method: 'DELETE', path: `/webhooks/${room}/token/messages/%40original` }],
      ['a form with checkboxes', modal({ type: 22, custom_id: 'c', options: [{ value: 'a', label: 'A' }] })],
      ['suggestions', callback({ type: 8, data: { choices: [{ name: 'Maple', value: 'c:1' }] } })],
      [
        'a refusal with its tree',
        {
          ...message({ content: 'x'.repeat(5_000) }),
          answer: {
            message: 'Invalid Form Body',
            code: 50035,
            errors: {
              content: {
                _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
              },
            },
          },
        },
      ],
      ['a rate limit', { status: 429, answer: { message: 'Slow down.', retry_after: 0.5, global: false } }],
      ['an outage', { status: 502, answer: '<html>' }],
      [
        'a form of multipart',
        { ...callback({ type: 4, data: { content: 'x' } }), contentType: 'multipart/form-data; boundary=x' },
      ],
    ])('%s is as it should be', ([, entry]) => {
      expect(contract.check(exchanged(entry))).toEqual([]);
    });

    test.for<[string, Partial<Exchanged>, string]>([
      ['a route that is not Discord’s', { path: '/rooms' }, 'no such route'],
      ['a method the route has not', { ...overwrite, method: 'PATCH' }, 'no such route'],
      ['a body where none belongs', { body: { why: 1 } }, 'no body here'],
      ['a missing body', callback(undefined), 'a body here'],
      [
        'a query parameter that is too large',
        { method: 'GET', path: `/channels/${room}/messages`, query: 'limit=500', status: 200, answer: [] },
        '<= 100',
      ],
      [
        'a query parameter Discord does not know',
        { method: 'GET', path: `/channels/${room}/messages`, query: 'newest=1', status: 200, answer: [] },
        'additional',
      ],
      ['a misspelt property', { ...overwrite, body: { id: room, type: 1, alow: '0' } }, 'alow'],
      [
        'a misspelt property deep inside',
        callback({
          type: 4,
          data: { components: [{ type: 17, components: [{ type: 10, text: 'hello' }] }] },
        }),
        "'content'",
      ],
      [
        'a kind of input that forms do not have',
        modal({ type: 2, custom_id: 'c', style: 1, label: 'A' }),
        'allowed',
      ],
      [
        'a status Discord does not answer',
        { ...overwrite, body: { id: room }, status: 201, answer: {} },
        'no such status',
      ],
      [
        'an answer that lacks something',
        { path: `/channels/${room}/messages`, body: { content: 'x' }, status: 200, answer: { id: room } },
        "'author'|'type'",
      ],
      ['a refusal without code', { status: 403, answer: { message: 'Missing Access' } }, "'code'"],
    ])('%s is found', ([, entry, telling]) => {
      const told = contract.check(exchanged(entry)).map((violation) => violation.message);
      expect(told.join('\n')).toMatch(new RegExp(telling));
    });

    test('an event is measured by the thing it carries', () => {
      const voice = {
        guild_id: room,
        channel_id: room,
        user_id: room,
        session_id: 's',
        request_to_speak_timestamp: null,
        ...{
          deaf: false,
          mute: false,
          suppress: false,
          self_stream: false,
          self_deaf: false,
          self_mute: false,
          self_video: false,
        },
      };
      expect(contract.checkEvent({ name: 'VOICE_STATE_UPDATE', data: voice })).toEqual([]);
      expect(
        contract.checkEvent({ name: 'VOICE_STATE_UPDATE', data: { ...voice, mute: 'no' } }),
      ).toMatchObject([{ where: 'VOICE_STATE_UPDATE', path: '/mute' }]);
      expect(contract.checkEvent({ name: 'GUILD_CREATE', data: { channels: [{}] } })).toContainEqual(
        expect.objectContaining({ where: 'GUILD_CREATE channels.*' }),
      );
      expect(contract.checkEvent({ name: 'TYPING_START', data: {} })).toEqual([]);
    });
  },
);
