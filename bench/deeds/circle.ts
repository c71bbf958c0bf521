import { consentOnForm, onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Stage } from '../stage.ts';
import { type Deed, told } from './deed.ts';

const wish = { topic: 'Bench', day: 'Tuesday', time: '19:30', zone: 'Europe/Berlin', seats: 12 };

export const founds = (stage: Stage, name: string): Promise<void> =>
  told(stage, stage.host.uses('/circle create', { name, ...wish }));

/** Goes through the steps of joining until the form stands on the person's screen. */
export async function reachesTheForm(stage: Stage, person: Person, circle: string): Promise<void> {
  await told(stage, person.uses('/circle join', { circle }));
  await told(stage, person.presses(onScreen.readAgreement));
  await told(stage, person.presses(onScreen.agreeToJoin));
}

/** The last step of joining: the form is sent. */
export const sendsTheForm = (person: Person) => person.fillsIn(consentOnForm);

/** Founds a circle and lets people into its first seats. */
export async function circleWith(
  stage: Stage,
  name: string,
  names: readonly string[],
): Promise<readonly Person[]> {
  await founds(stage, name);
  const members = names.map((one) => stage.discord.people.join(stage.guildId, { name: one }));
  for (const member of members) {
    await reachesTheForm(stage, member, name);
    await told(stage, sendsTheForm(member));
  }
  return members;
}

const nothing = async (): Promise<void> => undefined;

/** What is done around a circle, outside of its sessions. `Maple` is there, and its first member. */
export function aroundACircle(stage: Stage, member: Person): readonly Deed[] {
  let newcomer = member;
  let circles = 0;
  let answers = 0;
  return [
    {
      name: '`/circle browse`',
      like: 'command',
      final: 'answer',
      ready: nothing,
      act: () => stage.host.uses('/circle browse'),
    },
    {
      name: 'join (last step)',
      like: 'button',
      final: 'answer',
      async ready() {
        // Eight join one circle, and then there is the next: a queue that only grows is not what is measured.
        if (circles % 8 === 0) await founds(stage, `Willow ${circles / 8}`);
        newcomer = stage.discord.people.join(stage.guildId, { name: 'Newcomer' });
        await reachesTheForm(stage, newcomer, `Willow ${Math.floor(circles / 8)}`);
        circles += 1;
      },
      act: () => sendsTheForm(newcomer),
    },
    {
      name: 'RSVP (`/session rsvp`)',
      like: 'command',
      final: 'answer',
      ready: nothing,
      act() {
        answers += 1;
        const answer = answers % 2 === 0 ? "I'm coming" : "Can't make it";
        return member.uses('/session rsvp', { circle: 'Maple', answer });
      },
    },
    {
      name: '`/my-data export`',
      like: 'command',
      final: 'answer',
      ready: nothing,
      act: () => member.uses('/my-data export'),
    },
  ];
}
