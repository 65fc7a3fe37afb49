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
  /** The page speaks of it most, not counting whom its officials visit and meet; ambassadors sent there and the title help. */
  | 'mostNamed'

export interface BasedCountry {
  readonly country: string
  readonly basis: CountryBasis
}

export const based = (basis: CountryBasis, country: string | null | undefined): BasedCountry | null =>
  country == null ? null : { country, basis }
