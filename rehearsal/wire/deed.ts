import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/u);
const inChannel = { channelId: id };
const onMessage = { channelId: id, messageId: id };

/** What is given for an option of a command: words, a number, yes or no, something picked, or a suggestion taken. */
const OptionValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id }),
  z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }),
]);

/** What is given for a field of a form: words, a box ticked or not, or the values (ids) of what was chosen. */
const Answer = z.union([z.string(), z.boolean(), z.array(z.string())]);

const Options = z.record(z.string(), OptionValue);

/** One thing a person does on her screen. Whether she can is decided by what is on it at that moment. */
export const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write'), ...inChannel, content: z.string(), answers: id.optional() }),
  /** `customId` says which button or menu of the message: Discord sees to it that no two of them share one. */
  z.object({ kind: z.literal('press'), ...onMessage, customId: z.string() }),
  /** `values` of a string menu, ids in the others. */
  z.object({ kind: z.literal('select'), ...onMessage, customId: z.string(), values: z.array(z.string()) }),
  z.object({ kind: z.literal('command'), ...inChannel, line: z.string(), options: Options }),
  z.object({ kind: z.literal('use-on-message'), ...onMessage, entry: z.string() }),
  z.object({ kind: z.literal('use-on-person'), ...inChannel, personId: id, entry: z.string() }),
  /** By the custom ids of the fields. What is left out stays as the form came. */
  z.object({ kind: z.literal('fill-in'), answers: z.record(z.string(), Answer) }),
  z.object({ kind: z.literal('close-form') }),
  /** Adds the reaction, or takes it back. */
  z.object({ kind: z.literal('react'), ...onMessage, emoji: z.string() }),
  /** One's own message, or one only she sees. */
  z.object({ kind: z.literal('delete'), ...onMessage }),
  /** Everything in this channel has been read. */
  z.object({ kind: z.literal('read'), ...inChannel }),
  /** Takes "The application did not respond" away. */
  z.object({ kind: z.literal('dismiss'), deedId: id }),
  z.object({ kind: z.literal('join-voice'), ...inChannel }),
  z.object({ kind: z.literal('leave-voice') }),
  z.object({ kind: z.literal('mute-self'), muted: z.boolean() }),
  z.object({ kind: z.literal('raise-hand'), up: z.boolean() }),
  z.object({ kind: z.literal('answer-invitation'), accepts: z.boolean() }),
  z.object({ kind: z.literal('interest'), guildId: id, eventId: id, interested: z.boolean() }),
  z.object({ kind: z.literal('change-language'), locale: z.string() }),
  z.object({ kind: z.literal('direct-messages'), taken: z.boolean() }),
  /** Opens the direct messages with somebody; the answer names the channel. */
  z.object({ kind: z.literal('open-mail'), personId: id }),
]);
export type Deed = z.infer<typeof Deed>;

/** `POST /api/people/:person/deeds` answers 200 with this, or 409 with `NotDone`. */
export type Done = Readonly<{ channelId?: string }>;

/** Why the person could not do it, as a sentence for her. */
export type NotDone = Readonly<{ sentence: string }>;

/** `POST /api/people/:person/suggestions`: what the application suggests while `text` stands in `option`. */
export const SuggestionsAsked = z.object({
  ...inChannel,
  line: z.string(),
  option: z.string(),
  text: z.string(),
  options: Options,
});
export type SuggestionsAsked = z.infer<typeof SuggestionsAsked>;
