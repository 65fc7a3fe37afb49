import { Duplex } from 'node:stream'
import pg from 'pg'
import type { KnownStatement } from './known-statements.ts'
import type { StatementPlanning } from './reading.ts'
import type { Session } from './session.ts'
import { messages, queryMessage } from './wire-messages.ts'
import { columnsOf, errorFields, WireReader } from './wire-reader.ts'

/** A statement that gives one row. */
export interface Asked {
  readonly sql: string
  readonly statement: KnownStatement
  readonly parameters: readonly (string | null)[]
  readonly planning: StatementPlanning
  /** When it was asked, by `performance.now()`. */
  readonly begun: number
  readonly take: (columns: readonly (Buffer | null)[]) => void
  readonly fail: (error: unknown) => void
}

/** Whether a statement may stand on a connection with others. */
export function isShareable({ statement, planning }: Asked): boolean {
  return planning !== 'EACH_TIME' && statement.isShort(performance.now())
}

/** What was written and is not answered yet. */
interface Sent {
  /** Null for settings, and for what was taken back. */
  asked: Asked | null
  /** Whether others may wait for it. */
  readonly isShort: boolean
  /** Whether it waited for others. */
  readonly isShared: boolean
  columns: readonly (Buffer | null)[] | null
  error: Error | null
}

/**
 * A connection over which statements are written before those before them are answered: PostgreSQL finds the next one
 * when it has ended one, and nobody has to be woken in between. Each ends by itself (`Sync`), so that one that fails
 * takes no other with it. What comes back is handed on in bytes.
 *
 * The connection is opened by the driver, which gets it back in order. Meanwhile nothing else is written over it.
 */
export class SharedConnection {
  readonly #client: pg.PoolClient
  readonly #session: Session
  readonly #stream: Duplex
  readonly #reader = new WireReader((kind, bytes, start, end) => this.#take(kind, bytes, start, end))
  readonly #driver: readonly ((chunk: Buffer) => void)[]
  readonly #onReady: (connection: SharedConnection) => void
  readonly #onBroken: (connection: SharedConnection) => void
  readonly #sent: Sent[] = []
  /** Not written yet. */
  #unwritten: Buffer[] = []
  #writing: NodeJS.Immediate | undefined
  /** When the first of those that were sent began. */
  #headBegun = 0
  #isBroken = false
  /** When it was last in use. */
  lastUsed = performance.now()

