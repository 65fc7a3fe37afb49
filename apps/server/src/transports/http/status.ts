import type { FailedOperation, Stage } from '../../operation/operation-result.ts'
import type { Accepted, Named } from './accept.ts'

/** Of codes that say more than how far an operation came. */
const statuses: Readonly<Record<string, number>> = {
  REQUEST_ENTITY_TOO_LARGE: 413,
  TOO_MANY_SUBSCRIPTIONS: 429,
  DATABASE_UNAVAILABLE: 503,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
}

/** Of codes of what was not executed. */
const ofRefusal: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  QUERY_NOT_IN_SAFELIST: 403,
  INTERNAL_SERVER_ERROR: 500,
}

/**
 * Of what was not executed, by GraphQL over HTTP of September 2026. That edition has 422 where the drafts before it had
 * 400, or 200 for responses in `application/json`: callers who accept one media type alone get what those drafts say,
 * which is also what the audit of graphql-http asks for.
 */
const ofStage: Readonly<Record<Exclude<Stage, 'EXECUTED'>, Readonly<Record<Named, number>>>> = {
  MALFORMED: { BOTH: 422, OTHER: 400, RESPONSE_ALONE: 400, JSON_ALONE: 400 },
  SYNTAX: { BOTH: 400, OTHER: 400, RESPONSE_ALONE: 400, JSON_ALONE: 200 },
  VALIDATION: { BOTH: 422, OTHER: 422, RESPONSE_ALONE: 400, JSON_ALONE: 200 },
  UNPROCESSABLE: { BOTH: 422, OTHER: 422, RESPONSE_ALONE: 422, JSON_ALONE: 422 },
}

/** Partial success, for which HTTP itself has no status: data with errors. */
const partialSuccess = 294

/** The status of a response with errors. */
export function statusOf({ stage, errors, data }: FailedOperation, { json, named }: Accepted): number {
  const codes = errors.map(({ extensions }) => String(extensions['code']))
  const ofCode = Math.max(...codes.map((code) => statuses[code] ?? 0))
  if (ofCode > 0 && data == null) return ofCode
  // Only beside the media type of GraphQL is it plain what 294 means.
  if (stage === 'EXECUTED') return json === 'application/json' ? 200 : partialSuccess
  return codes.map((code) => ofRefusal[code]).find((status) => status !== undefined) ?? ofStage[stage][named]
}
