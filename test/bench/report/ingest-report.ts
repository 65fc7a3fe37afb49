import { type Spread, spreadOf } from '../measure/spread.ts'
import type { IngestFigure } from '../sections/ingest.ts'
import { spread, table } from './numbers.ts'

/** The rate of the archive's writing against that of COPY, round by round. */
export function ingestRatio(figures: readonly IngestFigure[]): Spread | null {
  const copied = new Map(
    figures.filter(({ way }) => way === 'copy').map(({ round, seconds }) => [round, seconds]),
  )
  const ratios = figures
    .filter(({ way }) => way === 'write')
    .flatMap(({ round, seconds }) => (copied.get(round) ?? 0) / seconds || [])
  return ratios.length === 0 ? null : spreadOf(ratios)
}

/** Articles a second, from the file to the archive. */
export function publishRate(figures: readonly IngestFigure[]): Spread | null {
  return rateOf(figures, 'publish', ({ articles, seconds }) => articles / seconds)
}

export function ingestReport(figures: readonly IngestFigure[]): string {
  const articles = ({ articles, seconds }: IngestFigure) => articles / seconds
  const rows = ({ rows, seconds }: IngestFigure) => rows / seconds
  return table(
    ['', 'rows a second', 'articles a second'],
    [
      [
        'the archive writes what is read already',
        spread(rateOf(figures, 'write', rows)),
        spread(rateOf(figures, 'write', articles)),
      ],
      [
        'COPY of the same rows',
        spread(rateOf(figures, 'copy', rows)),
        spread(rateOf(figures, 'copy', articles)),
      ],
      ['the first / the second', spread(ingestRatio(figures)), ''],
      ['`communique publish`, reading included', '', spread(publishRate(figures))],
    ],
  )
}

function rateOf(
  figures: readonly IngestFigure[],
  wanted: IngestFigure['way'],
  rate: (figure: IngestFigure) => number,
): Spread | null {
  const rates = figures.filter(({ way }) => way === wanted).map(rate)
  return rates.length === 0 ? null : spreadOf(rates)
}
