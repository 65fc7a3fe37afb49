import fc from 'fast-check'
import { openGold } from '../gold/gold-document.ts'
import type { Document } from './read-document.ts'

/** Of a first and a family name that nobody in the gold set has, and that are no words of the language. */
export const firstNames = ['Ada', 'Bo', 'Ula', 'Tomas', 'Ingrid', 'Pell', 'Marit', 'Oskar'] as const
export const familyNames = ['Kerrin', 'Tarnvik', 'Hallgrim', 'Obrel', 'Sundqvar', 'Vasker'] as const

const offices = [
  'Minister of Fish',
  'Minister for Harbours',
  'Prime Minister',
  'Ambassador',
  'Governor',
  'Mayor of Harl',
] as const

const verbs = ['said', 'stressed', 'noted', 'added', 'announced'] as const
const clauses = [
  'the dam holds',
  'the harbour would open in spring',
  'the nets were dry',
  'nobody had seen the boats',
] as const

export interface Person {
  readonly first: string
  readonly family: string
  readonly office: string
  readonly isWoman: boolean
}

/** Persons of different first and family names. */
export const persons: fc.Arbitrary<readonly Person[]> = fc
  .tuple(
    fc.shuffledSubarray([...familyNames], { minLength: 2, maxLength: 4 }),
    fc.shuffledSubarray([...firstNames], { minLength: 4 }),
    fc.array(fc.constantFrom(...offices), { minLength: 4, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([family, first, office, isWoman]) =>
    family.map((name, at) => ({
      family: name,
      first: first[at] ?? 'Ada',
      office: office[at] ?? 'Mayor of Harl',
      isWoman: isWoman[at] ?? false,
    })),
  )

type Form = (person: Person, verb: string, clause: string) => string

const pronoun = ({ isWoman }: Person) => (isWoman ? 'She' : 'He')
const address = ({ isWoman, family }: Person) => `${isWoman ? 'Ms' : 'Mr'} ${family}`

const forms: readonly Form[] = [
  ({ office, first, family }, verb, clause) => `${office} ${first} ${family} ${verb} that ${clause}.`,
  ({ office, first, family }, verb, clause) =>
    `${first} ${family}, the ${office}, ${verb} on Friday that ${clause}.`,
  (person, verb, clause) => `${address(person)} ${verb} that ${clause}.`,
  (person, verb, clause) => `“${capital(clause)},” ${address(person)} ${verb}.`,
  (person, verb, clause) => `${pronoun(person)} ${verb} that ${clause}.`,
  ({ office }, verb, clause) => `The ${office} ${verb} that ${clause}.`,
  ({ office, first, family }) => `${office} ${first} ${family} opened the market.`,
  (_, __, clause) => `${capital(clause)}.`,
]

export const capital = (clause: string) => clause.charAt(0).toUpperCase() + clause.slice(1)

const sentence = fc.record({
  who: fc.nat(3),
  form: fc.constantFrom(...forms),
  verb: fc.constantFrom(...verbs),
  clause: fc.constantFrom(...clauses),
})

const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 7,
})

/** Reports that tell what some persons said. */
export const reports: fc.Arbitrary<Document> = fc.tuple(persons, paragraphs).map(([people, parts]) => ({
  id: 'made',
  title: null,
  source: null,
  text: parts
    .map((part) =>
      part
        .flatMap(({ who, form, verb, clause }) => {
          const person = people[who % people.length]
          return person ? form(person, verb, clause) : []
        })
        .join(' '),
    )
    .join('\n\n'),
}))

export const goldDocuments: readonly Document[] = openGold()

/** A document of the open gold set, or a report that nobody wrote. */
export const documents: fc.Arbitrary<Document> = fc.oneof(fc.constantFrom(...goldDocuments), reports)

/** The same every time: a law that fails is a fault, not an accident of the day. */
export const runs = (numRuns: number) => ({ seed: 11, numRuns }) as const
