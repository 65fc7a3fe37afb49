import { explain } from 'reported-speech'
import type { GivenPage } from '../given-page.ts'
import { pageOf } from '../parse-page.ts'
import { withRaw } from '../raw-speeches.ts'
import { readStages } from '../read-stages.ts'
import { explainBlocks } from './explain-blocks.ts'
import { explainClean } from './explain-clean.ts'
import type { Explanation } from './explanation.ts'
import { lineCounter } from './lines.ts'

/** Reads one page as parsePage does, and tells what each stage saw. Throws a PageError where the page is at fault. */
export function explainPage(given: GivenPage): Explanation {
  const stages = readStages(given)
  const { id, url, title, titleBasis, sha256, parserVersion, raw } = pageOf(stages)
  const lineOf = lineCounter(raw)
  const { genre, sentences, speeches } = explain(stages.reading)
  return {
    id,
    url,
    title,
    titleBasis,
    sha256,
    parserVersion,
    language: stages.language,
    clean: explainClean(stages.article.blocks, raw, lineOf),
    blocks: explainBlocks(stages.article, lineOf),
    genre,
    sentences,
    speeches: speeches.map((speech) => ({ ...speech, ...withRaw(speech, stages.body.content) })),
  }
}
