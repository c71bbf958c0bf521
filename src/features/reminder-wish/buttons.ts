import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

const alone = z.tuple([]);

export const wayPicker = customId('reminders.way', alone);
export const offsetsPicker = customId('reminders.offsets', alone);
export const quietButton = customId('reminders.quiet', alone);
export const quietForm = customId('reminders.quiet-form', alone);
/** Quiet hours and the zone are forgotten again. */
export const noQuietButton = customId('reminders.no-quiet', alone);
export const stopAllButton = customId('reminders.stop', alone);
/** A word after two meetings without them: wanted, or not. */
export const kindNotesButton = customId('reminders.kind-notes', z.tuple([z.enum(['yes', 'no'])]));
