import type { Stage } from '../../stage.ts';
import { castOf } from '../casting.ts';
import type { Company } from '../company.ts';
import { oneOf } from '../intent.ts';
import { goesAsideWith, isAsideFor } from '../manners/aside.ts';
import { ben, quiet } from '../manners/members.ts';
import { before, mapleMeets, monday } from '../maple.ts';
import { moderatorsRead } from '../moderating.ts';
import { hasFloor, roomOf } from '../player.ts';
import { playsUntil } from '../playing.ts';
import { aside, hardMoment as sayings } from '../sayings/hard-moment.ts';
import type { Scene } from '../scene.ts';
import { onScreen } from '../words-on-screen.ts';

/** Mara asks Ben to be co-host, and he takes it. */
async function benIsCohost(stage: Stage, { mara, ben: cohost }: Company): Promise<void> {
  const room = roomOf(mara);
  const looking = room === undefined ? {} : { in: room };
  for (const label of [onScreen.forHost, onScreen.roles]) {
    await mara.presses(label, looking);
    await stage.settles();
  }
  await mara.selects(onScreen.whichRole, [onScreen.coHost], looking);
  await stage.settles();
  await mara.selects(onScreen.person, ['Ben'], looking);
  await stage.settles();
  await cohost.presses(onScreen.takeRole, looking);
  await stage.settles();
}

export const hardMoment: Scene = {
  id: 'hard-moment',
  title: 'Somebody has a hard moment',
  about:
    'You are Cleo. What Ana said has touched something, and the floor is yours. Press [Need support], which only you see; pass; or write that it is a lot, and Ben goes aside with you. Then be others: Ben, the co-host, has /host card and /session care. Anybody finds under [Where am I?] how to tell the moderators. Noor is one, and reads it in #moderators.',
  you: 'Cleo',
  at: monday,
  async set(stage) {
    const seated = ['ana', 'cleo', 'ben', 'gus', 'dev', 'eli'] as const;
    const company = await mapleMeets(stage, {
      seated,
      at: before(0),
      beside: (on, all) => moderatorsRead(on, all, aside.noor),
    });
    const cast = castOf(stage, company, {
      sayings,
      manners: {
        ben: oneOf(goesAsideWith('Cleo', aside.ben), ben(sayings.ben)),
        cleo: oneOf(isAsideFor(aside.cleo), quiet(sayings.cleo)),
      },
    });
    const { mara, cleo } = company;
    await playsUntil(stage, cast, () => mara.reads(roomOf(mara)).includes(onScreen.begun));
    await benIsCohost(stage, company);
    await playsUntil(stage, cast, () => hasFloor(cleo));
    cast.hand(cleo.id, 'you');
    return cast;
  },
};
