import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeClient } from '../../src/discord/client.ts';
import { connect } from '../../src/discord/connect.ts';
import { oneForAll } from '../../src/features/shard/shard.ts';

/** Connects as the bot does, and says how much memory is held when all servers are known and nothing is left to collect. */
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');
const client = makeClient(process.env.DISCORD_API_BASE ?? '', { shards: oneForAll });
await connect(client, process.env.DISCORD_TOKEN ?? '');
if (typeof collect === 'function') for (let round = 0; round < 3; round += 1) collect();
const { heapUsed, external } = process.memoryUsage();
process.send?.({ servers: client.guilds.cache.size, held: heapUsed + external });
process.on('disconnect', () => process.exit(0));
