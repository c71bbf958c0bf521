import { applicationOf } from '../world/accounts.ts';
import { unauthorized } from '../world/refusal.ts';
import type { World } from '../world/state.ts';

/** The application a `Bot …` token belongs to; anything else is refused with 401 (Discord). */
export function authorizedApplication(world: World, header: string | undefined): string {
  const token = /^Bot (\S+)$/.exec(header ?? '')?.[1];
  const application = token === undefined ? undefined : applicationOf(world, token);
  if (!application) throw unauthorized();
  return application.id;
}

/** The reason a bot gives for the audit log; it comes URL-encoded, at most 512 characters count (Discord). */
export function auditReason(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  try {
    return decodeURIComponent(header).slice(0, 512);
  } catch {
    return header.slice(0, 512);
  }
}
