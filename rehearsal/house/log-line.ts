import { z } from 'zod';
import { jsonIn } from '../json-in.ts';

/** The fields of a log line that say something by themselves; the others stay out of the strip. */
const Logged = z.looseObject({
  level: z.number(),
  event: z.string(),
  name: z.string(),
  outcome: z.string(),
  refusal: z.string().optional(),
  ms: z.number().optional(),
  error: z.looseObject({ message: z.string().optional() }).optional(),
});

/** pino: 50 is an error. */
const errorLevel = 50;

type Read = Readonly<{ text: string; failed: boolean }>;

/** A line of the bot's log in words: `job arrange ok, 12 ms`. What is no such line is shown as it is, last words above all. */
export function readLogLine(raw: string): Read {
  const logged = Logged.safeParse(jsonIn(raw));
  if (!logged.success) return { text: raw, failed: true };
  const { level, event, name, outcome, refusal, ms, error } = logged.data;
  const result = refusal === undefined ? outcome : `${outcome} (${refusal})`;
  const said = [`${event} ${name} ${result}`, ms === undefined ? '' : `${ms} ms`, error?.message ?? ''];
  return { text: said.filter((part) => part !== '').join(', '), failed: level >= errorLevel };
}
