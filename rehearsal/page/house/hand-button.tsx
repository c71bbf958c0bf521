import type { PlayedPerson } from '../../wire/house.ts';
import { useHouse } from './house-context.ts';

/** Takes a person over from the cast, or gives her back. */
export function HandButton({ person }: Readonly<{ person: PlayedPerson }>) {
  const { order } = useHouse();
  const hand = (to: 'cast' | 'you') => void order({ kind: 'hand', personId: person.id, to });
  switch (person.playedBy) {
    case 'you':
      return (
        <button type="button" class="button small" onClick={() => hand('cast')}>
          Let them play by themselves
        </button>
      );
    case 'cast':
      return (
        <button type="button" class="button small" onClick={() => hand('you')}>
          Play them yourself
        </button>
      );
    case 'nobody':
      return null;
  }
}
