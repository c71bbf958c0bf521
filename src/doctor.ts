#!/usr/bin/env node
import { checkUp } from './check-up.ts';
import { environment } from './config.ts';
import { inOrder, onTheWhole } from './features/doctor/finding.ts';
import { machineFindings } from './features/doctor/machine.ts';

/** `npm run doctor`: says in a line each how it is on this machine, and ends with 1 when something needs doing. */
const marks = { well: 'well ', look: 'look ', do: 'to do' } as const;

const findings = machineFindings(await checkUp(environment(), () => new Date()));
for (const { is, words } of inOrder(findings)) console.log(`${marks[is]}  ${words}`);
process.exit(onTheWhole(findings) === 'do' ? 1 : 0);
