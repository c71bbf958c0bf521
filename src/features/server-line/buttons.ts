import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { LineId } from '../../lib/ids.ts';
import { Scope } from './schema.ts';

/** A line is added for a country or for everybody; one that is there is changed by its id. */
export const addLineButton = customId('server-line.add', z.tuple([Scope]));
export const newLineForm = customId('server-line.new', z.tuple([Scope]));
export const linePicker = customId('server-line.pick', z.tuple([]));
export const reachButton = customId('server-line.reach', z.tuple([LineId]));
export const reachForm = customId('server-line.reached', z.tuple([LineId]));
export const aboutButton = customId('server-line.about', z.tuple([LineId]));
export const aboutForm = customId('server-line.told', z.tuple([LineId]));
export const stillRightButton = customId('server-line.right', z.tuple([LineId]));
export const removeLineButton = customId('server-line.remove', z.tuple([LineId]));
export const allLinesButton = customId('server-line.all', z.tuple([]));
