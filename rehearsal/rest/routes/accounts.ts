import { findUser } from '../../world/accounts.ts';
import { guildsOf } from '../../world/guilds.ts';
import { guildPermissions } from '../../world/permissions.ts';
import type { World } from '../../world/state.ts';
import { ownUserToWire, userToWire } from '../../world/wire-user.ts';
import { type Call, ok, type Route, route } from '../route.ts';

export const accountRoutes: readonly Route[] = [
  route('GET /users/@me', ({ world, actorId }) => ok(ownUserToWire(findUser(world, actorId)))),
  route('GET /users/:user', ({ world, id }) => ok(userToWire(findUser(world, id('user'))))),
  route('GET /users/@me/guilds', ({ world, actorId }) => ok(ownGuilds(world, actorId))),
  route('GET /applications/@me', (call) => ok(applicationOf(call))),
  route('GET /oauth2/applications/@me', (call) => ok(applicationOf(call))),
];

function ownGuilds(world: World, actorId: string) {
  return guildsOf(world, actorId).map((guild) => ({
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: guild.ownerId === actorId,
    permissions: guildPermissions(world, guild, actorId).toString(),
    features: [...guild.features],
  }));
}

function applicationOf({ world, actorId }: Call) {
  const name = world.applications.get(actorId)?.name ?? '';
  return {
    id: actorId,
    name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    type: null,
    redirect_uris: [],
    approximate_guild_count: guildsOf(world, actorId).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    bot: userToWire(findUser(world, actorId)),
    owner: userToWire(findUser(world, actorId)),
    team: null,
  };
}
