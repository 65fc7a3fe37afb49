import { ratioByRound } from '../measure/ratios.ts'
import { type Spread, spreadOf } from '../measure/spread.ts'
import type { IngestFigure, IngestWay } from '../sections/ingest.ts'
import { spread, table } from './numbers.ts'

/** Articles a second of one way against those of another, round by round. */
export function ingestRatio(
  figures: readonly IngestFigure[],
  over: IngestWay,
  under: IngestWay,
): Spread | null {
  return ratioByRound(ofWay(figures, over), ofWay(figures, under), articlesASecond)
}

/** Articles a second, from the file to the archive. */
export function publishRate(figures: readonly IngestFigure[]): Spread | null {
  return rateOf(figures, 'publish', articlesASecond)
}

export function ingestReport(figures: readonly IngestFigure[]): string {
  const rows = ({ rows, seconds }: IngestFigure) => rows / seconds
  const written = (title: string, way: IngestWay) => [
    title,
    spread(rateOf(figures, way, rows)),
    spread(rateOf(figures, way, articlesASecond)),
    spread(rateOf(figures, way, processorAnArticle)),
  ]
  const published = (title: string, way: IngestWay) => [
    title,
    '',
    spread(rateOf(figures, way, articlesASecond)),
    spread(rateOf(figures, way, processorAnArticle)),
  ]
  const ratio = (title: string, over: IngestWay, under: IngestWay) => [
    title,
    '',
    spread(ingestRatio(figures, over, under)),
    spread(ratioByRound(ofWay(figures, over), ofWay(figures, under), processorAnArticle)),
  ]
  const isPaired = ofWay(figures, 'write before').length > 0
  return table(
    ['', 'rows a second', 'articles a second', 'µs of processor an article'],
    [
      written('the archive writes what is read already', 'write'),
      written('COPY of the same rows', 'copy'),
      ratio('the first / the second', 'write', 'copy'),
      published('`communique publish`, reading included', 'publish'),
      ...(isPaired
        ? [
            written('before: the archive writes', 'write before'),
            ratio('now / before', 'write', 'write before'),
            published('before: `communique publish`', 'publish before'),
            ratio('now / before', 'publish', 'publish before'),
          ]
        : []),
    ],
  )
}

/** NaN where the system does not tell. */
const processorAnArticle = ({ articles, processor }: IngestFigure): number =>
  ((processor ?? Number.NaN) / articles) * 1_000_000

const articlesASecond = ({ articles, seconds }: IngestFigure): number => articles / seconds

function ofWay(figures: readonly IngestFigure[], wanted: IngestWay): readonly IngestFigure[] {
  return figures.filter(({ way }) => way === wanted)
}

function rateOf(
  figures: readonly IngestFigure[],
  wanted: IngestWay,
  rate: (figure: IngestFigure) => number,
): Spread | null {
  const rates = ofWay(figures, wanted).map(rate).filter(Number.isFinite)
  return rates.length === 0 ? null : spreadOf(rates)
}
