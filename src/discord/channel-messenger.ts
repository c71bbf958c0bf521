import { createHash } from 'node:crypto';
import { type Client, RateLimitError } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Messenger } from '../features/posting/messenger.ts';
import { ComeBackLater } from '../lib/come-back-later.ts';
import { MessageId } from '../lib/ids.ts';
import type { MessageView } from '../lib/markup.ts';
import { isCode } from './answering.ts';

const Sent = z.object({ id: MessageId });
const Listed = z.array(
  z.object({
    id: MessageId,
    author: z.object({ id: z.string() }),
    components: z.array(z.object({ id: z.number().optional() })).default([]),
  }),
);

/** How far back a message is looked for whose answer was lost. Discord: 100 messages in one request. */
const lookBack = 100;

/** Sends and changes messages. The mark of a message travels as the number of its frame, which Discord keeps and hides. */
export function channelMessenger(client: Client<true>): Messenger {
  const { rest } = client;
  return {
    async post(channel, view, mark, once) {
      const body = { ...marked(view, mark), nonce: once, enforce_nonce: true };
      return Sent.parse(await soon(rest.post(Routes.channelMessages(channel), { body }))).id;
    },

    async edit(channel, message, view, mark) {
      try {
        await rest.patch(Routes.channelMessage(channel, message), { body: marked(view, mark) });
        return 'edited';
      } catch (error) {
        if (
          isCode(error, RESTJSONErrorCodes.UnknownMessage) ||
          isCode(error, RESTJSONErrorCodes.UnknownChannel)
        )
          return 'gone';
        throw error;
      }
    },

    async find(channel, mark) {
      const query = new URLSearchParams({ limit: String(lookBack) });
      const messages = Listed.parse(await rest.get(Routes.channelMessages(channel), { query }));
      const number = numberOf(mark);
      return messages.find(
        ({ author, components }) => author.id === client.user.id && components[0]?.id === number,
      )?.id;
    },
  };
}

/** Where Discord holds messages back for long, it says until when. */
export async function soon<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    throw new ComeBackLater(Math.max(error.timeToReset, error.retryAfter), { cause: error });
  }
}

/** Discord: the id of a component is a positive 32-bit number of our choice, unique within its message. */
function numberOf(mark: string): number {
  const number = createHash('sha256').update(mark).digest().readUInt32BE() >>> 1;
  // Small numbers are what Discord gives to components without one.
  return number < 1_000 ? number + 1_000 : number;
}

function marked({ components: [frame, ...rest], ...view }: MessageView, mark: string) {
  return { ...view, components: [{ ...frame, id: numberOf(mark) }, ...rest] };
}
