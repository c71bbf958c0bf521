import { z } from 'zod';
import { PlainError } from './plain-error.ts';

/** Causes of causes are followed this far. */
const maxDepth = 3;

const Code = z.union([z.number(), z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/)]).optional();
const Known = z.object({ code: Code.catch(undefined), status: z.number().optional().catch(undefined) });

export type LoggedError = Readonly<{
  name: string;
  code?: string | number | undefined;
  status?: number | undefined;
  message?: string;
  frames: readonly string[];
  cause?: LoggedError;
}>;

/**
 * What of an error may be logged: its name, code, status and where it came from. Its message may hold ids or somebody's
 * words, so only a `PlainError` keeps it.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, frames: [] };
  const { code, status } = Known.parse(error);
  return {
    name: /^[A-Za-z0-9_[\]]{1,60}$/.test(error.name) ? withoutIds(error.name) : 'Error',
    code: typeof code === 'string' ? withoutIds(code) : code,
    status,
    ...(error instanceof PlainError ? { message: error.message } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < maxDepth ? { cause: loggedError(error.cause, depth + 1) } : {}),
  };
}

/** The message stands in front of the frames and may itself have several lines: it goes first. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(start)
    .split('\n')
    .filter((line) => /^ {4}at .+/.test(line))
    .map((line) => withoutIds(line.trim().replaceAll(`${process.cwd()}/`, '')));
}

function withoutIds(text: string): string {
  return text.replaceAll(/\d{17,}/g, '(id)');
}
