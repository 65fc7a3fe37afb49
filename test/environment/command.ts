import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../apps/cli/bin/communique.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The `communique` command as a process of its own, which can be killed. */
export class Command implements AsyncDisposable {
  readonly ended: Promise<Ended>
  readonly #process: ChildProcessWithoutNullStreams
  #stdout = ''
  #stderr = ''

  constructor(
    args: readonly string[],
    nodeFlags: readonly string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ) {
    // The flag that the command gives itself: without it, it would start a second process, and the first be killed.
    const flags = ['--conditions=communique:source', ...nodeFlags]
    this.#process = spawn(process.execPath, [...flags, bin, ...args], {
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...environment,
      },
    })
    this.#process.stdout.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text))
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text))
    this.ended = once(this.#process, 'close').then(() => ({
      code: this.#process.exitCode,
      stdout: this.#stdout,
      stderr: this.#stderr,
    }))
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** What was printed so far, on either stream. */
  get output(): string {
    return this.#stdout + this.#stderr
  }

  /** As the system ends what has used up its memory: without a word. */
  async kill(): Promise<Ended> {
    this.#process.kill('SIGKILL')
    return await this.ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
  }
}
