/**
 * What the official name of a state adds to its short one. Source: compiled for this package from the official names of
 * states. Licence: MIT.
 */
import { words } from '../words.ts'

export const formalWords = words(
  'republic kingdom federation confederation state states commonwealth principality duchy grand sultanate emirate union nation',
  'people peoples democratic federal federative socialist islamic arab united independent sovereign plurinational bolivarian',
  'oriental cooperative co operative hashemite serene most country territory special administrative region province the of and in',
)
