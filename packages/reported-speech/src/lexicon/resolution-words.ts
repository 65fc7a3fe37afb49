/**
 * How the clauses of a resolution begin: "The Council, / Alarmed by the flood, / Strongly condemns". Source: compiled for
 * this package from resolutions and communiqués of international bodies. Licence: MIT.
 */
import { words } from './words.ts'

/** What a body is, where no word of saying tells what it thinks. */
export const attitudes = words(
  'alarmed concerned mindful aware conscious disturbed determined appalled dismayed saddened shocked gratified heartened cognizant',
)

/** Before the verb of a clause. */
export const clauseOpeners = words('also further again once more and')
