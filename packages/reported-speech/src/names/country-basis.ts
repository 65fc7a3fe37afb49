/** Why a speaker's country is believed. */
export type CountryBasis =
  /** The words for the speaker, for the delegation led or for the list the speaker stands in name it. */
  | 'words'
  /** The office names it, or only that state has such an office. */
  | 'office'
  /** It stands behind the name: "President X of Norway", "Mr. X (Norway)". */
  | 'name'
  /** The office is held in a body of many countries; it stands for the country. */
  | 'body'
  /** The office is of a city or region, and the text takes place there. */
  | 'place'
  /** The publisher is an office of that state, and so is the speaker's. */
  | 'publisher'
  /** An office of state that names none, on a page that tells of no other country's officials. */
  | 'onlyNamed'

export interface BasedCountry {
  /** As printed at its shortest. */
  readonly country: string
  /** ISO 3166; null where the words name no single country of its lists. */
  readonly code: string | null
  readonly basis: CountryBasis
}
