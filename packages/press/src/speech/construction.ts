/** The constructions by which a sentence says who says what; each is a file of its own. */
export type Construction =
  | 'lookingBack'
  | 'afterQuote'
  | 'closing'
  | 'opening'
  | 'leading'
  | 'trailing'
  | 'according'
  | 'accompanying'
  | 'announcement'
  | 'further'
