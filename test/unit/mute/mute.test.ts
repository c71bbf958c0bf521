import { expect, test } from 'vitest';
import { mutedBy, mutesIn } from '../../../src/features/mute/mute.ts';
import { user } from '../../support/make.ts';

const [ana, ben] = [user('ana'), user('ben')];
const spoken = { roomKind: 'voice', mutes: true, unmutedIn: null } as const;

test('people are muted in voice, where the circle wants it and nobody has called it off for today', () => {
  expect(mutesIn(spoken, 3)).toBe(true);
  expect(mutesIn({ ...spoken, unmutedIn: 2 }, 3)).toBe(true);
  expect(mutesIn({ ...spoken, unmutedIn: 3 }, 3)).toBe(false);
  expect(mutesIn({ ...spoken, mutes: false }, 3)).toBe(false);
  expect(mutesIn({ ...spoken, roomKind: 'stage' }, 3)).toBe(false);
  expect(mutesIn(spoken, undefined)).toBe(false);
});

test('everybody but who has the floor is muted while it is held firmly, and else nobody', () => {
  expect(mutedBy({ kind: 'held', speakers: [ana], firm: true }, [ana, ben])).toEqual([ben]);
  expect(mutedBy({ kind: 'held', speakers: [ana], firm: false }, [ana, ben])).toEqual([]);
  expect(mutedBy({ kind: 'open' }, [ana, ben])).toEqual([]);
});
