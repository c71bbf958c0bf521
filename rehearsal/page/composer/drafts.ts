const drafts = new Map<string, string>();

/** What was meant for one scene is of no use in another. */
export function forgetDrafts(): void {
  drafts.clear();
}

/** What was written and not sent yet, channel by channel, so that looking elsewhere loses nothing. */
export function draftOf(place: string): string {
  return drafts.get(place) ?? '';
}

export function keepDraft(place: string, text: string): void {
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
}
