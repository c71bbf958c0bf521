import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = Readonly<{
  /** One interaction: its name (`circle.join`), how it ended, and the milliseconds it took. */
  interaction(name: string, outcome: string, ms: number): void;
  /** One attempt at due work: its kind and how it ended. */
  dueWork(kind: string, outcome: string): void;
  /** How many rows were due and not done when somebody last looked. */
  dueWorkWaiting(count: number): void;
  /** All of it as Prometheus reads it. */
  text(): Promise<string>;
  contentType: string;
}>;

/** The numbers of this process. Labels are names of ours, never ids: a server's size must not be readable from them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'circlekeeper_interactions_total',
    help: 'Commands, presses and forms answered',
    labelNames: ['name', 'outcome'],
    registers,
  });
  const interactionSeconds = new Histogram({
    name: 'circlekeeper_interaction_seconds',
    help: 'Seconds from an interaction arriving to its work being done',
    labelNames: ['name'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10],
    registers,
  });
  const { done, waiting } = dueWorkMetrics(registers);
  return {
    interaction(name, outcome, ms) {
      interactions.inc({ name, outcome });
      interactionSeconds.observe({ name }, ms / 1_000);
    },
    dueWork: (kind, outcome) => done.inc({ kind, outcome }),
    dueWorkWaiting: (count) => waiting.set(count),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function dueWorkMetrics(registers: Registry[]) {
  const done = new Counter({
    name: 'circlekeeper_due_work_total',
    help: 'Attempts at due work',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const waiting = new Gauge({
    name: 'circlekeeper_due_work_waiting',
    help: 'Due work not done yet',
    registers,
  });
  return { done, waiting };
}
