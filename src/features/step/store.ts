import type { Database } from '../../db/open.ts';
import { type GuildId, type StepId, UserId } from '../../lib/ids.ts';
import { Step } from './schema.ts';

type Tables = Pick<Database, 'step'>;

export function stepStore(db: Tables) {
  return {
    async add(step: Step): Promise<void> {
      await db.step.create({ data: { ...step, circles: [...step.circles] } });
    },

    async find(id: StepId): Promise<Step | undefined> {
      const row = await db.step.findUnique({ where: { id } });
      return row === null ? undefined : Step.parse(row);
    },

    /** Reads it and keeps every other transaction on it waiting until this one ends. */
    async hold(id: StepId): Promise<Step | undefined> {
      const [row] = await db.step.updateManyAndReturn({ where: { id }, data: { id } });
      return row === undefined ? undefined : Step.parse(row);
    },

    async save({ id, circles, askedAt, undoneAt }: Step): Promise<void> {
      await db.step.update({ where: { id }, data: { circles: [...circles], askedAt, undoneAt } });
    },

    async keepTold({ id, told }: Pick<Step, 'id' | 'told'>): Promise<void> {
      await db.step.updateMany({ where: { id }, data: { told } });
    },

    /** What was done towards somebody here, the first first. */
    async of(guildId: GuildId, personId: UserId): Promise<readonly Step[]> {
      const rows = await db.step.findMany({ where: { guildId, personId }, orderBy: { at: 'asc' } });
      return rows.map((row) => Step.parse(row));
    },

    /** The removals from all circles of a server that stand. */
    async everywhereIn(guildId: GuildId): Promise<readonly Step[]> {
      const where = { guildId, everywhere: true, undoneAt: null, personId: { not: null } };
      return (await db.step.findMany({ where })).map((row) => Step.parse(row));
    },

    /** Takes somebody out of every step. */
    async unname(person: UserId): Promise<void> {
      for (const column of ['personId', 'byId'] as const)
        await db.step.updateMany({ where: { [column]: person }, data: { [column]: null } });
    },

    /** Takes the people out of what is older, and says towards whom it was. */
    async unnameBefore(date: Date, guildId?: GuildId): Promise<readonly UserId[]> {
      const somebody = [{ personId: { not: null } }, { byId: { not: null } }];
      const where = { at: { lt: date }, OR: somebody, ...(guildId === undefined ? {} : { guildId }) };
      const rows = await db.step.findMany({ where, select: { personId: true } });
      await db.step.updateMany({ where, data: { personId: null, byId: null } });
      return rows.flatMap(({ personId }) => (personId === null ? [] : [UserId.parse(personId)]));
    },
  };
}
