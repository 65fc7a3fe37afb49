import type { Contender, Json } from './contenders/contender.ts'
import { BenchError } from './options.ts'
import type { Variables, Workload } from './workloads/workload.ts'

/** Requests of a workload that are compared: as many, from all over the list. */
const compared = 40

export interface Asked {
  readonly contender: Contender
  readonly url: string
}

/**
 * Asks all contenders the same and compares what they say with what the first says.
 * @throws BenchError naming the first place where two differ
 */
export async function compareAnswers(
  asked: readonly Asked[],
  workload: Workload,
  requests: readonly Variables[],
  signal: AbortSignal,
): Promise<void> {
  const [reference, ...others] = asked
  if (reference === undefined) return
  const step = Math.max(1, Math.floor(requests.length / compared))
  for (let index = 0; index < requests.length; index += step) {
    const variables = requests[index] ?? {}
    const expected = await answerOf(reference, workload, variables, signal)
    for (const other of others) {
      const actual = await answerOf(other, workload, variables, signal)
      const difference = firstDifference(expected, actual, 'data')
      if (difference === null) continue
      throw new BenchError(
        `${workload.name.toUpperCase()} with ${JSON.stringify(variables)}: ${other.contender.title} answers otherwise than ${reference.contender.title} at ${difference}`,
      )
    }
  }
}

async function answerOf(
  { contender, url }: Asked,
  workload: Workload,
  variables: Variables,
  signal: AbortSignal,
): Promise<Json> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: contender.body(workload, variables),
    signal,
  })
  const { data, errors } = JSON.parse(await response.text())
  if (errors !== undefined || !response.ok) {
    throw new BenchError(
      `${workload.name.toUpperCase()} with ${JSON.stringify(variables)}: ${contender.title} answers ${response.status} ${JSON.stringify(errors).slice(0, 300)}`,
    )
  }
  return contender.normalised(workload, data)
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
