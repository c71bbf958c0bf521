import { z } from 'zod';
import { customId } from '../../lib/custom-id.ts';
import { VoteId } from '../../lib/ids.ts';

export const voteButton = customId('vote.cast', z.tuple([VoteId, z.enum(['yes', 'no'])]));
