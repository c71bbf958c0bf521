import type { Concern } from '../../../src/features/concern/schema.ts';
import { ConcernId } from '../../../src/lib/ids.ts';
import { at, guild, user } from '../../support/make.ts';

/** A report of Ana about Ben that nobody looks after yet, but for what is given. */
export const concernOf = (given: Partial<Concern> = {}): Concern => ({
  id: ConcernId.parse('abcdefghijkl'),
  guildId: guild(),
  kind: 'report',
  reason: 'threat',
  goesTo: 'moderators',
  locale: 'en-US',
  aboutId: user('ben'),
  byId: user('ana'),
  circleId: null,
  channelId: null,
  messageId: null,
  state: 'open',
  takenById: null,
  outcome: null,
  createdAt: at('19:00'),
  closedAt: null,
  leads: [],
  stepId: null,
  ...given,
});
