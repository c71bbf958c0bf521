import { expect, test } from 'vitest';
import { usesOf } from '../../../rehearsal/contract/uses.ts';

const told = (...given: Parameters<typeof usesOf>): string[] => usesOf(...given).map((use) => use.join(' '));

test('a request uses its route, what it asks for in the address, the fields it sends, and what goes beside them', () => {
  const body = {
    name: 'maple',
    permission_overwrites: [
      { id: '1', allow: '0' },
      { id: '2', deny: '0' },
    ],
  };
  const asked = { query: 'with_response=true&limit=3', body, reason: 'a new room', files: ['notes.txt'] };
  expect(told('POST /guilds/{guild_id}/channels', asked)).toEqual([
    'POST /guilds/{guild_id}/channels request ',
    'POST /guilds/{guild_id}/channels query with_response',
    'POST /guilds/{guild_id}/channels query limit',
    'POST /guilds/{guild_id}/channels body name',
    'POST /guilds/{guild_id}/channels body permission_overwrites',
    'POST /guilds/{guild_id}/channels body permission_overwrites[].id',
    'POST /guilds/{guild_id}/channels body permission_overwrites[].allow',
    'POST /guilds/{guild_id}/channels body permission_overwrites[].deny',
    'POST /guilds/{guild_id}/channels beside X-Audit-Log-Reason',
    'POST /guilds/{guild_id}/channels beside files',
  ]);
});

test('a component is the same wherever it stands, and what it holds stands under its own name', () => {
  const button = { type: 2, label: 'Pass', custom_id: 'pass' };
  const body = {
    data: { components: [{ type: 17, components: [{ type: 1, components: [button, button] }] }] },
  };
  expect(told('CALLBACK', { query: '', body })).toEqual([
    'CALLBACK request ',
    'CALLBACK body data',
    'CALLBACK body data.components',
    'Component 17, Container body type',
    'Component 17, Container body components',
    'Component 1, ActionRow body type',
    'Component 1, ActionRow body components',
    'Component 2, Button body type',
    'Component 2, Button body label',
    'Component 2, Button body custom_id',
  ]);
});

test('languages are not fields, and the options of a menu are not those of a command', () => {
  const menu = { type: 3, options: [{ label: 'Germany', value: 'DE' }] };
  const option = { type: 4, name: 'minutes', name_localizations: { de: 'minuten' } };
  expect(told('ROUTE', { query: '', body: [{ options: [option] }, { components: [menu] }] })).toEqual([
    'ROUTE request ',
    'ROUTE body [].options',
    'Command option 4, Integer body type',
    'Command option 4, Integer body name',
    'Command option 4, Integer body name_localizations',
    'ROUTE body [].components',
    'Component 3, StringSelect body type',
    'Component 3, StringSelect body options',
    'Component 3, StringSelect body options[].label',
    'Component 3, StringSelect body options[].value',
  ]);
});
