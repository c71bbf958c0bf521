import type { Pace } from '../../wire/house.ts';
import { sameDay, stageHour, stageTime } from '../time/dates.ts';
import { usePlayedTime } from '../time/played-time.tsx';
import { useHouse } from './house-context.ts';

const paces: readonly Readonly<{ pace: Pace; name: string }>[] = [
  { pace: 'paused', name: 'Paused' },
  { pace: 'real', name: 'Real time' },
  { pace: 'fast', name: 'Faster' },
];

/** What time it is in the played Discord, how fast it goes there, and a leap to what comes next. */
export function Clock() {
  const { house, order } = useHouse();
  const { pace, nextDue } = house.clock;
  return (
    <div class="clock">
      <ClockFace />
      <fieldset class="paces">
        <legend class="unseen">How fast the time goes</legend>
        {paces.map((offered) => (
          <button
            key={offered.pace}
            type="button"
            class="button small"
            aria-pressed={pace === offered.pace}
            onClick={() => void order({ kind: 'pace', pace: offered.pace })}
          >
            {offered.name}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="button small"
        disabled={nextDue === undefined}
        onClick={() => void order({ kind: 'jump' })}
      >
        Jump to the next thing due
        <NextDue />
      </button>
    </div>
  );
}

function ClockFace() {
  const now = usePlayedTime();
  return (
    <time class="clock-face" data-testid="clock" dateTime={new Date(now).toISOString()}>
      {stageTime(now)}
    </time>
  );
}

/** The hour is enough for what is due today. */
function NextDue() {
  const { nextDue } = useHouse().house.clock;
  const now = usePlayedTime();
  if (nextDue === undefined) return <span class="due">(nothing is)</span>;
  return <span class="due">({sameDay(now, nextDue) ? stageHour(nextDue) : stageTime(nextDue)})</span>;
}
