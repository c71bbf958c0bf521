import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10';
import { ok, openRoute, type Route, route } from '../route.ts';

/** Where the gateway is and how it may be used. */
export type GatewayInfo = Readonly<{
  /** E.g. `ws://127.0.0.1:9000`. */
  url: string;
  shards: number;
  sessionStartLimit: APIGatewaySessionStartLimit;
}>;

export function gatewayRoutes(gateway: () => GatewayInfo): readonly Route[] {
  return [
    route('GET /gateway/bot', () => {
      const { url, shards, sessionStartLimit } = gateway();
      return ok({ url, shards, session_start_limit: sessionStartLimit });
    }),
    openRoute('GET /gateway', () => ok({ url: gateway().url })),
  ];
}
