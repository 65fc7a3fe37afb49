/**
 * What graphql-ws takes for the results of an operation. It yields none: results are written to the socket as the text
 * that the operation gave, which graphql-ws would parse and serialise again. It only ends.
 */
export class WebSocketOperation implements AsyncGenerator<never, void, void> {
  readonly #run: () => Promise<void>
  readonly #stop: () => void
  #running: Promise<void> | undefined

  /** `stop` is called when the client wants no more, or has gone; also after the end. */
  constructor(run: () => Promise<void>, stop: () => void) {
    this.#run = run
    this.#stop = stop
  }

  async next(): Promise<IteratorReturnResult<void>> {
    this.#running ??= this.#run()
    await this.#running
    return done
  }

  async return(): Promise<IteratorReturnResult<void>> {
    this.#stop()
    return done
  }

  async throw(): Promise<IteratorReturnResult<void>> {
    return this.return()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

const done: IteratorReturnResult<void> = { done: true, value: undefined }