  /** `onReady`: something was answered. `onBroken`: nothing will be any more, and all that was asked has failed. */
  constructor(
    client: pg.PoolClient,
    session: Session,
    onReady: (connection: SharedConnection) => void,
    onBroken: (connection: SharedConnection) => void,
  ) {
    this.#client = client
    this.#session = session
    this.#onReady = onReady
    this.#onBroken = onBroken
    this.#stream = streamOf(client)
    this.#driver = this.#stream.listeners('data') as ((chunk: Buffer) => void)[]
    for (const listener of this.#driver) this.#stream.off('data', listener)
    this.#stream.on('data', this.#read)
    client.on('error', this.#break).on('end', this.#break)
  }

  get length(): number {
    return this.#sent.length
  }

  /** Whether another statement can be written behind: nobody waits for what may take long, or may turn out not to be prepared. */
  get isShort(): boolean {
    return this.#sent.every(({ isShort }) => isShort)
  }

  /** `milliseconds`: after so long the statement is ended. */
  send(asked: Asked, milliseconds: number): void {
    const { sql, statement, parameters, planning } = asked
    const isShared = this.#sent.length > 0
    if (!isShared) this.#headBegun = performance.now()
    const settings = this.#session.settings(planning, milliseconds)
    if (settings !== null) {
      this.#unwritten.push(queryMessage(settings))
      this.#sent.push({ asked: null, isShort: true, isShared, columns: null, error: null })
    }
    const isShort = isShareable(asked) && this.#session.has(statement.name)
    this.#unwritten.push(this.#session.message(statement.name, sql, parameters))
    this.#sent.push({ asked, isShort, isShared, columns: null, error: null })
    // While PostgreSQL has something to do, what comes in the same turn can go out in one piece.
    if (isShared) this.#writing ??= setImmediate(this.#write)
    else this.#write()
  }

  /** Takes back what waits for a statement that has run for so long: as if it had not been asked here. */
  takeBack(milliseconds: number): readonly Asked[] {
    if (this.#sent.length < 2 || performance.now() - this.#headBegun < milliseconds) return []
    return this.#sent.splice(1).flatMap((sent) => {
      const { asked } = sent
      this.#sent.push({ ...sent, asked: null, isShort: false })
      return asked === null ? [] : [asked]
    })
  }

  /** Gives the connection back, over which nothing is on its way. */
  release(): void {
    this.#leave()
    this.#client.release()
  }

  readonly #write = (): void => {
    clearImmediate(this.#writing)
    this.#writing = undefined
    const [only, ...others] = this.#unwritten
    if (only === undefined) return
    this.#stream.write(others.length === 0 ? only : Buffer.concat(this.#unwritten))
    this.#unwritten = []
  }

  readonly #read = (chunk: Buffer): void => {
    const before = this.#sent.length
    this.#reader.read(chunk)
    if (this.#sent.length === before) return
    this.#write()
    this.lastUsed = performance.now()
    this.#onReady(this)
  }

  #take(kind: number, bytes: Buffer, start: number, end: number): void {
    const [sent] = this.#sent
    if (sent === undefined) return
    if (kind === messages.row) sent.columns ??= columnsOf(bytes, start)
    else if (kind === messages.error) sent.error = errorIn(bytes, start, end)
    else if (kind === messages.ready) {
      this.#sent.shift()
      this.#settle(sent)
    }
  }

  #settle({ asked, isShared, columns, error }: Sent): void {
    const now = performance.now()
    const milliseconds = now - this.#headBegun
    this.#headBegun = now
    if (asked === null) return
    if (error === null) {
      if (isShared) asked.statement.tookShared(milliseconds, now)
      else asked.statement.tookAlone(milliseconds)
      if (columns === null) asked.fail(new Error('The statement gave no row'))
      else asked.take(columns)
      return
    }
    // It is not known whether the statement was prepared.
    this.#session.forget(asked.statement.name)
    asked.fail(error)
  }

  readonly #break = (error?: Error): void => {
    if (this.#isBroken) return
    this.#isBroken = true
    clearImmediate(this.#writing)
    const cause = error ?? new Error('Connection terminated unexpectedly')
    for (const { asked, error: own } of this.#sent.splice(0)) asked?.fail(own ?? cause)
    this.#leave()
    this.#client.release(cause)
    this.#onBroken(this)
  }

  #leave(): void {
    this.#client.off('error', this.#break).off('end', this.#break)
    this.#stream.off('data', this.#read)
    for (const listener of this.#driver) this.#stream.on('data', listener)
  }
}

/** The driver has no way to tell over which stream it talks: below TLS it is another than the socket that it was given. */
function streamOf(client: pg.ClientBase): Duplex {
  const connection: unknown = Reflect.get(client, 'connection')
  const stream: unknown =
    typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'stream') : undefined
  if (!(stream instanceof Duplex)) throw new Error('The driver shows no stream of its connection')
  return stream
}

/** As the driver tells it. */
function errorIn(bytes: Buffer, start: number, end: number): Error {
  const fields = errorFields(bytes, start, end)
  const error = new pg.DatabaseError(fields.get('M') ?? '', end - start, 'error')
  error.severity = fields.get('S')
  error.code = fields.get('C')
  error.detail = fields.get('D')
  error.hint = fields.get('H')
  error.position = fields.get('P')
  error.where = fields.get('W')
  error.table = fields.get('t')
  error.constraint = fields.get('n')
  return error
}
