import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { House } from '../../wire/house.ts';
import type { Screen } from '../../wire/screen.ts';
import { useAddress } from './use-address.ts';
import { channelById, firstToOpen, personNamed, writtenFor } from './where.ts';

/** A channel that was just made (direct messages) may take this long to come onto the screen, in ms. */
const patience = 1_500;

/** Through whose eyes the reader looks, and at which channel; mended when either is not there any more. */
export function usePlace(house: House, anyScreen: Screen | undefined, sceneBegan: () => void) {
  const { address, go } = useAddress();
  const person = personNamed(house, address.person);
  // The screen of the person looked through before may still be under way.
  const screen = anyScreen !== undefined && anyScreen.me.id === person?.id ? anyScreen : undefined;
  useSceneBegins(house, (you) => {
    go({ person: you, channel: undefined }, 'corrected');
    sceneBegan();
  });

  const awaited = useRef<string | undefined>(undefined);
  const channel = address.channel;
  const name = person?.name;
  useEffect(() => {
    if (screen === undefined || name === undefined) return;
    if (channelById(screen, channel) !== undefined) {
      awaited.current = undefined;
      if (address.person !== name) go({ person: name, channel }, 'corrected');
      return;
    }
    const mend = () => {
      awaited.current = undefined;
      const next = firstToOpen(screen)?.id;
      if (next !== channel || address.person !== name) go({ person: name, channel: next }, 'corrected');
    };
    const wait = channel !== undefined && awaited.current === channel ? patience : 0;
    if (wait === 0) return mend();
    const timer = setTimeout(mend, wait);
    return () => clearTimeout(timer);
  }, [screen, name, channel, address.person, go]);

  const open = useCallback(
    (channelId: string) => {
      awaited.current = channelId;
      go({ person: name, channel: channelId }, 'chosen');
    },
    [go, name],
  );
  const be = useCallback(
    (personName: string) => go({ person: personName, channel }, 'chosen'),
    [go, channel],
  );
  return { person, screen, channelId: channel, open, be };
}

/** Calls back when a scene that was being set is on, but not for the first thing heard: a reload keeps its place. */
function useSceneBegins(house: House, began: (you: string | undefined) => void): void {
  const before = useRef<House['scene'] | undefined>(undefined);
  useEffect(() => {
    const { id, state } = house.scene;
    const known = before.current;
    before.current = house.scene;
    if (known === undefined || state === 'being-set') return;
    if (known.state === 'being-set' || known.id !== id) began(writtenFor(house));
  }, [house, began]);
}
