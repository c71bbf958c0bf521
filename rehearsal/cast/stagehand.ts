import type { Stage } from '../stage.ts';
import type { Intent } from './intent.ts';
import { Plan } from './plan.ts';

/** What somebody behind the scene would do next, who is no person of the played Discord. */
export type Errand = (stage: Stage, did: (key: string) => boolean) => Intent<Stage> | undefined;

/** Does what a scene needs and no person can do. */
export class Stagehand {
  readonly plan = new Plan<Stage>();
  readonly #stage: Stage;
  readonly #errand: Errand;

  constructor(stage: Stage, errand: Errand) {
    this.#stage = stage;
    this.#errand = errand;
  }

  looks({ now }: Readonly<{ now: Date }>): void {
    this.plan.consider(
      this.#errand(this.#stage, (key) => this.plan.did(key)),
      now,
    );
  }

  async acts(now: Date): Promise<void> {
    await this.plan.carriesOut(this.#stage, now);
  }
}
