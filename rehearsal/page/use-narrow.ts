import { useEffect, useState } from 'preact/hooks';

/** The same width as in `style/frame.css`: below it three columns do not fit. */
const narrow = '(max-width: 800px)';

export function useNarrow(): boolean {
  const [is, setIs] = useState(() => globalThis.matchMedia(narrow).matches);
  useEffect(() => {
    const query = globalThis.matchMedia(narrow);
    const follow = () => setIs(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return is;
}
