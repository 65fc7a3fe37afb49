import { Archive } from '@communique/archive'
import { type ParsedPage, parsePage } from '@communique/press'
import { schema } from '@communique/schema'
import { pino } from 'pino'
import {
  Delivery,
  type EncodedEvent,
  type EventSink,
  errorMask,
  FailedOperation,
  FeedSubscription,
  Operations,
} from '../../apps/server/testing/internals.ts'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from './database.ts'

/** Where events arrive instead of at a socket; it reads, or does not, as the test says. */
export class TestSink implements EventSink {
  readonly address = '192.0.2.1'
  onRoom: () => void = () => {}
  readonly events: EncodedEvent[] = []
  readonly codes: unknown[] = []
  reads = true
  broken = false
  cursor: () => string = () => ''
  readonly #gone = new AbortController()

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  get titles(): string[] {
    return this.events.map(({ json }) => JSON.parse(json).data.articlePublished.article.title)
  }

  open(cursor: () => string): void {
    this.cursor = cursor
  }

  send(event: EncodedEvent): boolean {
    if (this.broken) throw new Error('This way out is broken')
    this.events.push(event)
    return this.reads
  }

  end(errors: readonly { readonly extensions: object }[]): void {
    this.codes.push(...errors.map(({ extensions }) => Reflect.get(extensions, 'code')))
    this.leave()
  }

  /** Reads on from here. */
  read(): void {
    this.reads = true
    this.onRoom()
  }

  leave(): void {
    this.#gone.abort()
  }
}

/** An archive and the delivery of its feed without sockets, so that statements can be counted and made to fail. */
export class DeliveredArchive implements AsyncDisposable {
  readonly archive: Archive
  readonly delivery: Delivery
  /** Statements sent to the database on behalf of subscriptions, but for reading the log itself. */
  statements = 0
  /** Called before each of these, with its syntax as Kysely has it. */
  beforeStatement: (node: object) => void = () => {}
  readonly #operations: Operations
  readonly #stack: AsyncDisposableStack

  private constructor(archive: Archive, closing: AbortController, stack: AsyncDisposableStack) {
    this.archive = archive
    this.delivery = new Delivery(archive, closing.signal)
    this.#stack = stack
    const db = databaseOf(archive).withPlugin({
      transformQuery: ({ node }) => {
        this.statements += 1
        this.beforeStatement(node)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const unused = () => Promise.reject(new Error('Nothing but reading here'))
    this.#operations = new Operations({
      schema,
      reading: null,
      context: async () => ({
        db,
        key: null,
        keyFault: null,
        signal: closing.signal,
        publish: unused,
        reparse: unused,
        explain: unused,
        withdraw: unused,
        restore: unused,
        moveEmbargo: unused,
        renameSource: unused,
        mergeSources: unused,
        createKey: unused,
        revokeKey: unused,
        follow: unused,
        webhooks: {
          create: unused,
          remove: unused,
          replay: unused,
          pause: unused,
          resume: unused,
          rotateSecret: unused,
          test: unused,
        },
      }),
      mask: errorMask(pino({ level: 'silent' })),
      identify: async () => ({ key: null, keyFault: null }),
    })
  }

  static async open(): Promise<DeliveredArchive> {
    const stack = new AsyncDisposableStack()
    const database = stack.use(await createDatabase())
    const archive = stack.use(await Archive.open({ ...database, onTrouble: () => {} }))
    const closing = new AbortController()
    stack.defer(() => closing.abort())
    return new DeliveredArchive(archive, closing, stack)
  }

  /** Begins a subscription; returns where its events arrive, once it has begun. */
  async subscribe(
    query: string,
    variables: Record<string, unknown> = {},
    sink = new TestSink(),
    resumeAfter: string | null = null,
  ): Promise<TestSink> {
    const operation = this.#operations.read(
      { query, documentId: null, variables, operationName: null },
      'test',
    )
    if (operation instanceof FailedOperation) throw new Error(operation.text)
    const subscription = await this.#operations.subscription(operation, {
      key: null,
      address: '127.0.0.1',
      requestId: 'test',
      signal: sink.signal,
    })
    if (!(subscription instanceof FeedSubscription)) throw new Error(subscription.text)
    const begun = new Promise<void>((resolve) => {
      const open = sink.open.bind(sink)
      sink.open = (cursor) => {
        open(cursor)
        resolve()
      }
    })
    await Promise.race([begun, this.delivery.deliver(subscription, sink, resumeAfter)])
    return sink
  }

  /** Publishes a page for each title; returns the ids of the articles. */
  async publish(titles: readonly string[], publishAt?: Date): Promise<string[]> {
    const outcomes = await this.archive.publish(titles.map(pageOf), { publishAt })
    return outcomes.map((outcome) => {
      if (outcome.status !== 'PUBLISHED') throw new Error(`Not published: ${JSON.stringify(outcome)}`)
      return outcome.articleId
    })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync()
  }
}

function pageOf(title: string): ParsedPage {
  const source = title.startsWith('Harbour') ? 'Harbour Office' : 'Notice Office'
  return parsePage({
    kind: 'fields',
    fields: { title, source, text: `${title} was announced by the office.` },
  })
}
