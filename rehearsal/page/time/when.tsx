import { useOnScreen } from '../place/on-screen.ts';
import { fullDate, isDate, timestampWords } from './dates.ts';
import { usePlayedTime } from './played-time.tsx';
import { relativeWords } from './relative.ts';

type WhenProps = Readonly<{ at: number; style: string }>;

/** An instant in the reader's own zone and the person's own language; relative ones go by the played clock. */
export function When({ at, style }: WhenProps) {
  const { locale } = useOnScreen().screen.me;
  if (!isDate(at)) return <span>Invalid date</span>;
  return (
    <time class="when" dateTime={new Date(at).toISOString()} title={fullDate(at, locale)}>
      {style === 'R' ? <Relative at={at} locale={locale} /> : timestampWords(at, style, locale)}
    </time>
  );
}

function Relative({ at, locale }: Readonly<{ at: number; locale: string }>) {
  return <>{relativeWords(at, usePlayedTime(), locale)}</>;
}
