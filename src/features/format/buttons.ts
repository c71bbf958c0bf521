import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';

/** The version that was looked at goes along: of two hosts who edit at once, the second is told. */
const Looked = z.tuple([z.string(), z.coerce.number().int()]);
const LookedPhase = z.tuple([z.string(), z.coerce.number().int(), z.string()]);

export const editNameButton = customId('format.edit-name', Looked);
export const nameForm = customId('format.name', Looked);
export const editPhaseButton = customId('format.edit-phase', LookedPhase);
export const phaseForm = customId('format.phase', LookedPhase);
