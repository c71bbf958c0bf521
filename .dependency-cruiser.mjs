/** Who may import what. Each rule prints why; each was tried once with a deliberate breach. */
const features = '^src/features/([^/]+)/';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one file, or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'lib-stands-alone',
      'lib could ship in another product: it knows nothing of ours.',
      { path: '^src/lib/' },
      { path: '^(src/(?!lib/)|commands|rehearsal|test|bench)' },
    ),
    rule(
      'lib-few-packages',
      'lib needs zod, Discord’s types, pino and prom-client, and nothing else.',
      { path: '^src/lib/' },
      {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: 'node_modules/(zod|discord-api-types|pino|prom-client)/',
      },
    ),
    rule(
      'rules-are-pure',
      'A rule takes what it needs as arguments: no store, no action, no database, no Discord.',
      { path: features, pathNot: '/(store|actions)\\.ts$' },
      {
        path: '(^src/(stores|app|start)\\.ts$|^src/(backups|db|discord|http|jobs)/|^commands/|/(store|actions)\\.ts$|node_modules/discord\\.js/)',
      },
    ),
    rule(
      'store-own-tables',
      'A store reads and writes its own feature. A transaction over several goes through stores.ts.',
      { path: `${features}store\\.ts$` },
      { path: '/store\\.ts$' },
    ),
    rule(
      'store-no-edges',
      'A store knows rows, not people or Discord.',
      { path: `${features}store\\.ts$` },
      {
        path: '(^src/(backups|discord|http|jobs)/|^commands/|/(actions|views)\\.ts$|node_modules/discord\\.js/)',
      },
    ),
    rule(
      'actions-through-ports',
      'An action reaches the database through stores.ts and Discord through a port.',
      { path: `${features}actions\\.ts$` },
      {
        path: '(^src/(backups|db|discord|http|jobs)/|^src/(app|start)\\.ts$|^commands/|node_modules/(discord\\.js|node-cron|@prisma)/)',
      },
    ),
    rule(
      'store-of-ones-own',
      'A feature knows its own store at most; those of others come with Stores.',
      { path: features },
      { path: '^src/features/(?!$1/)[^/]+/store\\.ts$' },
    ),
    rule(
      'stores-behind-stores',
      'Outside the features only stores.ts opens stores.',
      { path: '^(src|commands)/', pathNot: '^src/(stores\\.ts|features/)' },
      { path: '/store\\.ts$' },
    ),
    rule(
      'edges-use-actions',
      'Commands and edges call actions through App, never stores or the database.',
      { path: '^(commands|src/(discord|http|jobs))/' },
      { path: '(^src/db/|^src/stores\\.ts$|/store\\.ts$)' },
    ),
    rule(
      'discord-js-at-the-edge',
      'discord.js is known to src/discord and to the start, so that it can be replaced.',
      { path: '^(src|commands)/', pathNot: '^src/(discord/|start\\.ts$)' },
      { path: 'node_modules/discord\\.js/' },
    ),
    rule(
      'cron-only-wakes',
      'node-cron wakes the clock; rows decide.',
      { pathNot: '^src/jobs/' },
      { path: 'node_modules/node-cron/' },
    ),
    rule(
      'rehearsal-plays-discord',
      'The played Discord knows neither the bot nor discord.js, so that it cannot agree with our mistakes.',
      { path: '^rehearsal/', pathNot: '^rehearsal/bot\\.ts$' },
      { path: '(^(src|commands|test|bench)/|node_modules/discord\\.js/)' },
    ),
    rule(
      'played-discord-alone',
      'The played Discord and its people do not know who looks at them or plays in them.',
      { path: '^rehearsal/(world|limits|rest|gateway|interactions|people|contract)/' },
      { path: '^rehearsal/(screens|wire|house|cast|evening|pictures|stage\\.ts)' },
    ),
    rule(
      'cast-are-people',
      'The cast do only what a person could: they reach the played Discord as people.',
      { path: '^rehearsal/cast/' },
      { path: '^rehearsal/(world|limits|rest|gateway|interactions|contract|screens|house)/' },
    ),
    rule(
      'rehearsed-by-people',
      'Rehearsal tests play people, not functions.',
      { path: '^test/rehearsal/' },
      { path: '^(src/(?!start\\.ts|config\\.ts|db/open\\.ts)|commands/)' },
    ),
    rule(
      'nothing-needs-tests',
      'What runs does not import what checks it.',
      { path: '^(src|commands|rehearsal|bench)/' },
      { path: '^test/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules|src/db/generated' },
    // swc reads TypeScript without JSX here; the imports of the page are held by Biome (`biome.json`).
    exclude: { path: '^rehearsal/page/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
    moduleSystems: ['es6'],
    skipAnalysisNotInRules: true,
  },
};
