import type { GivenPage } from '../given-page.ts'
import { pageOf } from '../parse-page.ts'
import { readStages } from '../read-stages.ts'
import { explainBlocks } from './explain-blocks.ts'
import { explainClean } from './explain-clean.ts'
import { explainSentences } from './explain-sentences.ts'
import { explainSpeeches } from './explain-speeches.ts'
import type { Explanation } from './explanation.ts'
import { lineCounter } from './lines.ts'

/** Reads one page as parsePage does, and tells what each stage saw. Throws a PageError where the page is at fault. */
export function explainPage(given: GivenPage): Explanation {
  const stages = readStages(given)
  const { id, url, title, titleBasis, sha256, parserVersion, raw } = pageOf(stages)
  const lineOf = lineCounter(raw)
  return {
    id,
    url,
    title,
    titleBasis,
    sha256,
    parserVersion,
    clean: explainClean(stages.article.blocks, raw, lineOf),
    blocks: explainBlocks(stages.article, lineOf),
    sentences: explainSentences(stages),
    speeches: explainSpeeches(stages),
  }
}
