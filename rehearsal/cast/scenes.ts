import type { Scene } from './scene.ts';
import { clocksChange } from './scenes/clocks-change.ts';
import { evening } from './scenes/evening.ts';
import { findYourCircle } from './scenes/find-your-circle.ts';
import { firstCircle } from './scenes/first-circle.ts';
import { fullCircle } from './scenes/full-circle.ts';
import { hardMoment } from './scenes/hard-moment.ts';
import { hostAnEvening } from './scenes/host-an-evening.ts';
import { restarted } from './scenes/restarted.ts';
import { talkingPiece } from './scenes/talking-piece.ts';
import { workingTime } from './scenes/working-time.ts';

/** What can be played, in the order in which it is offered. The first one is on when the rehearsal starts. */
export const scenes: readonly [Scene, ...Scene[]] = [
  evening,
  firstCircle,
  findYourCircle,
  hostAnEvening,
  talkingPiece,
  workingTime,
  hardMoment,
  fullCircle,
  clocksChange,
  restarted,
];
