import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { BenchError } from './options.ts'

const startMilliseconds = 60_000
const endMilliseconds = 10_000

export interface ChildOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** A process that this bench started and ends again, by its id; it listens somewhere and says so. */
export class Child implements AsyncDisposable {
  readonly url: string
  readonly #process: ChildProcess

  private constructor(url: string, process: ChildProcess) {
    this.url = url
    this.#process = process
  }

  /** Waits until the process prints an address. What it says on the way is told if it fails. */
  static async start(command: string, args: readonly string[], options: ChildOptions = {}): Promise<Child> {
    // A group of its own: Ctrl-C reaches the bench alone, which then ends everything in order. The open stdin tells
    // the child when the bench is gone, however that came.
    const child = spawn(command, [...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
    let said = ''
    const listening = Promise.withResolvers<string>()
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = `${said}${text}`.slice(-4_000)
        const [url] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said) ?? []
        if (url !== undefined) listening.resolve(url)
      })
    }
    child.stdin.on('error', () => {})
    child.on('error', (error) => listening.reject(error))
    child.on('exit', () => listening.reject(new BenchError(`${args.at(0)} ended at once: ${oneLine(said)}`)))
    const late = setTimeout(
      () => listening.reject(new BenchError(`${args.at(0)} did not start within a minute: ${oneLine(said)}`)),
      startMilliseconds,
    )
    try {
      return new Child(await listening.promise, child)
    } catch (error) {
      await end(child)
      throw error
    } finally {
      clearTimeout(late)
    }
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await end(this.#process)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), endMilliseconds)
  await exited
  clearTimeout(impatient)
}

/** Runs a program to its end and gives what it printed; it is ended when the signal aborts. */
export async function output(
  command: string,
  args: readonly string[],
  signal: AbortSignal,
  options: ChildOptions = {},
): Promise<string> {
  signal.throwIfAborted()
  const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const abort = () => child.kill('SIGTERM')
  signal.addEventListener('abort', abort)
  try {
    let [printed, complaint] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    const [code] = await once(child, 'close')
    signal.throwIfAborted()
    if (code !== 0) throw new BenchError(`${command} failed: ${oneLine(complaint || printed)}`)
    return printed
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function oneLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.find((line) => /error|fatal/i.test(line))?.trim() ?? lines.at(-1)?.trim() ?? 'it said nothing'
}
