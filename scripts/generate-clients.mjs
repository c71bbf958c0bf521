// Writes the two Prisma clients after an install. Prisma looks for a migration engine that generating does not
// need and that cannot be fetched everywhere; pointing it at any executable makes the command work offline.
// Without the development packages there is nothing to write them with: what was built before has them already.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const prisma = 'node_modules/prisma/build/index.js';
if (!existsSync(prisma)) {
  console.log('No database clients were written: the development packages are not here.');
  process.exit(0);
}

for (const provider of ['sqlite', 'postgresql']) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [prisma, 'generate', '--schema', `prisma/${provider}`],
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
