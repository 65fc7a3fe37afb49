import { spreadOf } from '../measure/spread.ts'
import { deliveryReport } from './delivery-report.ts'
import { growthReport } from './growth-report.ts'
import { ingestReport } from './ingest-report.ts'
import { spread, table } from './numbers.ts'
import { readsReport } from './reads-report.ts'
import { relevanceReport } from './relevance-report.ts'
import type { Results } from './results.ts'
import { targets } from './targets.ts'

/** What a run saw, in Markdown that reads well in a terminal. Three numbers are always least / median / most. */
export function report(results: Results): string {
  const { reads, growth, ingest, delivery, relevance } = results
  return [
    about(results),
    ...(reads.length > 0 ? [readsReport(results)] : []),
    ...(growth.length > 0 ? [`### Growth\n\n${growthReport(growth)}`] : []),
    ...(ingest.length > 0 ? [`### Ingest\n\n${ingestReport(ingest)}`] : []),
    ...(delivery.length > 0 ? [`### Delivery\n\n${deliveryReport(delivery)}`] : []),
    ...(relevance.marks.length > 0 ? [`### Relevance\n\n${relevanceReport(relevance)}`] : []),
    `### What is to be reached\n\n${targetTable(results)}`,
  ].join('\n\n')
}

function about(results: Results): string {
  const { when, command, machine, options, loadGenerator, texts } = results
  const settings =
    machine.databaseSettings.length === 0 ? 'its defaults' : machine.databaseSettings.join(', ')
  return [
    `\`${command}\`, ${when}.`,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}.`,
    `${machine.versions.join(', ')}; PostgreSQL with ${settings}.`,
    `${options.size} articles of ${texts === 'corpora' ? 'real texts, varied' : 'invented texts'}; ${loadGenerator} with ${options.connections} connections; ${options.rounds} rounds of ${options.seconds} s each, interleaved; a database pool of 10 each.`,
    ...busy(results),
    'Three numbers are least / median / most of the rounds; ratios are taken round by round.',
  ].join('\n')
}

/** Figures of a machine that others used as well are figures of that, too. */
function busy({ reads, growth, ingest, delivery, machine }: Results): readonly string[] {
  const loads = [...reads, ...growth, ...ingest, ...delivery].map(({ load }) => load)
  if (loads.length === 0) return []
  const { median } = spreadOf(loads)
  // What is measured keeps about two cores busy by itself, and wrk one.
  const told = `Load of the machine while it was measured: ${spread(spreadOf(loads))}.`
  if (median < machine.cores + 2) return [told]
  return [
    `THE MACHINE WAS BUSY with other things: its load was ${spread(spreadOf(loads))}. Take the ratios for hints.`,
  ]
}

function targetTable(results: Results): string {
  const rows = targets(results).map(({ what, wanted, seen, isReached }) => [
    what,
    wanted,
    spread(seen),
    isReached ? 'reached' : 'NOT reached',
  ])
  if (rows.length === 0) return 'Nothing of it was measured.'
  return table(['', 'wanted', 'seen', 'median'], rows)
}
