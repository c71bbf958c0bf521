import type { APIUser } from 'discord-api-types/v10';
import type { User } from './state.ts';

/** Discord's `flags: 0`; a plain number fits every one of its flag types. */
export const noFlags: number = 0;

/** A user as everybody sees it. */
export function userToWire(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0000' : '0',
    global_name: user.globalName ?? null,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    public_flags: noFlags,
    flags: noFlags,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** A user as it sees itself: `GET /users/@me`. */
export function ownUserToWire(user: User): APIUser {
  return { ...userToWire(user), mfa_enabled: false, locale: user.locale, verified: true, email: null };
}
