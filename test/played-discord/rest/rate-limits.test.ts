import { describe, expect, it } from 'vitest';
import { InvalidRequests } from '../../../rehearsal/rest/invalid-requests.ts';
import { RateLimits } from '../../../rehearsal/rest/rate-limits.ts';
import { observedRates, type RateRules } from '../../../rehearsal/rest/rate-rules.ts';

const edit = {
  method: 'PATCH',
  route: '/channels/:channel/messages/:message',
  body: {},
  applicationId: 'bot',
  major: 'maple',
};
const rename = {
  method: 'PATCH',
  route: '/channels/:channel',
  body: { name: 'round-2' },
  applicationId: 'bot',
  major: 'maple',
};

function start(rules: RateRules = observedRates) {
  let now = 0;
  const limits = new RateLimits(rules, () => now);
  return {
    take: limits.take.bind(limits),
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('rate limits', () => {
  it('let five edits through in five seconds and say in the headers how many are left', () => {
    const { take, wait } = start();
    const answers = [1, 2, 3, 4, 5].map(() => take(edit));
    expect(answers.map(({ headers }) => headers['X-RateLimit-Remaining'])).toEqual(['4', '3', '2', '1', '0']);
    expect(answers[4]?.headers).toMatchObject({
      'X-RateLimit-Limit': '5',
      'X-RateLimit-Reset-After': '5.000',
    });
    wait(2000);
    expect(take(edit).refused).toEqual({ retryAfter: 3, scope: 'user' });
    wait(3000);
    expect(take(edit).refused).toBeUndefined();
  });

  it('keep one bucket per channel, under the same name', () => {
    const { take } = start();
    const first = [1, 2, 3, 4, 5].map(() => take(edit));
    const other = take({ ...edit, major: 'birch' });
    expect(other.refused).toBeUndefined();
    expect(other.headers['X-RateLimit-Bucket']).toBe(first[0]?.headers['X-RateLimit-Bucket']);
  });

  it('let a channel be renamed twice in ten minutes, and do not say so before', () => {
    const { take, wait } = start();
    take(rename);
    expect(take(rename).headers['X-RateLimit-Remaining']).toBe('3');
    expect(take(rename).refused).toEqual({ retryAfter: 600, scope: 'user' });
    expect(take({ ...rename, body: { permission_overwrites: [] } }).refused).toBeUndefined();
    wait(600_000);
    expect(take(rename).refused).toBeUndefined();
  });

  it('hold each bot to its own number of requests a second, over all routes', () => {
    const { take } = start({ ...observedRates, global: { limit: 2, perMs: 1000 } });
    take(edit);
    take({ ...edit, major: 'birch' });
    expect(take({ ...edit, major: 'oak' }).refused).toEqual({ retryAfter: 1, scope: 'global' });
    expect(take({ ...edit, major: 'oak', applicationId: 'another bot' }).refused).toBeUndefined();
  });
});

describe('invalid requests', () => {
  it('are 401, 403 and 429, but not a 429 that is shared with others', () => {
    const invalid = new InvalidRequests(() => 0);
    for (const status of [200, 400, 401, 403, 404, 429, 500]) invalid.add(status, 'user');
    invalid.add(429, 'shared');
    expect(invalid.count).toBe(3);
  });

  it('shut the address out at the limit until the oldest are ten minutes old', () => {
    let now = 0;
    const invalid = new InvalidRequests(() => now, 3);
    for (const at of [0, 1000, 2000]) {
      now = at;
      invalid.add(403, undefined);
    }
    expect(invalid.banned).toBe(true);
    now = 600_500;
    expect(invalid.banned).toBe(false);
    expect(invalid.count).toBe(2);
  });
});
