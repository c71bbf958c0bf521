import type { WrittenFormat } from '../schema.ts';

/** One speaks, one says back what they heard, the others listen; then the listener speaks (inspired by empathy circles). */
export const empathyRelay: WrittenFormat = {
  key: 'empathy-relay',
  version: 1,
  name: 'Empathy relay',
  medium: ['voice', 'text'],
  people: { min: 3, ideal: [3, 6], max: 8 },
  advice: 'none',
  roles: ['cohost', 'guardian', 'timekeeper'],
  phases: [
    { id: 'gather', kind: 'gather', minutes: 5 },
    { id: 'opening', kind: 'opening', minutes: 5 },
    { id: 'relay', kind: 'relay', minutes: 60, turn: { seconds: 300 }, prompt: 'share-freely' },
    {
      id: 'debrief',
      kind: 'round',
      minutes: 10,
      turn: { seconds: 60, warnAt: 0 },
      response: 'none',
      mutesOthers: true,
      prompt: 'debrief',
    },
    {
      id: 'checkout',
      kind: 'checkout',
      minutes: 4,
      who: 'at-once',
      turn: { mode: 'none', seconds: 60 },
      prompt: 'one-line',
    },
    { id: 'closing', kind: 'closing', minutes: 1 },
  ],
};
