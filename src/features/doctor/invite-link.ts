/** What the invitation asks for. `docs/operating.md` says what each permission is for. */
const permissions = '1777210515115088';

/** Where somebody who manages a server lets the bot into it. */
export const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&permissions=${permissions}&scope=bot+applications.commands`;
