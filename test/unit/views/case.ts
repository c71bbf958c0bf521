import type { Translate } from '../../../src/i18n/index.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import type { MessageView } from '../../../src/lib/markup.ts';

/** A message at its worst: a name that begins with the view that makes it, and whom it may notify. */
export type Case = Readonly<{
  name: string;
  make: (t: Translate) => MessageView;
  pings: readonly UserId[];
}>;
