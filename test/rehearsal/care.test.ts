import { describe, expect, test } from 'vitest';
import { anaBenAndCleo, noteOf, opensSession } from '../support/circle.ts';
import { choosesStep, says, withModerators } from '../support/moderators.ts';
import { day, minute, rehearse } from '../support/rehearsal.ts';
import { channelFor } from '../support/rooms.ts';

describe('somebody who is worried about somebody', () => {
  test('tells the moderators in two taps; nobody else hears of it, and nobody hears who it was', async () => {
    const there = await withModerators();
    const { rehearsal, ana, ben, nele, mods, room } = there;
    const before = ben.reads(room);
    expect(await says(there, ana, 'Flag for care', { about: ben, why: 'They sound hopeless' })).toContain(
      'It is with the people who look after this',
    );
    expect(nele.reads(mods)).toContain('Somebody is worried about @Ben');
    expect(nele.reads(mods)).toContain('They sound hopeless');
    expect(nele.reads(mods)).not.toContain('Ana');
    expect(ben.reads(room)).toBe(before);
    expect(ben.pings().some(({ channelId }) => channelId === mods)).toBe(false);
    expect(await rehearsal.uses(ana, '/my-flags')).toContain('a worry about somebody · they have it');
    await rehearsal.presses(nele, 'I look after it', mods);
    expect(nele.reads(mods)).toContain('@Nele looks after it.');
    expect(await rehearsal.uses(ana, '/my-flags')).toContain('somebody looks after it');
    await nele.selects('It is looked after:', ['we have talked'], { in: mods });
    await rehearsal.settles();
    expect(nele.reads(mods)).toContain('@Nele looked after it: we have talked.');
    expect(await rehearsal.uses(ana, '/my-flags')).toContain('it was looked after');
    expect(await rehearsal.uses(ben, '/my-flags')).toContain('You have told the moderators nothing here.');
  });

  test('says it twice and it is heard once; about a bot or about oneself there is a better way', async () => {
    const there = await withModerators();
    const { rehearsal, ana, ben, nele, mods, room } = there;
    for (const _ of Array(2))
      await says(there, ana, 'Flag for care', { about: ben, why: 'They sound hopeless' });
    expect(nele.reads(mods).split('Somebody is worried').length).toBe(2);
    const own = await ana.usesOnPerson('Flag for care', ana);
    expect((await own.shown()).text).toContain('Ask a moderator to reach out');
    const [panel] = ana.sees(room).filter(({ ephemeral }) => !ephemeral);
    if (panel === undefined) throw new Error('there is no message');
    const ofTheBot = await ana.usesOnMessage('Report', panel);
    expect((await ofTheBot.shown()).text).toContain('That was written by a bot.');
    await rehearsal.settles();
  });
});

test.for([
  ['in writing', {}],
  ['by voice', { room: 'Voice channel' }],
] as const)(
  'from the panel, where a circle meets %s, both are said without knowing of a menu',
  async ([, about]) => {
    const { rehearsal, ana, ben, nele, mods, room } = await withModerators(about);
    const before = ben.reads(room);
    const chooses = async (menu: string, what: string) => {
      const told = await ana.selects(menu, [what], { in: room });
      const { text } = await told.shown();
      await rehearsal.settles();
      return text;
    };
    await rehearsal.presses(ana, 'Where am I?', room);
    const who = await rehearsal.presses(ana, 'I’m worried about somebody', room);
    expect(who).toContain('In this session: @Ben · @Cleo');
    expect(who).toContain('It is held by @Mara.');
    expect(await chooses('Whom is it about?', 'Ana')).toContain('Ask a moderator to reach out');
    await rehearsal.presses(ana, 'I’m worried about somebody', room);
    await chooses('Whom is it about?', 'Ben');
    expect(await chooses('What worries you?', 'They sound hopeless')).toContain('Thank you for saying so.');
    expect(nele.reads(mods)).toContain('Somebody is worried about @Ben');
    expect(nele.reads(mods)).toContain('In the circle Maple.');
    await rehearsal.presses(ana, 'Need support', room);
    await rehearsal.presses(ana, 'Something is not right', room);
    await chooses('Whom is it about?', 'Mara');
    await chooses('What is it about?', 'Insults, pressure or hatred');
    expect(nele.reads(mods)).toContain('Something about @Mara is not right');
    expect(nele.reads(mods)).not.toContain('Ana');
    expect(ben.reads(room)).toBe(before);
  },
);

describe('something that is not right', () => {
  test('is reported with the message it is about, and the circle is closed to them from there', async () => {
    const there = await withModerators();
    const { rehearsal, ana, ben, nele, owner, mods, room } = there;
    const message = await ben.writes(room, 'Write to me in private, I can sell you something.');
    await ana.usesOnMessage('Report', message);
    await rehearsal.settles();
    await ana.selects('What is it about?', ['Selling, recruiting or preaching']);
    await rehearsal.settles();
    expect(nele.reads(mods)).toContain('Something about @Ben is not right');
    expect(nele.reads(mods)).toContain('The message it is about');
    expect(nele.reads(mods)).not.toContain('sell you something');
    await choosesStep(there, nele, 'Close this circle to them');
    expect(await rehearsal.presses(nele, 'Close it to them')).toContain('It is closed to them');
    expect(ben.channels().map(({ id }) => id)).not.toContain(room);
    await nele.selects('It is looked after:', ['a circle was closed to them'], { in: mods });
    await rehearsal.settles();
    const audit = await rehearsal.uses(owner, '/settings audit');
    expect(audit).toContain('@Nele · closed a circle to somebody · done');
    expect(audit).not.toContain('Ben');
    expect(audit).not.toContain('Ana');
  });

  test('about a moderator goes to the owner alone, and no moderator decides about it', async () => {
    const there = await withModerators();
    const { rehearsal, ana, nele, otto, owner, mods } = there;
    await says(there, ana, 'Report', { about: nele, why: 'Insults, pressure or hatred' });
    expect(otto.reads(mods)).not.toContain('Nele is not right');
    expect(owner.reads(noteOf(owner))).toContain('Something about @Nele is not right');
    await rehearsal.presses(owner, 'I look after it', noteOf(owner));
    expect(owner.reads(noteOf(owner))).toContain('looks after it.');
  });

  test('about somebody who reads the moderators’ channel as well is not theirs to close', async () => {
    const there = await withModerators();
    const { rehearsal, ana, ben, mods } = there;
    const reader = rehearsal.person('Pia');
    channelFor(rehearsal, rehearsal.applicationId, [reader], 'elsewhere');
    await says(there, ana, 'Flag for care', { about: ben, why: 'They sound hopeless' });
    const card = there.nele.sees(mods).at(-1);
    if (card === undefined) throw new Error('there is no card');
    expect(await rehearsal.pressesOld(ben, card, 'I look after it')).toContain('That is about you');
  });
});

