import type { Contender, Json } from './contenders/contender.ts'
import { BenchError } from './options.ts'
import type { Question, Variables, Workload } from './workloads/workload.ts'

/** Requests of a workload that are compared: as many, from all over the list. */
const compared = 40

/** Of those that rank for themselves: of so many requests, all find something or none does. English stems differ a little. */
const leastAgreeing = 0.9

export interface Asked {
  readonly contender: Contender
  readonly url: string
}

/**
 * Asks all contenders the same and compares what they say with what the first says. Those that rank for themselves find
 * other hits first and quote other words: of them only this is compared, whether they find something.
 * @throws BenchError naming the first place where two differ
 */
export async function compareAnswers(
  asked: readonly Asked[],
  { name, question }: Workload,
  requests: readonly Variables[],
  signal: AbortSignal,
): Promise<void> {
  const isRanked = question.name === 'q3'
  const ranking = asked.filter(({ contender }) => isRanked && contender.ranksItself)
  const same = asked.filter((one) => !ranking.includes(one))
  const step = Math.max(1, Math.floor(requests.length / compared))
  const sample = requests.filter((_, index) => index % step === 0)
  const found = new Map(ranking.map(({ contender }) => [contender.title, 0]))
  for (const variables of sample) {
    const [reference, ...others] = same
    const expected = reference && (await answerOf(reference, question, variables, signal))
    for (const other of others) {
      const actual = await answerOf(other, question, variables, signal)
      const difference = firstDifference(expected ?? null, actual, 'data')
      if (difference === null) continue
      throw new BenchError(
        `${name.toUpperCase()} with ${JSON.stringify(variables)}: ${other.contender.title} answers otherwise than ${reference?.contender.title} at ${difference}`,
      )
    }
    for (const one of ranking) {
      const { title } = one.contender
      const hits = hitsIn(await answerOf(one, question, variables, signal))
      if (hits > 0) found.set(title, (found.get(title) ?? 0) + 1)
    }
  }
  const counts = [...found.values()]
  if (Math.min(...counts) < leastAgreeing * Math.max(...counts)) {
    throw new BenchError(
      `${name.toUpperCase()}: of ${sample.length} requests, hits are found by ${[...found].map(([title, count]) => `${title} for ${count}`).join(', by ')}`,
    )
  }
}

function hitsIn(answer: Json): number {
  const text = JSON.stringify(answer)
  return text.split('"snippet":').length - 1
}

async function answerOf(
  { contender, url }: Asked,
  question: Question,
  variables: Variables,
  signal: AbortSignal,
): Promise<Json> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: contender.body(question, variables),
    signal,
  })
  const { data, errors } = JSON.parse(await response.text())
  if (errors !== undefined || !response.ok) {
    throw new BenchError(
      `${question.name.toUpperCase()} with ${JSON.stringify(variables)}: ${contender.title} answers ${response.status} ${JSON.stringify(errors).slice(0, 300)}`,
    )
  }
  return contender.normalised(question, data)
}

/** `data.article.title: "a" against "b"`; null where both are the same, whatever the order of their fields. */
export function firstDifference(expected: Json, actual: Json, path: string): string | null {
  if (expected === actual) return null
  if (expected === null || actual === null || typeof expected !== 'object' || typeof actual !== 'object') {
    return `${path}: ${excerpt(expected)} against ${excerpt(actual)}`
  }
  if (Array.isArray(expected) !== Array.isArray(actual)) {
    return `${path}: ${excerpt(expected)} against ${excerpt(actual)}`
  }
  const fields = new Map(Object.entries(actual))
  for (const [name, value] of Object.entries(expected)) {
    const place = Array.isArray(expected) ? `${path}[${name}]` : `${path}.${name}`
    const other = fields.get(name)
    if (other === undefined) return `${place}: ${excerpt(value)} against nothing`
    const difference = firstDifference(value, other, place)
    if (difference !== null) return difference
    fields.delete(name)
  }
  const [more] = fields
  return more === undefined ? null : `${path}.${more[0]}: nothing against ${excerpt(more[1])}`
}

function excerpt(value: Json): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)} ...` : text
}
