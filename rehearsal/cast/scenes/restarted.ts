import type { Stage } from '../../stage.ts';
import { castOf } from '../casting.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { hasFloor } from '../player.ts';
import { playsUntil } from '../playing.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';
import type { Errand } from '../stagehand.ts';

export const restarted: Scene = {
  id: 'restarted',
  title: 'The bot is restarted in the middle of a turn',
  about:
    'You are Ana and have the floor. In a moment the bot is killed, and a little later it is started again. You go on where you were.',
  you: 'Ana',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'ben', 'gus', 'dev', 'eli', 'cleo'] as const;
    const company = await mapleMeets(stage, { seated, at: before(0) });
    let isOn = false;
    const errand: Errand = (...at) => (isOn ? restartsTheBot(...at) : undefined);
    const cast = castOf(stage, company, { sayings: ordinary, errand });
    await playsUntil(stage, cast, () => hasFloor(company.ana));
    isOn = true;
    cast.hand(company.ana.id, 'you');
    return cast;
  },
};

const restartsTheBot: Errand = ({ botRuns }, did) => {
  if (!did('kill'))
    return {
      key: 'kill',
      afterMs: 10_000,
      line: 'The bot is killed',
      deed: (stage: Stage) => stage.killsTheBot(),
    };
  if (botRuns || did('start')) return undefined;
  return {
    key: 'start',
    afterMs: 5_000,
    line: 'The bot is started again',
    deed: (stage: Stage) => stage.startsTheBot(),
  };
};
