/** Writes a line to stdout and waits until it is out of this process: nothing piles up before a slow reader. */
export function printLine(line: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(`${line}\n`, (error) => {
      if (error) fail(error)
      else done()
    })
  })
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
