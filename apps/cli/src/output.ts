import { styleText } from 'node:util'
import { terminalColumns, wrapped } from './layout.ts'

/** Writes a line to stdout and waits until it is out of this process: nothing piles up before a slow reader. */
export const printLine = (line: string): Promise<void> => print(`${line}\n`)

export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      if (error) fail(error)
      else done()
    })
  })
}

/** Says something beside the results. */
export function tell(line: string): void {
  const lines = line.split('\n').flatMap((one) => wrapped(one, { columns: terminalColumns(process.stderr) }))
  process.stderr.write(`${lines.join('\n')}\n`)
}

/**
 * What to do where standard output takes no more: whoever reads it may stop when he has enough (`| head`), which is no error;
 * anything else is one, and nothing is left to do either way.
 */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    const remedy = error.code === 'ENOSPC' ? 'Make room on the disk, and run' : 'Run'
    tell(
      `communique: Standard output cannot be written, and is not whole (${error.message}). ${remedy} the command again.`,
    )
    process.exit(1)
  })
}

/** On one line and without control characters, with which a page could steer the reader's terminal. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** The same for text whose spaces say something. */
export const withoutControls = (line: string) => line.replace(/\p{Cc}+/gu, ' ')

/** Where stdout is a terminal that shows it. */
export const bold = (text: string) => styleText('bold', text, { stream: process.stdout })
