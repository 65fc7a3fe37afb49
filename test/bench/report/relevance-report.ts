import type { Relevance } from '../relevance/relevance.ts'
import { table } from './numbers.ts'

export function relevanceReport({ questions, marks }: Relevance): string {
  const rows = marks.map(({ title, chosenBy, heldBack, all, unjudged }) => [
    title,
    ...[chosenBy, heldBack, all].map((mark) => mark.toFixed(3)),
    String(unjudged),
  ])
  const head = [
    `nDCG@10 of ${questions} questions`,
    'chosen by',
    'held back',
    'all',
    'unjudged of the first ten',
  ]
  return table(head, rows)
}
