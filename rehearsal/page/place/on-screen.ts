import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Deed, Done } from '../../wire/deed.ts';
import type { ChannelOnScreen, Screen } from '../../wire/screen.ts';
import type { Answer } from '../connection/answer.ts';

/** The screen of the person looked through, and what the reader can do with it. */
export type OnScreen = Readonly<{
  screen: Screen;
  /** The channel that is open. */
  channel: ChannelOnScreen | undefined;
  /** Does it, and tells the reader when it was refused. */
  act(deed: Deed): Promise<Answer<Done>>;
  /** Does it; the caller tells the reader when it was refused. */
  attempt(deed: Deed): Promise<Answer<Done>>;
  say(sentence: string): void;
  open(channelId: string): void;
  /** Puts a command into the place where one writes. */
  bring(line: string): void;
  /** The command that was brought there last. */
  brought: Readonly<{ line: string }> | undefined;
}>;

export const OnScreenContext = createContext<OnScreen | undefined>(undefined);

export function useOnScreen(): OnScreen {
  const onScreen = useContext(OnScreenContext);
  if (onScreen === undefined) throw new Error('Nothing is on the screen here.');
  return onScreen;
}
