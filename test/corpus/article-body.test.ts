import { readFileSync } from 'node:fs'
import { parsePage } from '@communique/press'
import { describe, expect, it } from 'vitest'
import { sharedPath } from '../environment/shared.ts'
import { htmlPage } from './shared-page.ts'

const folder = sharedPath('corpora/html/articles')

const bodies = (): Record<string, { articleBody: string }> =>
  JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8'))

/** Runs of four words and how often each occurs, as the scorer beside the pages counts them. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const length = Math.min(4, words.length)
  const counts = new Map<string, number>()
  for (let at = 0; length > 0 && at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

describe.skipIf(folder === null)('the bodies of 91 pages', () => {
  it('are found with an F1 of at least 0.98', () => {
    const precisions: number[] = []
    const recalls: number[] = []
    for (const [id, { articleBody }] of Object.entries(bodies())) {
      const gold = shingles(articleBody)
      const found = shingles(parsePage(htmlPage(`${folder}/${id}.html.gz`)).text)
      const hits = sum([...found].map(([run, count]) => Math.min(count, gold.get(run) ?? 0)))
      if (found.size > 0) precisions.push(hits / sum(found.values()))
      recalls.push(hits / sum(gold.values()))
    }
    const precision = sum(precisions) / precisions.length
    const recall = sum(recalls) / recalls.length
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.98)
  })
})
