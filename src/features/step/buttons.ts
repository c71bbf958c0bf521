import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { ConcernId, StepId } from '../../lib/ids.ts';
import { choices } from './step.ts';

/** Which step to take on a report. */
export const chooseStepButton = customId('step.choose', z.tuple([ConcernId]));
export const stepPicker = customId('step.pick', z.tuple([ConcernId]));
/** The step as it was read before. Its number is there already, so that two presses are one step. */
export const takeStepButton = customId('step.take', z.tuple([ConcernId, z.enum(choices), StepId]));
export const leaveStepButton = customId('step.leave', z.tuple([]));
