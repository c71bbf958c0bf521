import type { Command, Press } from '../src/discord/command.ts';
import { apart, apartPresses } from './apart.ts';
import { appealPresses } from './appeal.ts';
import { aroundThePanel } from './around-the-panel.ts';
import { calendar } from './calendar.ts';
import { careRoomPresses } from './care-room.ts';
import { circle } from './circle.ts';
import { browsePresses } from './circle-browse.ts';
import { joinPresses } from './circle-join.ts';
import { keepingPresses } from './circle-keeping.ts';
import { linePresses } from './circle-line.ts';
import { removalPresses } from './circle-remove.ts';
import { concernNotePresses } from './concern-note.ts';
import { concernPresses } from './concerns.ts';
import { doctor } from './doctor.ts';
import { flagPresses, menus, myFlags } from './flags.ts';
import { format } from './format.ts';
import { formatPresses } from './format-edit.ts';
import { helpNow, helpPresses } from './help-now.ts';
import { host } from './host-card.ts';
import { hostPresses } from './host-panel.ts';
import { ladderPresses } from './ladder.ts';
import { meetingPresses } from './meeting.ts';
import { myCircles, myCirclesPresses } from './my-circles.ts';
import { dataPresses, myData } from './my-data.ts';
import { ownPlacePresses } from './own-place.ts';
import { panelPresses } from './panel.ts';
import { privacy, terms } from './policy.ts';
import { reminderPresses, reminders } from './reminders.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { crisisPresses } from './settings-crisis.ts';
import { stepOut, whereAreWe } from './where-are-we.ts';

/** Everything people can type. The router, the registration and the tests read this one list. */
export const commands: readonly Command[] = [
  circle,
  myCircles,
  apart,
  session,
  whereAreWe,
  stepOut,
  format,
  calendar,
  reminders,
  helpNow,
  myData,
  myFlags,
  settings,
  host,
  ...menus,
  privacy,
  terms,
  doctor,
];

/** Everything people can press, choose or fill in. */
export const presses: readonly Press[] = [
  ...browsePresses,
  ...keepingPresses,
  ...linePresses,
  ...removalPresses,
  ...joinPresses,
  ...ownPlacePresses,
  ...myCirclesPresses,
  ...apartPresses,
  ...panelPresses,
  ...aroundThePanel,
  ...careRoomPresses,
  ...hostPresses,
  ...meetingPresses,
  ...formatPresses,
  ...helpPresses,
  ...dataPresses,
  ...reminderPresses,
  ...flagPresses,
  ...concernPresses,
  ...ladderPresses,
  ...appealPresses,
  ...crisisPresses,
  ...concernNotePresses,
];
