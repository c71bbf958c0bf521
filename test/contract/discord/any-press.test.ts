import { randomInt } from 'node:crypto';
import { ComponentType, InteractionType, PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenRules } from '../../../bench/faults/broken-rules.ts';
import type { Interaction } from '../../../rehearsal/interactions/interaction.ts';
import { raise } from '../../../rehearsal/interactions/raise.ts';
import type { Person } from '../../../rehearsal/people/person.ts';
import { anyDeed } from '../../support/any-deed.ts';
import { anaBenAndCleo, beginsRound, panelOf } from '../../support/circle.ts';
import { minute, rehearse } from '../../support/rehearsal.ts';

/** How many: a few in every run, and as many as are asked for. */
const count = Number(process.env.ANY_PRESSES ?? 200);
const seed = Number(process.env.ANY_SEED ?? randomInt(2 ** 31));
/** So many in one evening: after some hundred little is left of the circle. */
const inOneEvening = 400;
const atOnce = 40;
const evenings = Array.from({ length: Math.ceil(count / inOneEvening) }, (_, at) => seed + at);

/** Whether the person was told anything, or the press was taken without a word because the room shows what it did. */
const isAnswered = ({ answeredBy, thinking }: Interaction): boolean => answeredBy !== undefined && !thinking;

test.for(evenings)(
  'any press, command and form is answered, and nothing breaks (ANY_SEED=%i)',
  {
    timeout: 120_000,
  },
  async (evening) => {
    const { rehearsal, maple, host, ana, ben, cleo } = await anaBenAndCleo(
      await rehearse({ byChance: true }),
      4,
    );
    const nele = rehearsal.person('Nele', { permissions: PermissionFlagsBits.ModerateMembers });
    const owner = rehearsal.discord.people.owner(rehearsal.guildId);
    const olli = rehearsal.person('Olli');
    const room = await beginsRound(rehearsal, maple);
    const { world } = rehearsal.discord;
    const source = panelOf(host, room).stored;
    const [session] = JSON.stringify(source).match(/(?<=~1~)[a-z0-9]{12}/u) ?? [];
    if (session === undefined) throw new Error('There is no panel.');
    const circle = String((await rehearsal.exports(ana)).seats[0]?.circleId);
    const whoOf = (person: Person) => ({
      applicationId: rehearsal.applicationId,
      userId: person.id,
      channelId: room,
    });
    const opener = raise(world, {
      ...whoOf(host),
      type: InteractionType.MessageComponent,
      message: source,
      data: { custom_id: 'x~1', id: 1, component_type: ComponentType.Button },
    });

    const person = fc.constantFrom(host, ana, ben, cleo, nele, owner, olli);
    const deed = anyDeed([session, circle, ana.id, rehearsal.guildId, room]);
    const numRuns = Math.min(count, inOneEvening);
    const all = fc.sample(fc.tuple(person, deed), { numRuns, seed: evening });
    const broken: string[] = [];
    for (let from = 0; from < all.length; from += atOnce) {
      const raised = all.slice(from, from + atOnce).map(([who, { what, at }]) => ({
        what,
        interaction: raise(world, at({ who: whoOf(who), source, opener })),
      }));
      await rehearsal.settles();
      for (const { what, interaction } of raised) {
        const said = JSON.stringify(interaction.shown);
        if (!isAnswered(interaction) || said.includes('Something went wrong'))
          broken.push(JSON.stringify([what, said.slice(0, 400)]));
      }
      broken.push(...(await brokenRules({ database: rehearsal.database, now: rehearsal.clock.now() })));
      await rehearsal.passes(minute);
    }
    expect(broken).toEqual([]);
  },
);
