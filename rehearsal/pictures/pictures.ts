import type { Locator, Page } from 'playwright-core';
import type { Opened } from './moments.ts';
import * as moments from './moments.ts';

/** A picture of the page: how large the window is, which scene is played, and what is done before it is taken. */
type Picture = Readonly<{
  name: string;
  scene: string;
  width: number;
  height: number;
  scheme: 'light' | 'dark';
  take(opened: Opened): Promise<void>;
  /** What of the page is in the picture; all of it when left out. */
  of?: (page: Page) => Locator;
}>;

const wide = { width: 1280, height: 800 };
const high = { width: 1280, height: 940 };
const narrow = { width: 390, height: 844 };
/** High enough for a whole message: what is around it is not in the picture. */
const message = { width: 1280, height: 1000, scheme: 'light', scene: 'evening' } as const;

/** The newest message in which these words stand. */
const newest =
  (words: string) =>
  (page: Page): Locator =>
    page.getByTestId('message').filter({ hasText: words }).last();
const panel = newest('Where am I?');
const card = (page: Page): Locator => page.getByTestId('ephemeral').last();

/** The first is the one of the README: a panel in the middle of a round. */
export const pictures: readonly Picture[] = [
  { name: 'panel', scene: 'evening', ...high, scheme: 'light', take: moments.midRound },
  { name: 'panel-narrow-dark', scene: 'evening', ...narrow, scheme: 'dark', take: moments.midRound },
  { name: 'scenes', scene: 'evening', ...high, scheme: 'light', take: moments.scenesToChoose },
  { name: 'help-now', scene: 'hard-moment', ...narrow, scheme: 'light', take: moments.helpNow },
  { name: 'joining', scene: 'first-circle', ...wide, scheme: 'dark', take: moments.joining },
  {
    name: 'ready-check',
    ...message,
    scene: 'host-an-evening',
    take: moments.readyCheck,
    of: newest("I'm ready"),
  },
  { name: 'door', ...message, scene: 'host-an-evening', take: moments.theDoor, of: newest('Begin (host)') },
  { name: 'closing', ...message, take: moments.closing, of: newest('That was our circle for today.') },
  { name: 'offered-turn', ...message, take: moments.offeredTurn, of: panel },
  { name: 'where-am-i', ...message, take: moments.whereAmI, of: card },
  { name: 'pause', ...message, take: moments.paused, of: panel },
  { name: 'host-panel', ...message, take: moments.hostPanel, of: card },
];
