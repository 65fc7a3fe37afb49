import { bench } from './bench.ts'
import { interruption } from './interruption.ts'
import { BenchError, help, parseOptions } from './options.ts'

using interrupted = interruption()
try {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) process.stdout.write(help)
  else await bench(options, process.argv.slice(2), interrupted)
} catch (error) {
  const isOurs = error instanceof BenchError
  // What nobody foresaw is told whole.
  const told =
    isOurs || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : error.stack
  process.stderr.write(
    interrupted.aborted ? '\nbench: interrupted, everything ended\n' : `\nbench: ${told}\n`,
  )
  process.exitCode = interrupted.aborted ? 130 : 1
}
