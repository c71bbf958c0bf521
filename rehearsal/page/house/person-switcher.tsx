import type { PlayedPerson } from '../../wire/house.ts';
import { useHouse } from './house-context.ts';

type PersonSwitcherProps = Readonly<{ person: PlayedPerson | undefined; be(name: string): void }>;

/** Who one is. Everybody of the scene can be looked through, and taken over. */
export function PersonSwitcher({ person, be }: PersonSwitcherProps) {
  const { house } = useHouse();
  if (person === undefined) return null;
  return (
    <div class="who">
      <label for="person-switcher">You are</label>
      <select
        id="person-switcher"
        class="input"
        data-testid="person-switcher"
        aria-describedby="person-about"
        value={person.name}
        onChange={(event) => be(event.currentTarget.value)}
      >
        {house.people.map(({ id, name, role, playedBy }) => (
          <option key={id} value={name}>
            {name} · {role}
            {playedBy === 'nobody' ? '' : ` (${playedBy})`}
          </option>
        ))}
      </select>
      <span id="person-about" class="unseen">
        {person.about}
      </span>
    </div>
  );
}
