import { ratioOf, spreadOver } from '../measure/ratios.ts'
import { spreadOf } from '../measure/spread.ts'
import { type ContenderName, contenderNames, type WorkloadName } from '../options.ts'
import { workloads } from '../workloads/all.ts'
import { short, spread, table } from './numbers.ts'
import type { Results } from './results.ts'

const titles: Readonly<Record<ContenderName, string>> = {
  product: 'Communiqué',
  before: 'Communiqué before',
  postgraphile: 'PostGraphile 5',
  mercurius: 'mercurius with JIT',
  yoga: 'Yoga with DataLoader',
  bare: 'bare node:http',
  fts5: 'SQLite FTS5',
  pgbench: 'pgbench, SQL alone',
}

/** A table for each workload. */
export function readsReport({ reads }: Results): string {
  const names = [...new Set(reads.map(({ workload }) => workload))]
  return names.map((name) => workloadReport(reads, name)).join('\n\n')
}

function workloadReport(reads: Results['reads'], name: WorkloadName): string {
  const rows = contenderNames.flatMap((contender) => {
    const rate = spreadOver(reads, name, contender, 'requestsPerSecond')
    if (rate === null) return []
    const timeouts = reads
      .filter((figure) => figure.workload === name && figure.contender === contender)
      .reduce((sum, figure) => sum + figure.timeouts, 0)
    return [
      [
        `${titles[contender]}${timeouts > 0 ? ` (${timeouts} timeouts)` : ''}`,
        spread(rate),
        short(spreadOver(reads, name, contender, 'p50')?.median ?? Number.NaN),
        short(spreadOver(reads, name, contender, 'p99')?.median ?? Number.NaN),
        contender === 'product' ? '' : spread(ratioOf(reads, name, 'product', contender)),
        contender === 'bare' ? '' : spread(ratioOf(reads, name, contender, 'bare')),
      ],
    ]
  })
  const loads = spreadOf(reads.filter(({ workload }) => workload === name).map(({ load }) => load))
  const head = ['', 'requests a second', 'p50 ms', 'p99 ms', 'Communiqué / it', 'it / bare']
  return `### ${name.toUpperCase()}: ${workloads[name].title}\n\n${table(head, rows)}\n\nLoad of the machine meanwhile: ${spread(loads)}.`
}
