import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Address, isAddress, readAddress, writeAddress } from './address.ts';

/** The address in the hash. What was `chosen` goes into the history of the browser, what was `corrected` does not. */
export function useAddress() {
  const [address, setAddress] = useState(() => readAddress(globalThis.location.hash));
  const known = useRef(address);
  known.current = address;
  useEffect(() => {
    const follow = () => {
      const { hash } = globalThis.location;
      if (isAddress(hash)) setAddress(readAddress(hash));
      else globalThis.history.replaceState(null, '', writeAddress(known.current));
    };
    globalThis.addEventListener('hashchange', follow);
    return () => globalThis.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: Address, why: 'chosen' | 'corrected') => {
    if (why === 'chosen') globalThis.history.pushState(null, '', writeAddress(next));
    else globalThis.history.replaceState(null, '', writeAddress(next));
    setAddress(next);
  }, []);
  return { address, go };
}
