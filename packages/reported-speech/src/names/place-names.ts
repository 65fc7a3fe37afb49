import { capitals } from '../lexicon/countries/capitals.ts'
import { namesOfPersonsToo } from '../lexicon/countries/lookalikes.ts'

/** "Moscow" stands for the government that sits there, where nothing tells of a person of that name. */
export const isCapital = (name: string): boolean => capitals.has(name.toLowerCase())

/** "Jordan", "Paris": a place or somebody's name; only the page tells. */
export const isNameOfPlaceToo = (name: string): boolean =>
  namesOfPersonsToo.has(name.toLowerCase()) || isCapital(name)
