import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ToPage } from '../../wire/house.ts';
import { type Line, openLine } from './line.ts';
import { nothingReceived, type Received, receive } from './received.ts';

type Heard = Readonly<{ said: ToPage; at: number }>;

/** Everything the server has sent so far, and whether the line to it stands. */
export function useLine() {
  const [received, hear] = useReducer<Received, Heard>(
    (before, { said, at }) => receive(before, said, at),
    nothingReceived,
  );
  const [connection, setConnection] = useState<'first' | 'stands' | 'gone'>('first');
  const line = useRef<Line | undefined>(undefined);
  useEffect(() => {
    const opened = openLine({
      hear: (said) => hear({ said, at: performance.now() }),
      connected: (is) => setConnection(is ? 'stands' : 'gone'),
    });
    line.current = opened;
    return opened.close;
  }, []);
  return { received, connection, line };
}
