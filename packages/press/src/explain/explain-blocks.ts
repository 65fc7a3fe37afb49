import type { Block } from '../article/block.ts'
import { datedLine } from '../article/dated-lines.ts'
import type { Article } from '../article/read-article.ts'
import { excerpt } from './excerpt.ts'
import type { BlockKind, ExplainedBlock } from './explanation.ts'

/** What became of every block of a page. */
export function explainBlocks(
  article: Article,
  lineOf: (offset: number) => number,
): readonly ExplainedBlock[] {
  const body = new Set(article.body)
  const related = new Set(article.related)
  const rest = new Set(article.rest)
  const kindOf = (block: Block): BlockKind => {
    if (body.has(block)) return 'BODY'
    if (rest.has(block)) return 'REMAINDER'
    if (related.has(block)) return 'RELATED'
    if (block.text === article.title) return 'TITLE'
    return datedLine(block) === null ? 'LIST_HEADING' : 'DATE'
  }
  return article.blocks.map((block) => ({
    kind: kindOf(block),
    lines: { from: lineOf(block.raw.start), to: lineOf(Math.max(block.raw.start, block.raw.end - 1)) },
    firstWords: excerpt(block.text),
  }))
}