test('whoever asks a moderator to reach out first reads who will see it, and is then named to them', async () => {
  const { rehearsal, ana, nele, mods } = await withModerators();
  await rehearsal.uses(ana, '/help-now');
  const asked = await rehearsal.presses(ana, 'Ask a moderator to reach out');
  expect(asked).toContain('the moderators of this server will see');
  expect(nele.reads(mods)).not.toContain('Ana');
  expect(await rehearsal.presses(ana, 'Not now')).toContain('Nobody was told.');
  await rehearsal.uses(ana, '/help-now');
  await rehearsal.presses(ana, 'Ask a moderator to reach out');
  expect(await rehearsal.presses(ana, 'Yes, please ask them')).toContain('They are asked.');
  expect(nele.reads(mods)).toContain('@Ana would like a moderator to reach out');
});

test('a server without a channel for its moderators is heard by its owner', async () => {
  const rehearsal = await rehearse();
  const { ana } = await anaBenAndCleo(rehearsal);
  const owner = rehearsal.discord.people.owner(rehearsal.guildId);
  await rehearsal.uses(ana, '/help-now');
  expect(await rehearsal.presses(ana, 'Ask a moderator to reach out')).toContain('the owner of this server');
  await rehearsal.presses(ana, 'Yes, please ask them');
  expect(owner.reads(noteOf(owner))).toContain('@Ana would like a moderator to reach out');
});

describe('the settings of a server', () => {
  test('are chosen by those who manage it, and never a channel that everybody reads', async () => {
    const { rehearsal, ana, host, owner, room } = await withModerators();
    const named = host.channels().find(({ id }) => id === room)?.name ?? '';
    expect(await rehearsal.uses(owner, '/settings moderators', { channel: named })).toContain(
      'That is the room of a circle.',
    );
    expect(await rehearsal.uses(ana, '/settings view')).toContain('for people who may manage this server');
    expect(await rehearsal.uses(owner, '/settings moderators', { channel: 'general' })).toContain(
      'Everybody can read that channel.',
    );
    expect(await rehearsal.uses(owner, '/settings view')).toContain('is written in #mods');
    expect(await rehearsal.uses(owner, '/settings moderators')).toContain('goes to the owner');
  });

  test('say before anybody joins, and at the door, how the server stands to a hard moment', async () => {
    const rehearsal = await rehearse();
    const { maple, host } = await anaBenAndCleo(rehearsal);
    const owner = rehearsal.discord.people.owner(rehearsal.guildId);
    await rehearsal.uses(owner, '/settings stance', {
      stance: 'Ask them to turn to trained people, and welcome them back',
    });
    const words = 'we ask them gently to turn to people who are trained for it';
    expect(await rehearsal.uses(rehearsal.person('Dev'), '/circle join', { circle: 'Maple' })).toContain(
      words,
    );
    const room = await opensSession(rehearsal, maple);
    expect(host.reads(room)).toContain(words);
  });
});

test('after ninety days nobody is in it any more, and after erasing nothing of them is', async () => {
  const there = await withModerators();
  const { rehearsal, ana, ben, nele, mods } = there;
  await says(there, ana, 'Flag for care', { about: ben, why: 'They sound hopeless' });
  expect((await rehearsal.exports(ana)).toldToModerators).toMatchObject([
    { kind: 'care', reason: 'hopeless' },
  ]);
  await rehearsal.uses(ana, '/my-data delete');
  await rehearsal.presses(ana, 'Delete everything');
  expect((await rehearsal.exports(ana)).toldToModerators).toEqual([]);
  await says(there, nele, 'Flag for care', {
    about: ben,
    why: 'They have gone quiet, and that is not like them',
  });
  await rehearsal.passes(minute);
  expect((await rehearsal.exports(nele)).toldToModerators).toHaveLength(1);
  await rehearsal.clock.move(91 * day);
  await rehearsal.settles();
  expect((await rehearsal.exports(nele)).toldToModerators).toEqual([]);
  expect(nele.reads(mods)).toContain('Somebody is worried about …');
  expect(nele.reads(mods)).not.toContain('@Ben');
});

test('whoever holds a circle finds step by step what to do, also when nothing else works', async () => {
  const rehearsal = await rehearse();
  const mara = rehearsal.person('Mara');
  await rehearsal.closesTheDatabase();
  const told = await mara.uses('/host card', { moment: 'Somebody speaks of dying or of hurting themselves' });
  const { text, ephemeral } = await told.shown();
  expect(ephemeral).toBe(true);
  expect(text).toContain('“Are you safe right now?”');
});
