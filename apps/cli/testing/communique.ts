import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../bin/communique.js', import.meta.url))

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** It is killed when it runs longer. Default: 50 seconds. */
  readonly timeoutMilliseconds?: number
}

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command to its end, as a shell would. */
export async function communique(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const running = start(args, options)
  // A command may end without having read all that it is given.
  const feeding = pipeline(Readable.from([options.input ?? '']), running.stdin).catch(() => {})
  const [stdout, stderr, code] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    ended(running),
  ])
  await feeding
  return { code, stdout, stderr }
}

/** Starts the command, of which only what the test gives is known: no variable of the tester's own. */
export function start(
  args: readonly string[],
  { cwd, env, timeoutMilliseconds = 50_000 }: RunOptions = {},
  [program, ...flags]: readonly [string, ...string[]] = [
    process.execPath,
    '--conditions=communique:source',
    bin,
  ],
): ChildProcessWithoutNullStreams {
  return spawn(program, [...flags, ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...env,
    },
    timeout: timeoutMilliseconds,
    killSignal: 'SIGKILL',
  })
}

export async function ended(running: ChildProcessWithoutNullStreams): Promise<number | null> {
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
  return running.exitCode
}

/** The lines of a running command, one by one, until it ends. */
export async function* linesOf(stream: Readable): AsyncGenerator<string, void, void> {
  yield* createInterface({ input: stream })
}

/** Reads on to the line that fits, and gives it. */
export async function lineWith(lines: AsyncGenerator<string, void, void>, words: string): Promise<string> {
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value.includes(words)) return next.value
  }
  throw new Error(`No line came with ${words}`)
}
