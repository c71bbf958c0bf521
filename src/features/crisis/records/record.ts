import { z } from 'zod';

const dialled = z
  .string()
  .regex(/^[*(\d][\d ()*·-]*$/, 'digits as they are dialled; several numbers are parted by " · "');
const secureAddress = z.url({ protocol: /^https$/ });

/**
 * One line a person in crisis can reach. `hours` speaks of the phone where there is one; a chat with other hours says so.
 * `source` is the page that names the number, `checkedOn` the day (YYYY-MM-DD) somebody last looked it up.
 * Anything less sure than `medium` has no place here: the emergency number and the directory serve people better.
 */
export const crisisRecordSchema = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, 'ISO 3166 alpha-2'),
    emergency: z
      .array(z.string().regex(/^\d{2,5}$/))
      .min(1)
      .readonly(),
    name: z.string().min(3).max(100),
    phone: z.exactOptional(dialled),
    sms: z.exactOptional(
      z.strictObject({ to: dialled, body: z.exactOptional(z.string().min(1)) }).readonly(),
    ),
    chat: z.exactOptional(secureAddress),
    hours: z.string().min(4).max(80),
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/, 'ISO 639-1'))
      .min(1)
      .readonly(),
    cost: z.enum(['free', 'national', 'unknown']),
    source: secureAddress,
    checkedOn: z.iso.date(),
    confidence: z.enum(['high', 'medium']),
  })
  .readonly()
  .refine((line) => line.phone !== undefined || line.sms !== undefined || line.chat !== undefined, {
    message: 'a line needs a phone, a text number or a chat',
  });

/** A checked crisis line; see `crisisRecordSchema` for what each part promises. */
export type CrisisRecord = z.infer<typeof crisisRecordSchema>;
