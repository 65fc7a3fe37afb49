import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldDocument } from './gold-document.ts'
import { countsOf, meansOf, type ReadDocument, type Scores, scoresOf } from './score.ts'

/** What a set of documents is read with at least; wrong countries are at most. */
export interface Floors {
  /** Over all sentences and speakers. */
  readonly all: Scores
  /** Over documents. */
  readonly mean: { readonly said: number; readonly byWhom: number }
  readonly kinds: Readonly<Record<string, { readonly said: number; readonly byWhom: number }>>
  /** Each document by itself, so that what one loses is not made up for by another. */
  readonly documents?: Readonly<Record<string, Scores>>
}

export type SetName = 'open' | 'world-dev' | 'speech-dev'

const file = join(import.meta.dirname, '../../gold/floors.json')

export const floors = (): Readonly<Partial<Record<SetName, Floors>>> => JSON.parse(readFileSync(file, 'utf8'))

/** From now on, a set is to be read at least as well. */
export function raiseFloors(name: SetName, measured: Floors): void {
  writeFileSync(file, `${JSON.stringify({ ...floors(), [name]: measured }, null, 2)}\n`)
}

export function measure(
  documents: readonly GoldDocument[],
  read: (document: GoldDocument) => ReadDocument,
): Floors {
  const counts = documents.map((document) => ({ document, counts: countsOf(document, read(document)) }))
  const kinds = [...new Set(documents.map(({ kind }) => kind))].sort()
  const ofKind = (kind: string) =>
    counts.filter(({ document }) => document.kind === kind).map(({ counts }) => counts)
  const all = counts.map(({ counts }) => counts)
  return {
    all: scoresOf(all),
    mean: meansOf(all),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, meansOf(ofKind(kind))])),
  }
}

/** With the scores of each document. */
export function measureEach(
  documents: readonly GoldDocument[],
  read: (document: GoldDocument) => ReadDocument,
): Floors {
  const each = documents.map(
    (document) => [document.id, scoresOf([countsOf(document, read(document))])] as const,
  )
  return { ...measure(documents, read), documents: Object.fromEntries(each) }
}

/** Every measure that fell below its floor: `kinds/readout/said: 81.2, at least 85`. */
export function below(measured: Floors, least: Floors): string[] {
  const found: string[] = []
  const compare = (path: string, value: unknown, floor: unknown): void => {
    if (typeof floor === 'number') {
      const isWrong = path.endsWith('wrongCountries')
      const holds = typeof value === 'number' ? (isWrong ? value <= floor : value >= floor) : isWrong
      if (!holds) found.push(`${path.slice(1)}: ${value}, at ${isWrong ? 'most' : 'least'} ${floor}`)
      return
    }
    if (typeof floor !== 'object' || floor === null) return
    const values = new Map<string, unknown>(Object.entries(typeof value === 'object' && value ? value : {}))
    for (const [key, each] of Object.entries(floor)) compare(`${path}/${key}`, values.get(key), each)
  }
  compare('', measured, least)
  return found
}
