/** What one server, circle, press or reminder was measured to cost. Bytes and ms of a processor. */
export type Costs = Readonly<{
  bytesEach: number;
  bytesAlone: number;
  msPress: number;
  msReminder: number;
  rowsCircle: number;
  bytesCircle: number;
}>;

/** What is assumed, because nobody can measure it here. */
export type Assumed = Readonly<{
  servers: number;
  circlesEach: number;
  /** Of all circles, how many per cent meet at the busiest hour of the week. */
  atBusiest: number;
  /** Requests to Discord for one reminder; and presses of people in the half hour around it, each with two requests. */
  requestsReminder: number;
  pressesAround: number;
  /** Requests by which a turn is handed on, every so many seconds, in each circle that meets. */
  requestsTurn: number;
  secondsTurn: number;
  serversPerShard: number;
  shardsPerProcess: number;
  connectionsPerProcess: number;
}>;

/** Discord: requests a second of a bot, unless it is allowed more; seconds between two connections of a slot. */
export const requestsPerSecond = 50;
const identifyEvery = 6;

export type OnPaper = Readonly<{
  shards: number;
  processes: number;
  connections: number;
  bytesProcess: number;
  bytesAll: number;
  rows: number;
  bytesDatabase: number;
  /** Circles that are reminded at the busiest moment. */
  reminders: number;
  /** From the first of them to the last, in s, where nothing but the limit holds them up. */
  sending: number;
  /** The same with presses of the people around it taking their part of the limit. */
  sendingBeside: number;
  /** Requests a second of all circles that meet at the busiest hour, and how many circles the limit would let meet at once. */
  meeting: number;
  mostMeeting: number;
  /** Processors busy while reminders are sent at the limit. */
  processors: number;
  /** Until all are connected, in s, with so many slots. */
  connecting: (slots: number) => number;
}>;

/** What many servers would need, by what one was measured to cost. Nothing here is measured at that size. */
export function onPaper(costs: Costs, assumed: Assumed): OnPaper {
  const { servers, serversPerShard, shardsPerProcess, requestsReminder, pressesAround } = assumed;
  const shards = Math.ceil(servers / serversPerShard);
  const processes = Math.ceil(shards / shardsPerProcess);
  const circles = servers * assumed.circlesEach;
  const bytesProcess =
    costs.bytesAlone + costs.bytesEach * Math.min(servers, serversPerShard * shardsPerProcess);
  const reminders = Math.round((circles * assumed.atBusiest) / 100);
  const sending = (reminders * requestsReminder) / requestsPerSecond;
  // An answer to a press does not count against the limit, an edit of it does; the rooms they change do.
  const sendingBeside = (reminders * (requestsReminder + pressesAround)) / requestsPerSecond;
  const perSecond = requestsPerSecond / requestsReminder;
  return {
    shards,
    processes,
    connections: processes * assumed.connectionsPerProcess,
    bytesProcess,
    bytesAll: costs.bytesAlone * processes + costs.bytesEach * servers,
    rows: circles * costs.rowsCircle,
    bytesDatabase: circles * costs.bytesCircle,
    reminders,
    sending,
    sendingBeside,
    meeting: (reminders * assumed.requestsTurn) / assumed.secondsTurn,
    mostMeeting: Math.floor((requestsPerSecond * assumed.secondsTurn) / assumed.requestsTurn),
    processors: (perSecond * costs.msReminder) / 1_000,
    connecting: (slots) => Math.ceil(shards / slots) * identifyEvery,
  };
}
