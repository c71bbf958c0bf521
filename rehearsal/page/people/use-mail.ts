import { useOnScreen } from '../place/on-screen.ts';

/** Opens the direct messages with somebody, and goes there. */
export function useMail(): (personId: string) => Promise<void> {
  const { act, open } = useOnScreen();
  return async (personId) => {
    const answer = await act({ kind: 'open-mail', personId });
    if (answer.kind === 'done' && answer.value.channelId !== undefined) open(answer.value.channelId);
  };
}
