/**
 * What each room may import, and nothing else: our packages by their short names, others by their own. `node` means
 * what Node brings. Tests beside the source may use more.
 */
export const rooms: Record<string, readonly string[]> = {
  'packages/reported-speech': ['node', 'franc', 'i18n-iso-countries'],
  'packages/press': [
    'node',
    'reported-speech',
    '@exodus/bytes',
    '@lezer/common',
    '@lezer/markdown',
    'jschardet',
    'parse5',
    'smol-toml',
    'yaml',
  ],
  'packages/containers': [
    'node',
    'press',
    '@exodus/bytes',
    '@streamparser/json',
    'csv-parse',
    'entities',
    'parse5',
    'sax',
    'unpdf',
    'yauzl',
  ],
  'packages/full-text': ['porter2'],
  'packages/archive': [
    'node',
    'full-text',
    'press',
    '@electric-sql/pglite',
    'kysely',
    'lru-cache',
    'pg',
    'uuid',
  ],
  'packages/pothos-kysely': ['@pothos/core', 'graphql', 'kysely', 'lru-cache'],
  'packages/schema': [
    'node',
    'archive',
    'full-text',
    'pothos-kysely',
    'reported-speech',
    '@pothos/core',
    'graphql',
  ],
  'packages/sdk': [],
  'packages/export': ['node', 'sdk', 'csv-stringify', 'hyparquet-writer'],
  'apps/server': [
    'node',
    'archive',
    'containers',
    'export',
    'pothos-kysely',
    'press',
    'schema',
    '@graphql-yoga/render-graphiql',
    'graphql',
    'graphql-ws',
    'lru-cache',
    'pino',
    'piscina',
    'ws',
  ],
  'apps/reader': ['export', 'sdk', 'preact', 'uplot'],
  'apps/cli': [
    'node',
    'containers',
    'export',
    'press',
    'sdk',
    'server',
    'cli-progress',
    'commander',
    'open',
    'string-width',
    'wrap-ansi',
  ],
}

export const forTests = ['node', 'vitest', 'fast-check', 'esbuild', 'graphql', 'server']

/**
 * Which folders of a package's `src` a folder may import, types included; `.` stands for the files beside the folders.
 * A folder that is not named imports none.
 */
