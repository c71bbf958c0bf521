import type { Database } from '../../db/open.ts';

type Done = Readonly<{ list: string; number: number }>;
type Tables = Pick<Database, 'erasureMark'>;

export function erasureStore(db: Tables) {
  return {
    /** Up to which line of each list everything was done here. */
    done: (): Promise<readonly Done[]> => db.erasureMark.findMany(),

    /** Up to which line of a list everything was done here. */
    async doneOf(list: string): Promise<number> {
      return (await db.erasureMark.findUnique({ where: { list } }))?.number ?? 0;
    },

    async keepDone(list: string, number: number): Promise<void> {
      await db.erasureMark.upsert({ where: { list }, create: { list, number }, update: { number } });
    },
  };
}
