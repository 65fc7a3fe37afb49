import { Archive, StoreError } from '@communique/archive'
import { interruption } from '../bench/interruption.ts'
import { UsageError } from '../command-line.ts'
import { seedArchive } from './seed-archive.ts'
import { parseSeedOptions, type SeedOptions, seedHelp } from './seed-options.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  using interrupted = interruption()
  try {
    const options = parseSeedOptions(args, process.env)
    if (options === null) {
      process.stdout.write(seedHelp)
      return 0
    }
    await seed(options, interrupted)
    return 0
  } catch (error) {
    if (interrupted.aborted) {
      console.error('\nInterrupted. Run it again with the same --size and --add to go on.')
      return 130
    }
    if (!(error instanceof UsageError || error instanceof StoreError)) throw error
    console.error(error.message)
    return 1
  }
}

async function seed(options: SeedOptions, signal: AbortSignal): Promise<void> {
  await using archive = await Archive.open({
    ...options.archive,
    onTrouble: (what, error) => console.error(what, error),
  })
  const begun = performance.now()
  const { published, unchanged } = await seedArchive(archive, options, progress(options.size), signal)
  const seconds = Math.round((performance.now() - begun) / 1_000)
  console.log(`${published} articles published, ${unchanged} were there already, in ${seconds} s.`)
  const flag =
    'directory' in options.archive
      ? `--data ${options.archive.directory}`
      : '--database-url with the same URL'
  console.log(`Start the server on it: npx communique serve ${flag}`)
}

/** On a terminal one line that changes; in a log ten lines. */
function progress(size: number): (done: number) => void {
  const begun = performance.now()
  let told = 0
  return (done) => {
    const rate = Math.round((done * 1_000) / (performance.now() - begun))
    const line = `${done} of ${size} articles, ${rate} a second`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === size ? '\n' : ' '}`)
    else if (Math.floor((done * 10) / size) > told) {
      told = Math.floor((done * 10) / size)
      console.error(line)
    }
  }
}
