import {
  bytes,
  count,
  database,
  duration,
  listOf,
  networks,
  oneOf,
  onOff,
  origin,
  path,
  text,
  webAddress,
} from './kinds.ts'
import { optional, type Setting, setting } from './setting.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const MiB = 1024 * 1024
const GiB = 1024 * MiB
/** Where nothing but memory sets an end. */
const many = 1_000_000

/**
 * All that can be set. A setting is called here, in the file and in the code by one name, `streamsPerAddress`; its flag is
 * `--streams-per-address` and its variable `COMMUNIQUE_STREAMS_PER_ADDRESS`, unless they are named. The flags of
 * `communique serve`, the file, the environment, `communique config` and docs/configuration.md are all made of this list.
 *
 * No variable may begin like those that Kubernetes sets for a service of the name "communique": `COMMUNIQUE_PORT...` and
 * `COMMUNIQUE_SERVICE_...`.
 */
export const settings = {
  /** The options of the server itself. */
  server: {
    port: setting(count(0, 65_535), 4000, 'TCP port; 0 means any free port', { variable: 'PORT' }),
    host: setting(
      text('host', 'an address or a name of this machine, such as 127.0.0.1'),
      '127.0.0.1',
      'address to listen on; 0.0.0.0 means all',
      { variable: 'HOST' },
    ),
    dataDirectory: setting(
      path('folder', 'the path of a folder'),
      '.communique',
      'folder with the database and the key of the server',
      { flag: 'data', variable: 'COMMUNIQUE_DATA' },
    ),
    databaseUrl: optional(
      database(),
      'the embedded PostgreSQL',
      'use this PostgreSQL, 15 or newer, instead of the embedded one',
      { variable: 'DATABASE_URL' },
    ),
    databaseReadUrl: optional(
      database(),
      'that of databaseUrl',
      'read from this replica of databaseUrl, as long as it has what callers know of',
      { variable: 'DATABASE_READ_URL' },
    ),
    databaseWait: setting(
      duration(0, 24 * hour),
      0,
      'time for which a start waits for the PostgreSQL of databaseUrl, where it does not answer yet',
    ),
    sample: setting(onOff(), true, 'fill a new archive with the sample'),
    logLevel: setting(
      oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
      'warn',
      'least severe messages that are logged to stderr',
      { variable: 'LOG_LEVEL' },
    ),
    reads: setting(oneOf('open', 'key'), 'open', 'whether everybody may read, or only who has a key'),
    compressFrom: setting(
      bytes(0, GiB),
      4096,
      'length from which responses are compressed for clients that accept gzip or br',
    ),
    keptAnswerBytes: setting(
      bytes(0, 64 * GiB),
      64 * MiB,
      'memory for answers that are kept until the archive changes; 0: none are',
    ),
    tracesEndpoint: optional(
      webAddress(),
      'no traces are sent',
      'send OpenTelemetry traces to this collector, in OTLP over HTTP as JSON',
      { variable: 'OTEL_EXPORTER_OTLP_ENDPOINT' },
    ),
    tracesService: setting(
      text('name', 'a name without control characters'),
      'communique',
      'name of the service in traces',
      { variable: 'OTEL_SERVICE_NAME' },
    ),
    metrics: setting(
      oneOf('local', 'public', 'off'),
      'local',
      'who may read /metrics, beside keys with scope admin; local: this machine, without a proxy before it',
    ),
  },
  /** The embedded PostgreSQL and what callers read of either. */
  database: {
    syncToDisk: setting(
      onOff(),
      true,
      'whether the embedded database has what it acknowledges on the disk, so that it survives a power cut',
    ),
    leastFreeRoom: setting(
      bytes(0, 1024 * GiB),
      256 * MiB,
      'room that stays free on the disk of the embedded database; with less, writing is refused with STORAGE_FULL',
    ),
    readTime: setting(
      duration(100, hour),
      10 * second,
      'time that a read may take; then it is ended with TIME_LIMIT_EXCEEDED',
    ),
  },
  /** Whom the server believes, and whose pages may read it. */
  access: {
    publicUrl: optional(
      webAddress(),
      'the host that a request names',
      'address under which people reach the server, through a proxy',
    ),
    hosts: setting(
      listOf(text('host', 'names of hosts such as archive.example', isHostName)),
      [],
      'names under which the server answers; without them every name on a public address, local ones on a loopback address',
    ),
    trustedProxies: setting(
      networks(),
      [],
      'proxies whose X-Forwarded-For, X-Forwarded-Host and Forwarded are believed',
    ),
    forwardedHeader: setting(
      oneOf('any', 'x-forwarded', 'forwarded'),
      'any',
      'which of these headers the proxies write; any: X-Forwarded-... goes first',
    ),
    origins: setting(
      listOf(origin()),
      [],
      'websites whose pages may read the archive from a browser, over HTTP and WebSocket; * means all',
    ),
  },
  /** Which documents callers may send, and which they may call by an id. */
  documents: {
    trustedDocuments: optional(
      path('path', 'the path of a file or a folder'),
      'none',
      'file or folder with documents that clients call by an id: manifests of GraphQL Code Generator, Relay or Apollo, or .graphql files',
    ),
    documentsWithoutKey: setting(oneOf('all', 'trusted'), 'all', 'which documents may be sent without a key'),
    persistedQueries: setting(
      count(0, many),
      1_000,
      'documents that are kept for clients with automatic persisted queries; 0: these clients send the text each time',
    ),
  },
  /** How pages are read in worker threads, and how many are taken at once. */
  publishing: {
    readingThreads: optional(count(1, 256), 'one for each processor but one', 'threads that read pages'),
    readingTime: setting(
      duration(100, hour),
      20 * second,
      'time that reading a page may take, beside what its size adds',
    ),
    readingMemory: setting(
      bytes(64 * MiB, 64 * GiB),
      // A page that makes the parser want more has found a fault in it.
      GiB,
      'memory that a thread which reads pages may have',
    ),
    containerPages: setting(count(1, many), 100, 'pages that the containers of one request may hold'),
    containerBytes: setting(
      bytes(1, 64 * GiB),
      64 * MiB,
      'bytes that the containers of one request may hold, unpacked',
    ),
    pagesAtOnce: setting(
      count(1, many),
      // Ten calls of a hundred pages each, with all that they become on their way into the tables.
      1_000,
      'pages that are taken at once; more is refused with OVERLOADED',
    ),
    pageBytesAtOnce: setting(
      bytes(1, 64 * GiB),
      64 * MiB,
      'bytes of pages that are taken at once; more is refused with OVERLOADED',
    ),
  },
  /** What callers may take: an address without a key, or a key. */
  limits: {
    // Enough for a newsroom that reads through one address.
    requestsPerMinute: setting(count(1, many), 6_000, 'requests that one address may send in a minute'),
    costPerMinute: setting(
      count(1, 1_000 * many),
      10_000_000,
      'cost of the operations that one address may send in a minute',
    ),
    bytesPerMinute: setting(bytes(1, 1024 * GiB), GiB, 'bytes of answers that one address gets in a minute'),
    requestsAtOnce: setting(count(1, many), 100, 'requests of one address that are answered at once'),
    operationCost: setting(count(1, 1_000 * many), 400_000, 'cost of one operation without a key'),
    // Each field of any article fits: a page has at most 10 MiB.
    answerBytes: setting(bytes(1024, GiB), 16 * MiB, 'bytes of one answer without a key'),
    bodyBytes: setting(
      bytes(1024, 25_000_000),
      256 * 1024,
      'bytes of the body of one request, without a key that may publish',
    ),
    listItems: setting(
      count(1, many),
      1_000,
      'items of one list in the variables of a request without a key; ten times as many values in all',
    ),
    keyRequestsPerMinute: setting(count(1, many), 60_000, 'requests that one key may send in a minute'),
    keyCostPerMinute: setting(
      count(1, 1_000 * many),
      60_000_000,
      'cost of the operations that one key may send in a minute',
    ),
    keyBytesPerMinute: setting(
      bytes(1, 1024 * GiB),
      8 * GiB,
      'bytes of answers that one key gets in a minute',
    ),
    keyRequestsAtOnce: setting(count(1, many), 200, 'requests of one key that are answered at once'),
    keyOperationCost: setting(count(1, 1_000 * many), 1_000_000, 'cost of one operation with a key'),
    keyAnswerBytes: setting(bytes(1024, GiB), 32 * MiB, 'bytes of one answer with a key'),
    keyBodyBytes: setting(
      bytes(1024, 25_000_000),
      // A page of 10 MiB in base64 fits, and so do a hundred ordinary ones.
      25_000_000,
      'bytes of the body of one request with a key that may publish',
    ),
    keyListItems: setting(
      count(1, many),
      10_000,
      'items of one list in the variables of a request with a key; ten times as many values in all',
    ),
    limitLocal: setting(onOff(), false, 'count requests from this machine, without a proxy before it, too'),
    bodyBytesAtOnce: setting(
      bytes(1024, 64 * GiB),
      128 * MiB,
      'bytes of long bodies that are read at once; more is refused with OVERLOADED',
    ),
    // Each has a thread, and one connection to the database most of the time.
    exportsAtOnce: setting(
      count(1, 1_000),
      4,
      'exports that are written at once, of one caller half as many; more is refused with OVERLOADED',
    ),
    // The largest answer fits, with what another leaves on the same connection.
    heldBytesPerConnection: setting(
      bytes(1024, 64 * GiB),
      48 * MiB,
      'bytes that are held until the client of one connection reads them',
    ),
    heldBytesPerAddress: setting(
      bytes(1024, 64 * GiB),
      96 * MiB,
      'bytes that are held until the clients of one address read them',
    ),
    heldBytes: setting(bytes(1024, 64 * GiB), 128 * MiB, 'bytes that are held until clients read them'),
  },
  /** How subscriptions are delivered, and how many. */
  delivery: {
    unreadTimeout: setting(
      duration(1, hour),
      30 * second,
      'time that a reader may leave what it was sent unread',
    ),
    crowdedTimeout: setting(
      duration(1, hour),
      5 * second,
      'the same, while as much is held as may be and others wait',
    ),
    keyCheckInterval: setting(
      duration(100, hour),
      5 * second,
      'time after which the key of an open stream is checked again',
    ),
    streamsPerAddress: setting(count(1, many), 6_000, 'streams and sockets that one address may have open'),
    streamsPerKey: setting(count(1, many), 6_000, 'streams that one key may have open'),
    subscriptionsPerSocket: setting(count(1, many), 1_000, 'operations at once over one WebSocket'),
    heartbeat: setting(
      duration(100, 10 * minute),
      // At most 12 s: proxies give up on connections that are silent for 30.
      10 * second,
      'time between two signs of life on a connection',
    ),
    socketMessageBytes: setting(
      bytes(1024, 25_000_000),
      256 * 1024,
      'bytes of a message over a WebSocket; a longer one closes it with 1009',
    ),
    socketInitTimeout: setting(
      duration(100, hour),
      10 * second,
      'time in which a WebSocket must begin to speak; else it is closed with 4408',
    ),
    socketIdleTimeout: setting(
      duration(100, 24 * hour),
      2 * minute,
      'time that a WebSocket may be open without any operation',
    ),
  },
  /** Where events are delivered to, and how. */
  webhooks: {
    webhookNetworks: setting(
      networks(),
      [],
      'networks that webhooks may reach, also by http; without them only public addresses by https',
    ),
    webhookTimeout: setting(
      duration(100, 5 * minute),
      20 * second,
      'time in which a receiver has to answer; then the attempt has failed',
    ),
    webhookLongestPause: setting(
      duration(100, 7 * 24 * hour),
      24 * hour,
      'longest time between two attempts, however often a receiver has failed',
    ),
    webhooksAtOnce: setting(
      count(0, 1_000),
      16,
      'webhooks that this server delivers to at once; 0: it leaves that to other servers at the database',
    ),
  },
  /** How the archive is backed up. */
  recovery: {
    backupUnreadTimeout: setting(
      duration(1, hour),
      minute,
      'time that whoever reads a backup may leave what it was sent unread',
    ),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting<unknown, undefined>>>>>

export type Room = keyof typeof settings

/** What the rooms are called in help and documentation; those of limits have a part of their own there. */
export const rooms: Readonly<Record<Room, { readonly title: string; readonly areLimits: boolean }>> = {
  server: { title: 'Server', areLimits: false },
  database: { title: 'Database', areLimits: true },
  access: { title: 'Access', areLimits: false },
  documents: { title: 'Documents', areLimits: false },
  publishing: { title: 'Publishing', areLimits: true },
  limits: { title: 'Callers', areLimits: true },
  delivery: { title: 'Streams and sockets', areLimits: true },
  webhooks: { title: 'Webhooks', areLimits: false },
  recovery: { title: 'Recovery', areLimits: true },
}

type ValueOf<One> = One extends Setting<infer Value, infer Unset> ? Value | Unset : never

/** What holds in a room, every setting with its value. */
export type Values<Name extends Room> = {
  readonly [Key in keyof (typeof settings)[Name]]: ValueOf<(typeof settings)[Name][Key]>
}

/** What is chosen in a room; what is left out has its default. */
export type Chosen<Name extends Room> = {
  readonly [Key in keyof Values<Name>]?: Values<Name>[Key] | undefined
}

/** What was chosen, completed with the defaults. */
export function withDefaults<Name extends Room>(room: Name, chosen: Chosen<Name> = {}): Values<Name> {
  const given: Readonly<Record<string, unknown>> = chosen
  return Object.fromEntries(
    Object.entries(settings[room]).map(([name, { default: value }]) => [name, given[name] ?? value]),
  ) as Values<Name>
}

function isHostName(given: string): boolean {
  return /^[a-z\d](?:[a-z\d._-]{0,252}[a-z\d])?$/i.test(given)
}
