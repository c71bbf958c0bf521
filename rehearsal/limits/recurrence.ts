import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import type { Fields } from './fields.ts';

/** Monday 0 to Sunday 6. */
const days = [0, 1, 2, 3, 4, 5, 6];
const dailySets = ['0,1,2,3,4', '1,2,3,4,5', '6,0,1,2,3', '4,5', '5,6', '6,0'];
const frequencies = [Frequency.Yearly, Frequency.Monthly, Frequency.Weekly, Frequency.Daily];

/** The few recurrences Discord's events know (Discord: guild-scheduled-event, recurrence rule system limitations). */
export function checkRecurrence(event: Fields): void {
  const rule = event.object('recurrence_rule');
  if (!rule) return;
  rule.time('start', { required: true });
  const frequency = rule.whole('frequency', { required: true, choices: frequencies });
  const interval = rule.whole('interval', { required: true, min: 1 });
  for (const name of ['count', 'end', 'by_year_day']) {
    if (rule.has(name)) refuse(rule, name, 'This field cannot be set');
  }
  if (interval !== undefined && interval > (frequency === Frequency.Weekly ? 2 : 1)) {
    refuse(rule, 'interval', 'This frequency allows no such interval');
  }
  refuseTogether(rule);
  if (frequency !== undefined) checkFrequency(rule, frequency);
}

function checkFrequency(rule: Fields, frequency: number): void {
  const weekdays = rule.wholes('by_weekday', { choices: days });
  const nth = rule.objects('by_n_weekday');
  for (const entry of nth) {
    entry.whole('n', { required: true, min: 1, max: 5 });
    entry.whole('day', { required: true, choices: days });
  }
  const months = rule.list('by_month').length;
  const monthDays = rule.list('by_month_day').length;
  if (frequency === Frequency.Weekly && weekdays.length !== 1)
    refuse(rule, 'by_weekday', 'Weekly needs exactly one day');
  if (frequency === Frequency.Daily && rule.has('by_weekday') && !dailySets.includes(weekdays.join(','))) {
    refuse(rule, 'by_weekday', 'Daily allows only the known sets of days');
  }
  if (frequency === Frequency.Monthly && nth.length !== 1)
    refuse(rule, 'by_n_weekday', 'Monthly needs exactly one');
  if (frequency === Frequency.Yearly && (months !== 1 || monthDays !== 1)) {
    refuse(rule, 'by_month', 'Yearly needs exactly one month and one day of it');
  }
}

function refuseTogether(rule: Fields): void {
  const given = ['by_weekday', 'by_n_weekday', 'by_month'].filter((name) => rule.has(name));
  for (const name of given.slice(1)) refuse(rule, name, `Cannot be used together with ${given[0]}`);
}

/** The code is ours: Discord documents the rule, not its answer. */
function refuse(rule: Fields, name: string, words: string): void {
  rule.refuse(name, 'GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID', words);
}
