import { expect, it } from 'vitest'
import { parseOptions } from '../options.ts'
import type { DeliveryFigure } from '../sections/delivery.ts'
import type { IngestFigure, IngestWay } from '../sections/ingest.ts'
import { type Measurements, targets } from './targets.ts'

const nothing: Measurements = {
  reads: [],
  growth: [],
  ingest: [],
  delivery: [],
  relevance: { questions: 0, marks: [] },
  options: parseOptions([]),
}

const ingest = (way: IngestWay, round: number, seconds: number, articles = 100): IngestFigure => ({
  way,
  round,
  seconds,
  processor: null,
  articles,
  rows: 0,
  load: 0,
})
const delivery = (
  way: DeliveryFigure['way'],
  round: number,
  processor: number,
  p99: number,
): DeliveryFigure => ({
  way,
  round,
  subscribers: 1,
  processor,
  p50: 1,
  p99,
  load: 0,
})

const seen = (results: Partial<Measurements>) =>
  targets({ ...nothing, ...results })
    .filter(({ what }) => what.endsWith('against before'))
    .map(({ what, seen: { median }, isReached }) => [what, median, isReached])

it('wants writing to be as fast as before, by articles and within a round', () => {
  const figures = [
    ingest('write', 0, 10),
    ingest('write before', 0, 8),
    // Before, half of the pages were articles.
    ingest('publish', 0, 20),
    ingest('publish before', 0, 20, 50),
    ingest('publish', 1, 10),
    ingest('publish before', 2, 1),
  ]
  expect(seen({ ingest: figures })).toEqual([
    ['articles written against before', 0.8, false],
    ['articles published against before', 2, true],
  ])
  expect(seen({ ingest: figures.filter(({ way }) => !way.endsWith('before')) })).toEqual([])
})

it('wants delivery to take no more than before', () => {
  const figures = [delivery('ours', 0, 0.5, 30), delivery('before', 0, 0.5, 20), delivery('yoga', 0, 2, 400)]
  expect(seen({ delivery: figures })).toEqual([
    ['processor of delivery against before', 1, true],
    ['p99 of delivery against before', 1.5, false],
  ])
  // Where processor time cannot be read.
  expect(seen({ delivery: figures.map((figure) => ({ ...figure, processor: Number.NaN })) })).toEqual([
    ['p99 of delivery against before', 1.5, false],
  ])
})
