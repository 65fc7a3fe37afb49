import { statementJson } from '../page-json.ts'
import type { Explanation } from './explanation.ts'

/** The line that `communique parse --explain --json` prints for a page. */
export function explanationJson(explanation: Explanation) {
  const speeches = explanation.speeches.map(({ statements, ...speech }) => ({
    ...speech,
    statements: statements.map(statementJson),
  }))
  return { ...explanation, speeches }
}
