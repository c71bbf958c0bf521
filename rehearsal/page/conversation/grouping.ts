import type { MessageOnScreen } from '../../wire/screen.ts';
import { isEphemeral } from '../message/message-flags.ts';
import { systemWords } from '../message/system-words.ts';
import { sameDay } from '../time/dates.ts';

/** A message with what its place among the others makes of it. */
export type Placed = Readonly<{
  shown: MessageOnScreen;
  /** The first of its day, in the reader's zone. */
  beginsDay: boolean;
  /** The same author goes on: the name need not stand there again. */
  goesOn: boolean;
}>;

const longestPause = 7 * 60_000;

/** Puts messages of one author that follow each other soon together, and parts the days. */
export function grouped(messages: readonly MessageOnScreen[]): readonly Placed[] {
  return messages.map((shown, place) => {
    const before = messages[place - 1];
    const beginsDay = before === undefined || !sameDay(sentAt(before), sentAt(shown));
    return { shown, beginsDay, goesOn: !beginsDay && goesOn(before, shown) };
  });
}

function goesOn(before: MessageOnScreen, { message, ...rest }: MessageOnScreen): boolean {
  const { message: last } = before;
  return (
    last.author.id === message.author.id &&
    sentAt({ message, ...rest }) - sentAt(before) < longestPause &&
    // What only one person sees always says from whom it is.
    !isEphemeral(last) &&
    !isEphemeral(message) &&
    systemWords(last) === undefined &&
    systemWords(message) === undefined &&
    message.referenced_message === undefined &&
    message.interaction_metadata === undefined
  );
}

function sentAt({ message }: MessageOnScreen): number {
  return Date.parse(message.timestamp);
}
