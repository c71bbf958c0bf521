import { Stage } from '../stage.ts';
import { after } from './after.ts';
import { before } from './before.ts';
import { session } from './session.ts';
import { Telling } from './telling.ts';

const write = (line: string): void => console.log(line);

const stage = await Stage.set({ onLog: (line) => process.stderr.write(`${line}\n`) });
try {
  write(
    'A whole evening with the real bot, on a Discord that is played on this machine. Nothing leaves it. Times are UTC.',
  );
  const telling = new Telling(stage, write);
  const { cast, room } = await before(telling);
  await session(telling, cast, room);
  await after(telling, cast, room);
  write('\nThe evening went as it should.');
} finally {
  await stage.ends();
}
