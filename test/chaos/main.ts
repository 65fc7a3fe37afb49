import { writeFileSync } from 'node:fs'
import { interruption } from '../bench/interruption.ts'
import { UsageError } from '../command-line.ts'
import { type Outcome, runChaos } from './chaos.ts'
import { help, parseOptions } from './options.ts'
import type { Spread } from './times.ts'
import { isClean } from './verdict.ts'
import { compareWriters, type WriterSpeeds } from './writer-speed.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  using interrupted = interruption()
  try {
    const options = parseOptions(args)
    if (options.help) {
      console.log(help)
      return 0
    }
    console.log(`seed ${options.seed}, ${options.minutes} minutes`)
    const speeds = await compareWriters(interrupted)
    console.log(`Writers alone: ${JSON.stringify(speeds)}`)
    const outcome = await runChaos(
      {
        seed: options.seed,
        seconds: options.minutes * 60,
        servers: 3,
        writers: 8,
        publishers: 4,
        correctors: 2,
        subscribers: 50,
        faults: true,
        naive: options.broken,
      },
      (line) => console.log(line),
      interrupted,
    )
    console.log(report(outcome, speeds))
    if (options.json !== undefined) {
      writeFileSync(options.json, `${JSON.stringify({ ...outcome, writerSpeeds: speeds }, null, 2)}\n`)
    }
    return isClean(outcome) ? 0 : 1
  } catch (error) {
    if (interrupted.aborted) {
      console.error('interrupted, everything ended')
      return 130
    }
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
}

function report(outcome: Outcome, speeds: WriterSpeeds): string {
  const spread = ({ p50, p99, max }: Spread) => `p50 ${p50} ms, p99 ${p99} ms, most ${max} ms`
  return [
    '',
    `${isClean(outcome) ? 'Clean' : 'NOT CLEAN'}: ${outcome.lost} lost, ${outcome.repeated} repeated, ${outcome.outOfOrder} out of order, ${outcome.gaps} gaps`,
    `${outcome.deliveries} deliveries of ${outcome.publications} publications and restorations (${outcome.acknowledged} articles acknowledged, ${outcome.restored} times restored)`,
    `${outcome.serverKills + outcome.databaseKills} kills (${outcome.databaseKills} of PostgreSQL), ${outcome.pauses} pauses, ${outcome.cuts} cuts`,
    `commit to stamped, where the database was up: ${spread(outcome.commitToStamped)}`,
    `commit to delivery, where nothing was down: ${spread(outcome.commitToDelivery)}`,
    `commit to delivery, overall: ${spread(outcome.commitToDeliveryOverall)}`,
    `all subscribers go on after a restart of PostgreSQL within ${outcome.resumedAfter.join(', ')} ms`,
    `writers keep ${speeds.ratio} of the speed that they have without the feed (${speeds.withFeed} against ${speeds.withoutFeed} publications a second)`,
    ...outcome.lostFirst.map(
      ({ reader, position, last }) => `reader ${reader} came as far as ${last} and lost ${position}`,
    ),
    `repeat with --seed ${outcome.seed}`,
  ].join('\n')
}
