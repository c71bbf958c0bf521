import { z } from 'zod';

/** The shipped questions and texts of phases. Each has its words in the catalogue under `prompt.`. */
export const PromptKey = z.enum([
  'one-word',
  'weather-inside',
  'carrying-in',
  'week',
  'support-today',
  'theme',
  'name-your-person',
  'share-freely',
  'not-yet-heard',
  'come-back',
  'appreciation',
  'debrief',
  'one-line',
  'next-step',
  'kind-thing',
  'settle',
  'candle',
  'topics',
  'conversation',
  'experiences',
]);
export type PromptKey = z.infer<typeof PromptKey>;
