import { expect, test } from 'vitest';
import { onPaper } from '../../../bench/guilds/on-paper.ts';

const costs = {
  bytesEach: 10,
  bytesAlone: 100,
  msPress: 5,
  msReminder: 10,
  rowsCircle: 8,
  bytesCircle: 1_000,
};
const assumed = {
  servers: 2_500,
  circlesEach: 2,
  atBusiest: 10,
  requestsReminder: 2,
  pressesAround: 3,
  requestsTurn: 4,
  secondsTurn: 100,
  serversPerShard: 100,
  shardsPerProcess: 10,
  connectionsPerProcess: 10,
};

test('many servers on paper: what one was measured to cost, as often as it is there', () => {
  const { connecting, ...paper } = onPaper(costs, assumed);
  expect(paper).toEqual({
    shards: 25,
    processes: 3,
    connections: 30,
    bytesProcess: 100 + 10 * 1_000,
    bytesAll: 3 * 100 + 10 * 2_500,
    rows: 40_000,
    bytesDatabase: 5_000_000,
    reminders: 500,
    sending: 20,
    sendingBeside: 50,
    meeting: 20,
    mostMeeting: 1_250,
    processors: 0.25,
  });
  expect([connecting(1), connecting(16)]).toEqual([150, 12]);
});
