import type { Operation } from './operation.ts'

/** Who answers an operation. KEPT: what was kept of it, here or by its caller. NOBODY: it was refused before. */
export type AnsweredBy = 'KEPT' | 'FAST_PATH' | 'EXECUTION' | 'NOBODY'

/** What the log and the metrics are told of an operation. */
export interface OperationReport {
  readonly kind: 'query' | 'mutation' | 'subscription' | 'unknown'
  /** As its document calls it. Whoever sends it chooses it. */
  readonly name: string | null
  readonly answeredBy: AnsweredBy
  /** Of the first error; null where there is none. */
  readonly code: string | null
  /** Null where it was not counted. */
  readonly cost: number | null
}

export function reportOf(
  { definition, cost }: Operation,
  answeredBy: AnsweredBy,
  code: string | null,
): OperationReport {
  return { kind: definition.operation, name: definition.name?.value ?? null, answeredBy, code, cost }
}

/** Of an operation that was refused before it was known what it is. */
export function refusedReport(code: string): OperationReport {
  return { kind: 'unknown', name: null, answeredBy: 'NOBODY', code, cost: null }
}

/** The fields of a line of the log. What is null is left out. */
export function logFieldsOf({ kind, name, answeredBy, code, cost }: OperationReport): object {
  return {
    kind,
    answeredBy,
    ...(name !== null && { operation: name }),
    ...(code !== null && { code }),
    ...(cost !== null && { cost }),
  }
}
