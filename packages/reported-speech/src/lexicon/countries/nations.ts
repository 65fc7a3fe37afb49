/**
 * What stands around the name of a nation that no list has. Source: compiled for this package from the titles of states
 * in English official prose. Licence: MIT.
 */
import { words } from '../words.ts'

/** "Republic of", "Federation". */
export const stateForms = words(
  'Republic Kingdom Federation Principality Emirate Sultanate Commonwealth Duchy Confederation',
)

/** Bodies of a state with a field of theirs: "Ministry of Transport of ...". */
export const bodiesWithField = words('Ministry Department Directorate')

/** Bodies and heads that a state has one of: "Parliament of ...", "President of ...". */
export const bodiesOfNations = words(
  'Parliament Assembly Senate Embassy Government Cabinet Cabinet_Office Congress Presidency Chancellery Folkting',
  'Mission Consulate Delegation Royal_Court Household',
)
export const headsOfNations = words(
  'President president Premier premier King king Queen queen Sultan Emir Emperor Ambassador ambassador Envoy envoy Consul',
  "Governor-General Chancellor Chargé_d'Affaires Chargé_d’Affaires chargé_d'affaires chargé_d’affaires First_Minister Prime_Minister prime_minister Foreign_Minister foreign_minister Finance_Minister",
  'finance_minister',
)

/** Heads of offices with a field of theirs: "Minister of Transport of ...". */
export const headsWithField = words('Minister minister Secretary secretary')

/** What else publishes for a state by its name. */
export const publishersOfNations = words(
  'Bank Authority Information_Service Press_Service News_Agency Information_Agency national_agency',
)
export const leadingPublishers = words(
  'Ministry National_Bank Central_Bank Telegraph_Agency News_Agency Information_Agency Press_Bureau',
)

/** What stands between the word for a people and the head of an office. */
export const wordsBeforeHeads = words(
  'Deputy Prime Foreign Vice First Defence Defense Finance Interior Trade Health State deputy prime foreign vice first',
  'defence defense finance interior trade health agriculture justice culture',
)

/** Capitalised words before an office that are no people's. */
export const modifiersOfOffices = words(
  'co-ordinating coordinating honorary current interim outgoing assistant',
  'associate visiting new his her our then late shadow home lord lady private exchequer ',
)

/** Between a head or a body and its field: "Ministry |of| Transport of ...". */
export const fieldPrepositions = words('of for')

/** Without a capital they begin the name of a country too: "north Arkovia". */
export const quarters = words('north south east')

/** Endings of words for people where several states share one. */
export const demonymEndings = words('an ese')
