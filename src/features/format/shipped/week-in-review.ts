import type { WrittenFormat } from '../schema.ts';

/** The past week and the next one, with a little support after each share (inspired by secular recovery meetings). */
export const weekInReview: WrittenFormat = {
  key: 'week-in-review',
  version: 1,
  name: 'Week in review',
  medium: ['voice', 'text'],
  people: { min: 3, ideal: [6, 12], max: 12 },
  advice: 'i-experience',
  roles: ['cohost', 'guardian', 'greeter'],
  phases: [
    { id: 'gather', kind: 'gather', minutes: 5 },
    { id: 'opening', kind: 'opening', minutes: 2 },
    {
      id: 'week',
      kind: 'round',
      minutes: 60,
      newcomers: 'last',
      hostFirst: true,
      turn: { seconds: 240 },
      response: 'support-lines',
      responses: { seconds: 90, most: 3 },
      bookmark: true,
      mutesOthers: true,
      prompt: 'week',
    },
    {
      id: 'come-back',
      kind: 'round',
      minutes: 5,
      who: 'bookmarked',
      skipIfEmpty: true,
      turn: { seconds: 90 },
      mutesOthers: true,
      prompt: 'come-back',
    },
    {
      id: 'checkout',
      kind: 'checkout',
      minutes: 5,
      who: 'at-once',
      turn: { mode: 'none', seconds: 60 },
      prompt: 'kind-thing',
    },
    { id: 'closing', kind: 'closing', minutes: 1 },
    { id: 'afterglow', kind: 'afterglow', minutes: 15 },
  ],
};
