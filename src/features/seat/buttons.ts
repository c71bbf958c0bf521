import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { CircleId } from '../../lib/ids.ts';

const ofCircle = z.tuple([CircleId]);

export const takeButton = customId('seat.take', ofCircle);
export const declineButton = customId('seat.decline', ofCircle);
export const waitAgainButton = customId('seat.wait-again', ofCircle);
export const pauseButton = customId('seat.pause', ofCircle);
export const comeBackButton = customId('seat.come-back', ofCircle);
export const stayButton = customId('seat.stay', ofCircle);
export const visitOnceMoreButton = customId('seat.visit-once-more', ofCircle);
/** Not this circle: what others are there? */
export const showOthersButton = customId('seat.others', ofCircle);
export const leaveButton = customId('circle.leave', ofCircle);
export const allWellButton = customId('seat.all-well', ofCircle);
export const talkToHostButton = customId('seat.talk-to-host', ofCircle);
/** What is new in the words they agreed to; and no to it. */
export const wordsButton = customId('words.read', ofCircle);
export const noWordsButton = customId('words.no', ofCircle);
export const invitationButton = customId('seat.invitation', ofCircle);
