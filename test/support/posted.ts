import type { MessageId } from '../../src/lib/ids.ts';
import type { MessageView } from '../../src/lib/markup.ts';

export type Posted = {
  readonly id: MessageId;
  readonly mark: string;
  readonly once: string;
  /** Whom it called when it was sent. A change calls nobody. */
  readonly called: readonly string[];
  view: MessageView;
  edits: number;
};
