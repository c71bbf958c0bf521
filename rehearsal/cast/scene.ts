import type { Stage } from '../stage.ts';
import type { Cast } from './cast.ts';

/** An evening, or a part of one, that somebody can step into. */
export type Scene = Readonly<{
  id: string;
  title: string;
  /** What one can try here. */
  about: string;
  /** The name of the person one is at first. */
  you: string;
  /** The time on the clock when its stage is set up; setting the scene moves it on. */
  at: Date;
  /** Sets the scene on a fresh stage, while the clock stands still. Resolves when people may look. */
  set(stage: Stage): Promise<Cast>;
}>;
