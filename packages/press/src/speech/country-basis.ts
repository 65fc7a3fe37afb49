/** Why a speaker's country is believed. */
export type CountryBasis =
  /** The words for the speaker, for the delegation led or for the list the speaker stands in name it. */
  | 'words'
  /** The office names it. */
  | 'office'
  /** The office is held in a body of many countries; it stands for the country. */
  | 'body'
  /** The article takes place there. */
  | 'place'
  /** The publisher is of that country. */
  | 'publisher'
  /** The ambassadors on the page are sent there. */
  | 'post'
  /** The title begins with it. */
  | 'title'
  /** The page speaks of no other country as often. */
  | 'mostNamed'

export interface BasedCountry {
  readonly country: string
  readonly basis: CountryBasis
}

export const based = (basis: CountryBasis, country: string | null | undefined): BasedCountry | null =>
  country == null ? null : { country, basis }
