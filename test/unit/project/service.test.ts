import { expect, test } from 'vitest';
import { z } from 'zod';
import { inProject } from '../../support/containerfile.ts';

const lines = inProject('packaging/circlekeeper.service').split('\n');
/** Everything that is set under a name, as in systemd in any number of lines. */
const set = (name: string): readonly string[] =>
  lines.flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []));

test('the service is started by a program that the package brings', () => {
  const { bin } = z
    .object({ bin: z.record(z.string(), z.string()) })
    .parse(JSON.parse(inProject('package.json')));
  const [program = ''] = set('ExecStart');
  expect(Object.keys(bin)).toContain(program.replace('/opt/circlekeeper/bin/', ''));
});

test('a service that cannot stay up begins fewer connections in a day than Discord allows', () => {
  expect(set('StartLimitIntervalSec')).toEqual(['24h']);
  expect(Number(set('StartLimitBurst')[0])).toBeLessThan(1_000);
});

test('the service has no right that it does not need, but the one without which V8 does not run', () => {
  expect(set('DynamicUser')).toEqual(['yes']);
  expect(set('ProtectSystem')).toEqual(['strict']);
  expect(set('CapabilityBoundingSet')).toEqual(['']);
  expect(set('NoNewPrivileges')).toEqual(['yes']);
  expect(set('MemoryDenyWriteExecute')).toEqual([]);
  // Relative paths of the settings are meant from here.
  expect([set('StateDirectory'), set('WorkingDirectory')]).toEqual([['circlekeeper'], ['%S/circlekeeper']]);
});
