import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that follows the feed, which can be killed. */
export class FollowProgram implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #closed: Promise<unknown>
  output = ''
  complaints = ''

  constructor(command: string, ...args: readonly string[]) {
    this.#process = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#closed = once(this.#process, 'close')
    this.#process.stdout?.setEncoding('utf8').on('data', (part: string) => (this.output += part))
    this.#process.stderr?.setEncoding('utf8').on('data', (part: string) => (this.complaints += part))
  }

  /** Its exit code, when it ends by itself. */
  async end(): Promise<number | null> {
    await this.#closed
    return this.#process.exitCode
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#closed
  }
}