export const folders: Record<string, Readonly<Record<string, readonly string[]>>> = {
  // From the words to who says what: each room stands on those before it.
  'packages/reported-speech': {
    lexicon: [],
    'lexicon/countries': ['lexicon'],
    text: ['lexicon'],
    names: ['lexicon', 'lexicon/countries', 'text'],
    phrases: ['lexicon', 'names', 'text'],
    cues: ['lexicon', 'names', 'phrases', 'text'],
    constructions: ['cues', 'lexicon', 'names', 'phrases', 'text'],
    discourse: ['constructions', 'cues', 'lexicon', 'names', 'phrases', 'text'],
    continuation: ['discourse', 'lexicon', 'names', 'text'],
    genres: [
      'constructions',
      'continuation',
      'cues',
      'discourse',
      'genres/own-words',
      'genres/transcript',
      'lexicon',
      'names',
      'phrases',
      'text',
    ],
    'genres/transcript': ['discourse', 'lexicon', 'names', 'text'],
    'genres/own-words': ['cues', 'discourse', 'lexicon', 'names', 'phrases', 'text'],
    statements: ['discourse', 'lexicon', 'names', 'text'],
    explain: [
      '.',
      'constructions',
      'cues',
      'discourse',
      'genres',
      'lexicon',
      'names',
      'phrases',
      'statements',
    ],
  },
  'packages/press': {
    data: ['.'],
    page: ['.'],
    'no-page': ['.', 'data', 'page'],
    dates: ['.', 'data', 'page'],
    article: ['.', 'data', 'dates', 'no-page', 'page'],
    explain: ['.', 'article', 'page'],
  },
  'packages/containers': {
    folder: ['.'],
    gzip: ['.'],
    mhtml: ['.'],
    warc: ['.', 'gzip'],
    zip: ['.'],
    kinds: ['.', 'folder', 'mhtml', 'office', 'warc', 'zip'],
    fields: ['.'],
    xml: ['.'],
    feed: ['.', 'fields', 'xml'],
    telegram: ['.', 'fields'],
    json: ['.', 'feed', 'fields', 'telegram'],
    table: ['.', 'fields'],
    pdf: ['.', 'fields'],
    office: ['.', 'fields', 'xml', 'zip'],
    mail: ['.', 'fields', 'mhtml'],
  },
  'packages/full-text': {},
  'packages/archive': {
    backup: ['.', 'engine', 'entries'],
    engine: ['.'],
    entries: ['.'],
    feed: ['.'],
    audit: ['.'],
    keys: ['.', 'audit'],
    'name-order': [],
    publish: ['.', 'audit', 'engine', 'entries', 'name-order'],
    reparse: ['.', 'audit', 'entries', 'publish'],
    // Identities of speakers are made anew and compared.
    verify: ['.', 'name-order', 'publish'],
    // Keys that our code makes can only be made anew by it.
    migrations: ['.', 'name-order', 'publish'],
  },
  'packages/pothos-kysely': {
    declare: ['bind', 'execute', 'plan'],
    plan: ['declare'],
    bind: ['declare', 'plan'],
    sql: ['bind', 'declare', 'plan'],
    execute: ['bind', 'declare', 'plan', 'sql'],
  },
  'packages/schema': { conditions: ['.'] },
  'packages/sdk': {},
  'packages/export': { feed: ['.'], tei: ['.'] },
  'apps/server': {
    'transports/http': [
      '.',
      'answers',
      'delivery',
      'limits',
      'metrics',
      'operation',
      'settings',
      'tracing',
      'transports/event-stream',
      'transports/feeds',
      'transports/graphiql',
      'transports/reader',
      'transports/web-socket',
    ],
    'transports/reader': ['answers', 'transports/http'],
    'transports/event-stream': ['answers', 'delivery', 'limits', 'operation', 'transports/http'],
    'transports/feeds': ['.', 'answers', 'limits', 'operation', 'transports/http'],
    'transports/web-socket': ['.', 'answers', 'delivery', 'limits', 'operation', 'transports/http'],
    settings: [],
    limits: ['settings'],
    delivery: ['.', 'limits', 'operation', 'settings'],
    metrics: [],
    tracing: [],
    operation: ['.', 'limits', 'metrics', 'publishing', 'tracing'],
    answers: ['.', 'limits', 'metrics', 'operation', 'tracing'],
    publishing: ['.', 'limits', 'metrics', 'reading', 'settings', 'tracing'],
    reading: ['.', 'settings'],
  },
  // Pages stand on parts, and know of each other by their addresses alone.
  'apps/reader': {
    _generated: [],
    address: ['_generated'],
    archive: [],
    reading: [],
    citation: [],
    'copy-as': [],
    parts: ['_generated', 'address', 'archive', 'copy-as'],
    pages: [
      'address',
      'pages/article',
      'pages/front',
      'pages/not-found',
      'pages/phrase',
      'pages/source',
      'pages/speaker',
      'pages/speakers',
    ],
    'pages/front': ['_generated', 'address', 'archive', 'pages', 'pages/front/timeline', 'parts'],
    'pages/front/timeline': ['_generated', 'address', 'pages/front', 'parts'],
    'pages/article': ['_generated', 'address', 'archive', 'citation', 'pages', 'parts', 'reading'],
    'pages/not-found': ['address'],
    'pages/phrase': ['pages'],
    'pages/source': ['pages'],
    'pages/speaker': ['pages'],
    layout: ['address', 'archive', 'pages', 'parts'],
  },
  'apps/cli': {
    explain: ['.'],
    exporting: ['.', 'publish'],
    pages: ['.'],
    publish: ['.', 'pages'],
    recovery: ['.'],
    search: ['.'],
    watch: [],
  },
}

/** By these, tests of the whole system get at what a package does not export. */
export const testDoors: readonly string[] = [
  'apps/cli/testing',
  'apps/server/testing',
  'packages/archive/testing',
  'packages/press/testing',
  'packages/pothos-kysely/tests/environment',
  'packages/reported-speech/tests/gold',
]

/** Functions of graphql that run an operation. */
export const running =
  /^(?:(?:experimentalE|e)xecute\w*|subscribe|graphql|graphqlSync|createSourceEventStream)$/

/** Where one may: everything else asks them. */
export const runners = /^apps\/server\/src\/(?:operation|delivery)\/|^packages\/pothos-kysely\/src\/execute\//

/** Names that were given up for the field's own words, as whole names and as parts of others: see docs/glossary.md. */
export const retiredNames =
  /^(?:Turns|Ring|Tail|Floor|EndingCode|Outlet|EventStreamOutlet|SocketOutlet|FastLane|TwoLanes)$/
export const retiredWords = /^(?:seats?|guests?|parcels?|neighbours?|lanes?|hungry|patience)$/i

/** Packages of ours may be entered only by these doors. */
export const ours: Record<string, string> = {
  'reported-speech': 'reported-speech',
  '@communique/press': 'press',
  '@communique/containers': 'containers',
  '@communique/export': 'export',
  '@communique/archive': 'archive',
  '@communique/full-text': 'full-text',
  'pothos-kysely': 'pothos-kysely',
  '@communique/schema': 'schema',
  '@communique/sdk': 'sdk',
  '@communique/server': 'server',
  '@communique/reader': 'reader',
  communique: 'cli',
}
