import { describe, expect, test } from 'vitest';
import { joinsMaple, mapleWith, opensSession, reachesRound, speaks } from '../support/circle.ts';
import { documentGiven } from '../support/contract.ts';
import { hour, rehearse } from '../support/rehearsal.ts';

const title = 'every request, answer and event of an evening fits Discord’s own document';

describe('the contract with Discord', () => {
  if (!documentGiven) test.skip(`${title}: DISCORD_OPENAPI does not say where it is`, () => undefined);
  else {
    test(title, async () => {
      const rehearsal = await rehearse();
      const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo'], 3);
      const [ana, ben, cleo] = members;
      if (ana === undefined || ben === undefined || cleo === undefined)
        throw new Error('the circle is too small');
      await joinsMaple(rehearsal, rehearsal.person('Gus'));
      await rehearsal.uses(host, '/circle browse');
      await rehearsal.uses(ben, '/circle view', { circle: 'Maple' });
      await rehearsal.passes(2 * hour);
      const room = await opensSession(rehearsal, { host, members });
      await reachesRound(rehearsal, { host, members }, room);
      await speaks(rehearsal, ana, room);
      await rehearsal.presses(ben, 'Later', room);
      await rehearsal.presses(ben, 'Where am I?', room);
      await rehearsal.presses(ben, 'Write ahead', room);
      await ben.fillsIn({ 'Your words, for your turn': 'Something about this week.' });
      await rehearsal.presses(ben, 'Step out', room);
      await rehearsal.presses(ben, 'Somebody, please', room);
      await rehearsal.presses(ben, "I'm back", room);
      await rehearsal.presses(host, 'For the host', room);
      await rehearsal.presses(host, 'Roles', room);
      await host.selects('Which role?', ['guardian']);
      await rehearsal.settles();
      await host.selects('Choose somebody who is here', ['Cleo']);
      await rehearsal.settles();
      await rehearsal.presses(cleo, 'Yes, gladly', room);
      await rehearsal.presses(ben, 'Pause', room);
      await rehearsal.presses(ben, 'Stop now', room);
      await rehearsal.presses(cleo, 'Go on (guardian, host)', room);
      await rehearsal.passes(hour);
      await rehearsal.presses(ben, 'Need support', room);
      await ben.selects('Choose your country', ['Germany']);
      await rehearsal.uses(ana, '/my-data export');
      await rehearsal.uses(ana, '/my-data delete');
      await rehearsal.presses(ana, 'Delete everything');
      await rehearsal.settles();
      // What does not fit fails the test when it ends. That there was something to look at is said here.
      expect(rehearsal.discord.requests.length).toBeGreaterThan(30);
    });
  }
});
