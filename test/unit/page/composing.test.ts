import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { asksForCommands, fitting } from '../../../rehearsal/page/composer/command-filter.ts';
import { problemsOf, readyValues } from '../../../rehearsal/page/composer/option-value.ts';
import { withMentions } from '../../../rehearsal/page/composer/with-mentions.ts';
import type { CommandOnScreen, OptionOnScreen } from '../../../rehearsal/wire/screen.ts';

const command = (line: string, shown = line): CommandOnScreen => ({
  line,
  shown,
  description: '',
  application: 'Circlekeeper',
  options: [],
});

const option = (name: string, about: Partial<OptionOnScreen>): OptionOnScreen => ({
  name,
  shown: name,
  description: '',
  type: Type.String,
  required: false,
  choices: [],
  suggests: false,
  channelTypes: [],
  least: undefined,
  most: undefined,
  ...about,
});

describe('somebody who types', () => {
  test('finds a command by its beginning first, by any of its words, and in either language', () => {
    const commands = [
      command('/session open', '/treffen öffnen'),
      command('/circle join'),
      command('/my-data'),
    ];
    const lines = (text: string) => fitting(commands, text).map(({ line }) => line);
    expect(lines('/')).toHaveLength(3);
    expect(lines('/join')).toEqual(['/circle join']);
    expect(lines('/treffen')).toEqual(['/session open']);
    expect(lines('/session o')).toEqual(['/session open']);
    expect(lines('/fly')).toEqual([]);
    expect(asksForCommands('a / b')).toBe(false);
  });

  test('mentions people and channels by their names, the longest first', () => {
    const names = {
      people: { '1': 'Ana', '2': 'Ana Maria' },
      roles: { '3': 'Hosts' },
      channels: { '4': 'maple' },
    };
    expect(withMentions('@Ana Maria and @Ana, see #maple with @Hosts', names)).toBe(
      '<@2> and <@1>, see <#4> with <@&3>',
    );
    expect(withMentions('me@Ana.example and @Anabel', names)).toBe('me@Ana.example and @Anabel');
  });

  test('is told what is wrong with an option before anything is sent', () => {
    const options = [
      option('name', { required: true }),
      option('topic', { most: 5 }),
      option('seats', { type: Type.Integer, least: 3, most: 12 }),
      option('share', { type: Type.Number }),
    ];
    const drafts = {
      topic: { text: 'too long' },
      seats: { text: '2.5' },
      share: { text: '1,5' },
    };
    expect(problemsOf(options, drafts)).toEqual({
      name: 'This is needed.',
      topic: 'At most 5 characters; these are 8.',
      seats: 'Please write a whole number.',
    });
    expect(readyValues(options, drafts)).toEqual({ share: 1.5 });
    expect(problemsOf(options, { name: { text: 'Maple' }, seats: { text: '13' } })).toEqual({
      seats: 'At most 12.',
    });
  });

  test('sends what was picked: a suggestion with its value, people by id', () => {
    const options = [option('circle', { suggests: true }), option('who', { type: Type.User })];
    const drafts = {
      circle: { text: 'Maple', suggestion: { name: 'Maple', value: 'c1' } },
      who: { text: '42' },
    };
    expect(readyValues(options, drafts)).toEqual({
      circle: { name: 'Maple', value: 'c1' },
      who: { id: '42' },
    });
  });
});
