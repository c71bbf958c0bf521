import type { Route } from '../route.ts';
import { accountRoutes } from './accounts.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { directMessageRoutes } from './direct-messages.ts';
import { type GatewayInfo, gatewayRoutes } from './gateway.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { reactionRoutes } from './reactions.ts';
import { roleRoutes } from './roles.ts';
import { scheduledEventRoutes } from './scheduled-events.ts';
import { stageRoutes } from './stage-instances.ts';
import { threadRoutes } from './threads.ts';
import { voiceRoutes } from './voice.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route of the played Discord. */
export function allRoutes(gateway: () => GatewayInfo): readonly Route[] {
  return [
    ...gatewayRoutes(gateway),
    ...accountRoutes,
    ...commandRoutes,
    ...guildRoutes,
    ...roleRoutes,
    ...memberRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...pinRoutes,
    ...reactionRoutes,
    ...threadRoutes,
    ...voiceRoutes,
    ...stageRoutes,
    ...scheduledEventRoutes,
    ...directMessageRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ];
}
