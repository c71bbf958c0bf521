import type { Translator } from '../../i18n/index.ts';
import { minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { lengthOf } from '../format/fit.ts';
import { shipped } from '../format/shipped.ts';
import { meetingOf } from './meeting-guide.ts';

type Needs = Readonly<{
  stores: Stores;
  translator: Translator;
  /** Where the pages of this bot are seen from outside; nothing where they are not. */
  publicUrl: string | undefined;
  now: Now;
}>;

/** For how long the list is not made anew: anybody may ask for it, as often as they like. */
const kept = minutes(1);

/** The public list of circles that want to be found: when they meet, and nothing about people or topics. */
export function directoryActions({ stores, translator, publicUrl, now }: Needs) {
  let made: Readonly<{ at: number; text: Promise<string> }> | undefined;

  async function make(): Promise<string> {
    if (publicUrl === undefined) return '[]';
    const meetings = (await stores.directory.listed()).flatMap((circle) => {
      const format = shipped.get(circle.formatKey);
      const length = format === undefined ? undefined : lengthOf(format);
      return meetingOf(circle, { t: translator(circle.locale), publicUrl, minutes: length }) ?? [];
    });
    return JSON.stringify(meetings);
  }

  return {
    /** Where the list is, if there is one. */
    address: publicUrl === undefined ? undefined : `${publicUrl}/circles.json`,

    /** The list as JSON, at most a minute old. Whoever asks while it is being made waits for the same one. */
    async circles(): Promise<string> {
      const time = now().getTime();
      // A clock that was set back makes it anew, too.
      if (made === undefined || Math.abs(time - made.at) >= kept) {
        const mine = { at: time, text: make() };
        made = mine;
        mine.text.catch(() => {
          if (made === mine) made = undefined;
        });
      }
      return await made.text;
    },
  };
}
