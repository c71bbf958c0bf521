import type { APIMessage } from 'discord-api-types/v10';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Deed } from '../../wire/deed.ts';
import { useOnScreen } from '../place/on-screen.ts';
import type { AboutMessage } from './message-context.ts';

/** The buttons and menus of a message: which one waits for its answer, and what using one does. */
export function useComponents(message: APIMessage): AboutMessage {
  const { screen, act } = useOnScreen();
  const [used, setUsed] = useState<string | undefined>(undefined);
  const [underWay, setUnderWay] = useState(false);
  const { id: messageId, channel_id: channelId, attachments } = message;
  const waits = screen.deeds.some(
    ({ kind, state, messageId: on }) => kind === 'press' && state === 'waiting' && on === messageId,
  );
  // The screen tells only which message waits; which of its buttons was pressed is known here alone.
  const waitingFor = underWay || waits ? used : undefined;

  const use = useCallback(
    (customId: string, deed: Deed) => {
      setUsed(customId);
      setUnderWay(true);
      void act(deed).then(() => setUnderWay(false));
    },
    [act],
  );
  return useMemo(
    () => ({
      attachments,
      waitingFor,
      press: (customId) => use(customId, { kind: 'press', channelId, messageId, customId }),
      select: (customId, values) =>
        use(customId, { kind: 'select', channelId, messageId, customId, values: [...values] }),
    }),
    [attachments, waitingFor, use, channelId, messageId],
  );
}
