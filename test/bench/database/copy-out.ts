import type pg from 'pg'

/** `COPY ... TO STDOUT`, as one piece. */
class CopyOut implements pg.Submittable {
  readonly done: Promise<Buffer>
  readonly #statement: string
  readonly #settle: { resolve: (data: Buffer) => void; reject: (error: Error) => void }
  readonly #chunks: Buffer[] = []

  constructor(statement: string) {
    this.#statement = statement
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
    this.done = promise
    this.#settle = { resolve, reject }
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The parser reads the next message into the same memory.
    this.#chunks.push(Buffer.from(chunk))
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#settle.reject(error)
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(Buffer.concat(this.#chunks))
  }
}

export async function copyOut(client: pg.ClientBase, statement: string): Promise<Buffer> {
  const copy = new CopyOut(statement)
  client.query(copy)
  return await copy.done
}

/** How much a `COPY ... TO STDOUT` gives, of which nothing is kept. */
class CopyCount implements pg.Submittable {
  readonly done: Promise<{ readonly rows: number; readonly bytes: number }>
  readonly #statement: string
  readonly #settle: PromiseWithResolvers<{ readonly rows: number; readonly bytes: number }>
  #rows = 0
  #bytes = 0

  constructor(statement: string) {
    this.#statement = statement
    this.#settle = Promise.withResolvers()
    this.done = this.#settle.promise
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  /** PostgreSQL sends each row in a message of its own. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.#rows += 1
    this.#bytes += chunk.length
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#settle.reject(error)
  }

  handleReadyForQuery(): void {
    this.#settle.resolve({ rows: this.#rows, bytes: this.#bytes })
  }
}

export async function copiedBytes(
  client: pg.ClientBase,
  statement: string,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const copy = new CopyCount(statement)
  client.query(copy)
  return await copy.done
}
