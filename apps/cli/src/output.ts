import { styleText } from 'node:util'

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
  process.stderr.write(`${line}\n`)
}

/** On one line and without control characters, with which a page could steer the reader's terminal. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** The same for text whose spaces say something. */
export const withoutControls = (line: string) => line.replace(/\p{Cc}+/gu, ' ')

/** Where stdout is a terminal that shows it. */
export const bold = (text: string) => styleText('bold', text, { stream: process.stdout })
