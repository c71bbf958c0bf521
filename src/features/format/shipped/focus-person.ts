import type { WrittenFormat } from '../schema.ts';

/** The circle's time for one person: honest questions, a silence, what was heard (inspired by clearness committees). */
export const focusPerson: WrittenFormat = {
  key: 'focus-person',
  version: 1,
  name: 'Focus person',
  medium: ['voice', 'text'],
  people: { min: 3, ideal: [5, 7], max: 8 },
  advice: 'ask-first',
  roles: ['cohost', 'guardian', 'timekeeper', 'scribe'],
  phases: [
    { id: 'gather', kind: 'gather', minutes: 5 },
    { id: 'opening', kind: 'opening', minutes: 3 },
    { id: 'agreements', kind: 'agreements', minutes: 2 },
    {
      id: 'check-in',
      kind: 'round',
      minutes: 8,
      turn: { seconds: 45, warnAt: 0 },
      response: 'none',
      mutesOthers: true,
      prompt: 'carrying-in',
    },
    {
      id: 'focus',
      kind: 'focus',
      minutes: 45,
      steps: [
        { step: 'tell', minutes: 8 },
        { step: 'questions', minutes: 13 },
        { step: 'silence', minutes: 2 },
        { step: 'reflect', minutes: 17 },
        { step: 'respond', minutes: 5 },
      ],
    },
    {
      id: 'appreciation',
      kind: 'round',
      minutes: 8,
      turn: { seconds: 45, warnAt: 0 },
      response: 'none',
      mutesOthers: true,
      prompt: 'appreciation',
    },
    {
      id: 'checkout',
      kind: 'checkout',
      minutes: 5,
      who: 'at-once',
      turn: { mode: 'none', seconds: 60 },
      prompt: 'next-step',
    },
    { id: 'closing', kind: 'closing', minutes: 1 },
    { id: 'afterglow', kind: 'afterglow', minutes: 10 },
  ],
};
