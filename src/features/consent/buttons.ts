import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

/** One's own consents; one of them, chosen from the list by its entry in the ledger; and the end of one. */
export const consentsButton = customId('consents.all', z.tuple([]));
export const consentPicker = customId('consents.one', z.tuple([]));
export const takeBackButton = customId('consents.take-back', z.tuple([z.uuid()]));
