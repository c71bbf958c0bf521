// Writes the two Prisma clients after an install. Prisma looks for a migration engine that generating does not
// need and that cannot be fetched everywhere; pointing it at any executable makes the command work offline.
import { spawnSync } from 'node:child_process';

for (const provider of ['sqlite', 'postgresql']) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--schema', `prisma/${provider}`],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (status !== 0) {
    console.error(`The ${provider} client could not be generated:\n${stdout}\n${stderr}`);
    process.exit(1);
  }
}
