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
