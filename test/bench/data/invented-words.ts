import { type Random, randomOf } from './random.ts'

const onsets = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const codas = ['', 'l', 'm', 'n', 'r', 'sk', 'th', 'nd']

function word(random: Random, syllables: number): string {
  return Array.from(
    { length: syllables },
    () => random.pick(onsets) + random.pick(vowels) + random.pick(codas),
  ).join('')
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

const vocabulary = Array.from({ length: 20_000 }, (_, rank) => {
  const random = randomOf('word', rank)
  return word(random, 2 + random.below(2))
})

/** A few words are frequent and most are rare, as in any language: the `n`th comes about 1/n as often as the first. */
export function inventedWord(random: Random): string {
  const rank = Math.floor(vocabulary.length ** random.fraction()) - 1
  return vocabularyWord(rank)
}

export function vocabularyWord(rank: number): string {
  return vocabulary[rank] ?? 'vell'
}

export function inventedName(number: number): string {
  const random = randomOf('name', number)
  return `${capital(word(random, 2))} ${capital(word(random, 2))}`
}

export function inventedPlace(number: number): string {
  return capital(word(randomOf('place', number), 3))
}
