import type { Deed, Done, SuggestionsAsked } from '../../wire/deed.ts';
import type { HouseOrder } from '../../wire/house.ts';
import type { CommandOnScreen, EntryOnScreen, Suggestions } from '../../wire/screen.ts';
import { type Answer, sentenceIn } from './answer.ts';

const noAnswer =
  'The played Discord does not answer just now. Nothing is lost. Please try again in a moment.';

export function doDeed(personId: string, deed: Deed): Promise<Answer<Done>> {
  return ask(`/api/people/${personId}/deeds`, deed);
}

export function askSuggestions(personId: string, asked: SuggestionsAsked): Promise<Answer<Suggestions>> {
  return ask(`/api/people/${personId}/suggestions`, asked);
}

export function askCommands(
  personId: string,
  channelId: string,
): Promise<Answer<readonly CommandOnScreen[]>> {
  return ask(`/api/people/${personId}/commands?channel=${channelId}`);
}

/** The entries of applications in the menu of a message or of a person. */
export function askEntries(
  personId: string,
  channelId: string,
  of: 'message' | 'person',
): Promise<Answer<readonly EntryOnScreen[]>> {
  return ask(`/api/people/${personId}/entries?channel=${channelId}&of=${of}`);
}

export function orderHouse(order: HouseOrder): Promise<Answer<object>> {
  return ask('/api/house', order);
}

async function ask<Value>(path: string, body?: object): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, body === undefined ? {} : posted(body));
    if (!response.ok) return { kind: 'not-done', sentence: await whyNot(response) };
    // Page and server are built from one commit: what comes is what `wire/` says.
    const value: Value = await response.json();
    return { kind: 'done', value };
  } catch {
    return { kind: 'not-done', sentence: noAnswer };
  }
}

function posted(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function whyNot(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  return sentenceIn(body) ?? noAnswer;
}
