import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { CircleId } from '../../lib/ids.ts';

/** The steps of joining: each carries what the step before showed, so a step that is out of date is noticed. */
export const readAgreementButton = customId('join.read', z.tuple([CircleId]));
export const agreeButton = customId('join.agree', z.tuple([CircleId, z.coerce.number().int()]));
export const consentForm = customId(
  'join.consent',
  z.tuple([CircleId, z.coerce.number().int(), z.coerce.number().int()]),
);
export const notNowButton = customId('join.not-now', z.tuple([]));

/** The list of one's own circles; choosing one shows it. */
export const minePicker = customId('circle.mine', z.tuple([]));

export const joinButton = customId('circle.join', z.tuple([CircleId]));
export const browseButton = customId('circle.browse', z.tuple([z.coerce.number().int().min(0)]));
