import { vi } from 'vitest'
import { createProgram } from '../src/program.ts'
import { reportError } from '../src/report-error.ts'
import type { Finished } from './communique.ts'

/**
 * What a shell would get of a command that writes into pipes, without a process of its own: to start one takes half a second
 * of a processor.
 */
export async function runHere(args: readonly string[]): Promise<Finished> {
  let [stdout, stderr] = ['', '']
  using _terminal = noTerminal()
  using _out = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    stdout += String(text)
    const [written] = rest.slice(-1)
    if (typeof written === 'function') written()
    return true
  })
  using _error = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
  const before = process.exitCode
  process.exitCode = 0
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return { code: Number(process.exitCode), stdout, stderr }
  } catch (error) {
    const code = reportError(error)
    return { code, stdout, stderr }
  } finally {
    process.exitCode = before
  }
}

/** Whatever the tests themselves write to. */
function noTerminal(): Disposable {
  const streams = [process.stdout, process.stderr]
  const before = streams.map(({ isTTY }) => isTTY)
  for (const stream of streams) stream.isTTY = false
  return {
    [Symbol.dispose]: () => {
      for (const [index, stream] of streams.entries()) stream.isTTY = before[index] ?? false
    },
  }
}
