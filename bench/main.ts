import type { Options } from './options.ts';
import { type Part, readOptions } from './options.ts';
import { bursts } from './parts/bursts.ts';
import { calls } from './parts/calls.ts';
import { circles } from './parts/circles.ts';
import { coldStart } from './parts/cold-start.ts';
import { latency } from './parts/latency.ts';
import { memory } from './parts/memory.ts';
import { measuredOn } from './table.ts';

const measure: Readonly<Record<Part, (options: Options) => Promise<void>>> = {
  calls,
  latency,
  bursts,
  circles,
  memory,
  'cold-start': coldStart,
};

const options = readOptions(process.argv.slice(2), process.env);
console.log(measuredOn());
for (const part of options.parts) await measure[part](options);
