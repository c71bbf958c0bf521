import { z } from 'zod';

/** The parts of the measurement, in the order in which they run. Each prints one table. */
export const parts = ['calls', 'latency', 'bursts', 'circles', 'memory', 'cold-start'] as const;
export type Part = (typeof parts)[number];

/** The databases by their short names. */
const databases = ['sqlite', 'encrypted', 'postgresql'] as const;
type DatabaseName = (typeof databases)[number];

export type Options = Readonly<{
  parts: readonly Part[];
  databases: readonly DatabaseName[];
  /** Rounds that are measured, one press each. */
  rounds: number;
  /** Ms by which each answer of Discord's is late. */
  delays: readonly number[];
  /** How many press at the same moment, and how often that is repeated. */
  bursts: readonly number[];
  repeats: number;
  /** How many circles are stored. */
  circles: readonly number[];
  guilds: number;
  sessions: number;
}>;

type Sizes = Omit<Options, 'parts'>;

/** Hours: enough rounds that p99 is not a matter of two of them. */
const whole: Sizes = {
  databases,
  rounds: 300,
  delays: [0, 60, 250],
  bursts: [10, 100, 300, 1_000],
  repeats: 4,
  circles: [10, 1_000, 10_000, 100_000],
  guilds: 1_000,
  sessions: 1_000,
};

/** More than an hour on a quiet machine: every aim, with fewer rounds. */
const shorter: Sizes = { ...whole, rounds: 80, bursts: [10, 100, 300], repeats: 1, circles: [10, 100_000] };

/** A few minutes, to see that everything runs. Its numbers say little. */
const quick: Sizes = {
  databases: ['sqlite'],
  rounds: 20,
  delays: [0],
  bursts: [10, 100],
  repeats: 1,
  circles: [10, 1_000],
  guilds: 100,
  sessions: 50,
};

const sizes: Readonly<Record<string, Sizes>> = { whole, shorter, quick };

const Word = z.enum([...parts, 'whole', 'shorter', 'quick']);
const list = z.string().transform((text) => text.split(',').map(Number));
const Environment = z.object({
  BENCH_DATABASE: z.enum(databases).optional(),
  BENCH_ROUNDS: z.coerce.number().int().positive().optional(),
  BENCH_REPEATS: z.coerce.number().int().positive().optional(),
  BENCH_DELAYS: list.optional(),
  BENCH_BURSTS: list.optional(),
  BENCH_CIRCLES: list.optional(),
});

/** On the databases after the first, and where each request is late, fewer rounds have to do. */
export const fewer = (rounds: number, by: number): number => Math.max(5, Math.ceil(rounds / by));

/** Reads `quick latency`, and what the environment says about sizes. Throws at words that it does not know. */
export function readOptions(words: readonly string[], environment: NodeJS.ProcessEnv): Options {
  const said = z.array(Word).parse(words);
  const wanted = parts.filter((part) => said.includes(part));
  const base = sizes[said.findLast((word) => word in sizes) ?? 'whole'] ?? whole;
  const set = Environment.parse(environment);
  return {
    ...base,
    parts: wanted.length === 0 ? parts : wanted,
    databases: set.BENCH_DATABASE === undefined ? base.databases : [set.BENCH_DATABASE],
    rounds: set.BENCH_ROUNDS ?? base.rounds,
    repeats: set.BENCH_REPEATS ?? base.repeats,
    delays: set.BENCH_DELAYS ?? base.delays,
    bursts: set.BENCH_BURSTS ?? base.bursts,
    circles: set.BENCH_CIRCLES ?? base.circles,
  };
}
