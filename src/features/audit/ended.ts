import { z } from 'zod';
import type { Translate } from '../../i18n/index.ts';
import { Outcome } from '../concern/schema.ts';

const Ended = z.enum(['done', 'agreed', 'declined', 'undecided', 'not-reached']);

/** How something ended, in words. What was refused was not done, whatever the reason was. */
export function endedWords(t: Translate, outcome: string): string {
  const closed = Outcome.safeParse(outcome);
  if (closed.success) return t(`concern.outcome.${closed.data}`);
  const ended = Ended.safeParse(outcome);
  return ended.success ? t(`audit.${ended.data}`) : t('audit.not-done');
}
