import { vi } from 'vitest'
import { createProgram } from '../src/program.ts'
import { reportError } from '../src/report-error.ts'

/** What a shell would get of a command, without a process of its own. */
export async function runHere(
  args: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
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
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const code = reportError(error)
    return { code, stdout, stderr }
  }
}
