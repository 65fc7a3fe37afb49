import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** `COPY ... FROM STDIN`: the part of the protocol that `pg` leaves to others. */
class CopyIn implements pg.Submittable {
  readonly done: Promise<void>
  readonly #statement: string
  readonly #data: Buffer
  readonly #settle: { resolve: () => void; reject: (error: Error) => void }
  #failure: Error | null = null

  constructor(statement: string, data: Buffer) {
    this.#statement = statement
    this.#data = data
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.done = promise
    this.#settle = { resolve, reject }
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse({ stream }: { readonly stream: Duplex }): void {
    for (let start = 0; start < this.#data.length; start += chunkLength) {
      const chunk = this.#data.subarray(start, start + chunkLength)
      const head = Buffer.alloc(5)
      head.write('d')
      head.writeUInt32BE(chunk.length + 4, 1)
      stream.write(head)
      stream.write(chunk)
    }
    stream.write(Buffer.from('c\0\0\0\x04', 'latin1'))
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#failure = error
    // After an error the server says once more when it is ready, unless the connection is gone.
    this.#settle.reject(error)
  }

  handleReadyForQuery(): void {
    if (this.#failure === null) this.#settle.resolve()
  }
}

const chunkLength = 1 << 20

/** Rows in COPY's text format, all in memory: callers send a few thousand at a time. */
export async function copyIn(client: pg.ClientBase, statement: string, data: Buffer): Promise<void> {
  const copy = new CopyIn(statement, data)
  client.query(copy)
  await copy.done
}

/** A superuser may leave out the checks of foreign keys, and so send tables and batches in any order. */
export async function mayLeaveOutChecks(database: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  const { rows } = await database.query<{ is_superuser: string }>('show is_superuser')
  return rows[0]?.is_superuser === 'on'
}
