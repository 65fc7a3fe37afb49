import { inventedName, inventedPlace, inventedWord } from './invented-words.ts'
import { type Random, randomOf } from './random.ts'
import type { Story } from './story.ts'

const count = 3_000
const offices = [
  'Foreign Minister',
  'Minister of Ports',
  'President',
  'Prime Minister',
  'Ambassador',
  'Minister of Transport',
  'Speaker of the Assembly',
]
const cues = ['said', 'stressed', 'noted', 'added', 'declared', 'pointed out', 'affirmed']

/** Statements by ministers who do not exist, in the manner of the real ones. */
export function inventedStories(): readonly Story[] {
  return Array.from({ length: count }, (_, number) => inventedStory(randomOf('story', number)))
}

function inventedStory(random: Random): Story {
  const [first, second] = [inventedName(random.below(600)), inventedName(random.below(600))]
  const place = inventedPlace(random.below(400))
  const intro = `${first}, ${random.pick(offices)} of ${place}, met ${second}, ${random.pick(offices)} of ${inventedPlace(random.below(400))}, on Tuesday.`
  const paragraphs = Array.from({ length: 2 + random.below(4) }, (_, index) => {
    const speaker = index % 2 === 0 ? first : second
    return [
      `${speaker} ${random.pick(cues)} that ${clause(random)}.`,
      random.below(2) === 0 ? `"We ${clause(random)}," he ${random.pick(cues)}.` : `The ${clause(random)}.`,
    ].join(' ')
  })
  return { title: `${first} on ${clause(random, 5)}`, paragraphs: [intro, ...paragraphs] }
}

function clause(random: Random, length = 8 + random.below(14)): string {
  return Array.from({ length }, () => inventedWord(random)).join(' ')
}
