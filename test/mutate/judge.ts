import { parentPort, workerData } from 'node:worker_threads'
import { type GoldDocument, openGold } from '../../packages/reported-speech/tests/gold/gold-document.ts'
import { type Judged, src } from './bundle.ts'
import type { Case } from './in-this-thread.ts'
import { type Mutant, mutantsOf, numbersOf } from './mutants.ts'
import { askGuard, askString } from './switched.ts'

/** What fails or got worse; null where nothing did. */
export type Verdict = string | null

/** A word is looked up once for all texts: only the first text reaches what looks it up. */
const keepsWords = /^(?:text\/word|names\/country-)/

const documents = openGold()
const mutants = mutantsOf(src)
const numberOf = numbersOf(mutants)

let deleted: Mutant | null = null
let reached = new Uint8Array(mutants.length)
Object.assign(globalThis, {
  [askGuard]: (number: number) => {
    reached[number] = 1
    return deleted !== null && mutants[number] === deleted
  },
  [askString]: (number: number, string: string) => {
    const first = mutants[number]
    if (deleted?.kind !== 'words' || first?.file !== deleted.file) return string
    if (first.string === null || first.string.start !== deleted.string?.start) return string
    const at = deleted.start - first.string.start - 1
    const behind = at + deleted.end - deleted.start
    return string.slice(0, at) + string.slice(behind)
  },
})

/** What is reached meanwhile. */
function reachedBy(run: () => unknown): Uint8Array {
  reached = new Uint8Array(mutants.length)
  run()
  return reached
}

const path = String(workerData)
reached = new Uint8Array(mutants.length)
const before: Judged = await import(path)
const atLoad = reached
const byCase = before.cases.map((test) => reachedBy(() => passing(test)))
const readings = new Map<GoldDocument, ReturnType<Judged['readGold']>>()
const byDocument = new Map(
  documents.map((document) => [document, reachedBy(() => readings.set(document, before.readGold(document)))]),
)
const least = before.measureEach(documents, (document) => reading(before, document, false))

function passing({ file, title, run }: Case): void {
  try {
    run()
  } catch (error) {
    throw new Error(`The tests of the package fail as it is. Mend them first. ${file}: ${title}: ${error}`)
  }
}

function reading(judged: Judged, document: GoldDocument, isAnew: boolean) {
  return (isAnew ? undefined : readings.get(document)) ?? judged.readGold(document)
}

let count = 0

/** Where nothing reaches a guard, nobody notices that it is gone. */
async function withoutGuard(guard: Mutant): Promise<Verdict> {
  const number = numberOf(guard)
  const isEverywhere = atLoad[number] === 1 || keepsWords.test(guard.file)
  const isNear = (reachedIt: Uint8Array | undefined) => isEverywhere || reachedIt?.[number] === 1
  const nearCases = before.cases.flatMap((_, at) => (isNear(byCase[at]) ? at : []))
  const nearDocuments = new Set(documents.filter((document) => isNear(byDocument.get(document))))
  if (nearCases.length + nearDocuments.size === 0) return null
  deleted = mutants[number] ?? null
  return verdictOf(await import(`${path}?${++count}`), nearCases, nearDocuments)
}

/** A text without the word is not read anew. */
async function withoutWord(mutant: Mutant, other: string | null): Promise<Verdict> {
  const { file, deleted: word } = mutant
  const stem = stemOf(word)
  const has = (text: string) => text.toLowerCase().includes(stem)
  const hasNames = (test: string) => file.startsWith('lexicon/countries/') && test.startsWith('names/')
  const nearCases = before.cases.flatMap((test, at) => (has(test.words) || hasNames(test.file) ? at : []))
  const nearDocuments = new Set(
    documents.filter(({ title, source, text }) => has(`${title}\n${source}\n${text}`)),
  )
  return verdictOf(await changed(mutant, other), nearCases, nearDocuments)
}

function changed(mutant: Mutant, other: string | null): Promise<Judged> {
  if (other !== null) return import(other)
  deleted = mutants[numberOf(mutant)] ?? null
  return import(`${path}?${++count}`)
}

/** Inflected forms begin so: "stu" of "study". */
const stemOf = (word: string) => {
  const first = word.toLowerCase().split(/[_.\-’']/u, 1)[0] ?? ''
  return first.slice(0, Math.max(2, first.length - 2))
}

function verdictOf(
  judged: Judged,
  nearCases: readonly number[],
  nearDocuments: ReadonlySet<GoldDocument>,
): Verdict {
  for (const at of nearCases) {
    const test = judged.cases[at]
    try {
      test?.run()
    } catch (error) {
      return `${test?.file}: ${test?.title}: ${String(error).slice(0, 200)}`
    }
  }
  const measured = judged.measureEach(documents, (document) =>
    reading(judged, document, nearDocuments.has(document)),
  )
  return judged.below(measured, least)[0] ?? null
}

/** What a thread is asked: a deletion and, where it cannot be made while the package runs, the module that has it. */
export interface Question {
  readonly mutant: Mutant
  readonly other: string | null
}

parentPort?.on('message', ({ mutant, other }: Question) => {
  const verdict = mutant.kind === 'guards' ? withoutGuard(mutant) : withoutWord(mutant, other)
  verdict
    .catch((error): Verdict => String(error))
    .then((verdict) => {
      deleted = null
      parentPort?.postMessage(verdict)
    })
})
parentPort?.postMessage('ready')
