import { useState } from 'preact/hooks';
import type { PlayedPerson } from '../../wire/house.ts';
import { Clock } from './clock.tsx';
import { HandButton } from './hand-button.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { SceneChooser } from './scene-chooser.tsx';
import { SceneNote } from './scene-note.tsx';

type TopBarProps = Readonly<{ person: PlayedPerson | undefined; be(name: string): void }>;

/** What this is, who one is in it, which scene is on and what time it is there. */
export function TopBar({ person, be }: TopBarProps) {
  const [more, setMore] = useState(false);
  return (
    <header class="top">
      <p class="banner" data-testid="banner">
        <strong>A played Discord.</strong> Nothing leaves this machine.
      </p>
      <div class="top-row">
        <PersonSwitcher person={person} be={be} />
        <button
          type="button"
          class="button small only-narrow"
          aria-expanded={more}
          aria-controls="top-more"
          onClick={() => setMore((is) => !is)}
        >
          Scene and time
        </button>
        <div id="top-more" class={more ? 'top-more unfolded' : 'top-more'}>
          {person === undefined ? null : <HandButton person={person} />}
          <SceneChooser />
          <Clock />
        </div>
      </div>
      <SceneNote />
    </header>
  );
}
