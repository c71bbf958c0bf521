import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { SessionId } from '../../lib/ids.ts';
import { RoleName } from '../format/schema.ts';

const ofSession = z.tuple([SessionId]);
/** Which session, and which of its panels: a press on an older one is recognised by it. */
const ofPanel = z.tuple([SessionId, z.coerce.number().int()]);
const yesOrNo = z.enum(['yes', 'no']);
const ofSwitch = z.tuple([SessionId, yesOrNo]);

export const readyButton = customId('ready.answer', ofSwitch);
export const holdTodayButton = customId('ready.hold', ofSession);

export const agreeButton = customId('session.agree', ofSession);
export const beginButton = customId('session.begin', ofSession);
export const beginFewButton = customId('few.go', ofSession);
export const waitButton = customId('few.wait', ofSession);
export const anotherTimeButton = customId('few.another-time', ofSession);

/** Opens the form in which the speaker says what would help. */
export const Asking = z.enum(['wish', 'note']);
export type Asking = z.infer<typeof Asking>;
export const beginTurnButton = customId('turn.begin', z.tuple([SessionId, z.coerce.number().int(), Asking]));
/** Begins without a question. */
export const beginNowButton = customId('turn.begin-now', ofPanel);
export const beginTurnForm = customId('turn.begin-form', ofPanel);
export const doneButton = customId('turn.done', ofPanel);
export const goOnButton = customId('turn.go-on', ofPanel);
export const passButton = customId('turn.pass', ofPanel);
export const laterButton = customId('turn.later', ofPanel);
export const holdButton = customId('turn.hold', ofPanel);
/** Also how often the turn was extended before: two presses of the same wish add one minute. */
const ofExtension = z.tuple([SessionId, z.coerce.number().int(), z.coerce.number().int()]);
export const moreTimeButton = customId('turn.more-time', ofExtension);
export const nodButton = customId('turn.nod', ofPanel);
export const asideButton = customId('turn.aside', ofPanel);
export const answerButton = customId('turn.answer', ofPanel);
export const volunteerButton = customId('turn.volunteer', ofPanel);
export const nameNextPicker = customId('turn.name-next', ofPanel);
export const handButton = customId('session.hand', ofSession);

export const whereButton = customId('where.am-i', ofSession);
export const listenButton = customId('where.listen', ofSwitch);
export const calmButton = customId('where.calm', ofSwitch);
export const markButton = customId('where.mark', ofSwitch);
export const earlyButton = customId('where.early', ofSwitch);
export const backButton = customId('where.back', ofSession);
export const writeAheadButton = customId('where.write', ofSession);
export const writeAheadForm = customId('where.write-form', ofSession);

export const stepOutButton = customId('out.ask', ofSession);
export const outOkButton = customId('out.ok', ofSession);
export const outSomeoneButton = customId('out.someone', ofSession);

export const pauseButton = customId('pause.ask', ofSession);
export const askPauseButton = customId('pause.breath', ofSession);
export const stopButton = customId('pause.stop', ofSession);
export const resumeButton = customId('pause.resume', ofSession);

export const takeChairButton = customId('chair.take', ofSession);
export const roleAnswerButton = customId('role.answer', z.tuple([SessionId, RoleName, yesOrNo]));
export const readNoticeButton = customId('notice.read', z.tuple([SessionId, z.coerce.number().int()]));

export const hostButton = customId('host.panel', ofSession);
export const hostBackButton = customId('host.back', ofSession);
export const moveOnButton = customId('host.move-on', ofPanel);
export const nextPartButton = customId('host.next-part', ofPanel);
export const backLaterButton = customId('host.back-later', ofPanel);
export const giveMinuteButton = customId('host.more-time', ofExtension);
/** Also when the part ended: two presses of the same wish count once. */
export const moreMinutesButton = customId('host.more-minutes', z.tuple([SessionId, z.coerce.number().int()]));
export const reopenButton = customId('host.reopen', ofSession);
export const closeAskButton = customId('host.close', ofSession);
export const closeButton = customId('host.close-yes', ofSession);
export const notesButton = customId('host.notes', ofSession);
export const notesForm = customId('host.notes-form', ofSession);
export const rolesButton = customId('host.roles', ofSession);
export const rolePicker = customId('host.role', ofSession);
export const roleForPicker = customId('host.role-for', z.tuple([SessionId, RoleName]));

/** What a host can choose a person for. */
export const Choosing = z.enum(['next-is', 'return', 'focus']);
export type Choosing = z.infer<typeof Choosing>;
export const chooseButton = customId('host.choose', z.tuple([SessionId, Choosing]));
export const personPickers = customId('host.person', z.tuple([SessionId, Choosing]));
