import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { CircleId, UserId } from '../../lib/ids.ts';

/** The steps of joining: each carries what the step before showed, so a step that is out of date is noticed. */
export const readAgreementButton = customId('join.read', z.tuple([CircleId]));
export const agreeButton = customId('join.agree', z.tuple([CircleId, z.coerce.number().int()]));
export const consentForm = customId(
  'join.consent',
  z.tuple([CircleId, z.coerce.number().int(), z.coerce.number().int()]),
);
/** Whoever is not an adult is told so kindly, and nothing is stored. */
export const underAgeButton = customId('join.under-age', z.tuple([]));
export const notNowButton = customId('join.not-now', z.tuple([]));

export const archiveButton = customId('circle.archive', z.tuple([CircleId]));
/** Asked once more before a circle is closed to somebody. */
export const removeButton = customId('circle.remove', z.tuple([CircleId, UserId]));
export const keepCircleButton = customId('circle.keep', z.tuple([]));
/** The list of people, from which the host offers somebody in the line the next seat. */
export const offerPicker = customId('circle.offer', z.tuple([CircleId]));

/** The circles on a list, one's own or those that were found; choosing one shows it. */
export const shownPicker = customId('circle.mine', z.tuple([]));

export const joinButton = customId('circle.join', z.tuple([CircleId]));
/** A page of the list: from which circle on, and what is looked for. */
export const browseButton = customId(
  'circle.browse',
  z.tuple([z.coerce.number().int().min(0), z.string().max(80)]),
);
