import { useCallback, useRef, useState } from 'preact/hooks';
import type { Alert } from './alerts.tsx';

/** More than three at once nobody reads. */
const most = 3;

export function useAlerts() {
  const [alerts, setAlerts] = useState<readonly Alert[]>([]);
  const last = useRef(0);
  const say = useCallback((sentence: string) => {
    last.current += 1;
    const id = last.current;
    // The same sentence once more takes the place of the old one.
    setAlerts((before) =>
      [...before.filter((one) => one.sentence !== sentence), { id, sentence }].slice(-most),
    );
  }, []);
  const dismiss = useCallback(
    (id: number) => setAlerts((before) => before.filter((one) => one.id !== id)),
    [],
  );
  const forget = useCallback(() => setAlerts((before) => (before.length === 0 ? before : [])), []);
  return { alerts, say, dismiss, forget };
}
