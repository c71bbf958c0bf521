import type { Stage } from '../stage.ts';
import type { Company } from './company.ts';
import { says } from './founding.ts';

/** The owner makes a channel for the moderators, and names it to the bot. Noor says what it is for. */
export async function moderatorsRead(stage: Stage, { noor }: Company, words: string): Promise<void> {
  const owner = stage.discord.people.owner(stage.guildId);
  const channel = await owner.makesChannel('moderators', [noor, { id: stage.applicationId }]);
  await stage.settles();
  await says(owner, '/settings moderators', { channel: 'moderators' });
  await noor.writes(channel, words);
}
