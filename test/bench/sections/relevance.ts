import { startProduct } from '../contenders/product.ts'
import { withClient } from '../database/data-set.ts'
import { searchedDocuments } from '../relevance/documents.ts'
import { type Engine, fts5Engines, miniSearchEngine, ourEngine, tsRankEngine } from '../relevance/engines.ts'
import { type GradedQuestion, gradedQuestions } from '../relevance/graded-questions.ts'
import { documentsArchive, heldTexts } from '../relevance/held-texts.ts'
import { ndcg } from '../relevance/ndcg.ts'
import type { Relevance, RelevanceMark } from '../relevance/relevance.ts'
import { current } from '../version.ts'

/** How well engines answer the graded questions: nothing where the corpora do not lie beside the repository. */
export async function measureRelevance(
  server: string,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<Relevance> {
  const documents = await searchedDocuments()
  if (documents === null) {
    say('relevance needs the corpora beside the repository: left out')
    return { questions: 0, marks: [] }
  }
  const questions = await gradedQuestions()
  const url = await documentsArchive(server, documents, say, signal)
  const texts = await heldTexts(url)
  say(`asking ${questions.length} questions of ${texts.length} texts ...`)
  await using product = await startProduct(current, url)
  const held = new Set(texts.map(({ hash }) => hash))
  return await withClient(url, async (client) => {
    const engines = [
      ourEngine(product.url, signal),
      ...fts5Engines(texts),
      await tsRankEngine(client, texts),
      await miniSearchEngine(texts),
    ]
    const marks: RelevanceMark[] = []
    for (const engine of engines) marks.push(await markOf(engine, questions, held))
    return { questions: questions.length, marks }
  })
}

async function markOf(
  { name, title, search }: Engine,
  questions: readonly GradedQuestion[],
  held: ReadonlySet<string>,
): Promise<RelevanceMark> {
  const seen: { readonly isHeldBack: boolean; readonly mark: number }[] = []
  let unjudged = 0
  for (const { question, isHeldBack, grades } of questions) {
    const found = await search(question)
    unjudged += found.filter((hash) => grades[hash] === undefined).length
    // What the archive refused nobody can find.
    const mark = ndcg(found, new Map(Object.entries(grades).filter(([hash]) => held.has(hash))))
    if (mark !== null) seen.push({ isHeldBack, mark })
  }
  const mean = (of: typeof seen) => of.reduce((sum, { mark }) => sum + mark, 0) / of.length
  return {
    engine: name,
    title,
    chosenBy: mean(seen.filter(({ isHeldBack }) => !isHeldBack)),
    heldBack: mean(seen.filter(({ isHeldBack }) => isHeldBack)),
    all: mean(seen),
    unjudged,
  }
}
