import { GuildScheduledEventStatus } from 'discord-api-types/v10';

export function statusWords(status: GuildScheduledEventStatus): string {
  switch (status) {
    case GuildScheduledEventStatus.Scheduled:
      return 'Planned';
    case GuildScheduledEventStatus.Active:
      return 'On now';
    case GuildScheduledEventStatus.Completed:
      return 'Over';
    case GuildScheduledEventStatus.Canceled:
      return 'Cancelled';
    default:
      return `Status ${status}`;
  }
}
