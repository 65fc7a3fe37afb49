import { Discourse } from '../discourse/discourse.ts'
import { meetingVerbs } from '../lexicon/readout-words.ts'
import { type AnalysedSentence, analyseTitle, wordsOf } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { Mention } from '../names/mentions.ts'
import { personOf } from '../names/person-of.ts'
import type { Speaker } from '../names/speaker.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'

/** One of the few persons who meet in a text that tells of a meeting. */
export interface Principal {
  readonly speaker: Speaker
  /** The shortest words with an office that the text or its title has: "President Kerrin". */
  readonly words: string
  /** All the words for the person that they have. */
  readonly forms: ReadonlySet<string>
}

/** The meeting is told of in the first sentences. */
const lastOpening = 4
const most = 4

/**
 * Those who meet, the one first whose office tells of it. Nobody where the first sentences do not say who, or name so
 * many that "the leaders" may be others.
 */
export function principalsOf(
  { sentences }: AnalysedText,
  title: string | null,
  cast: Cast,
): readonly Principal[] {
  const at = sentences.slice(0, lastOpening).findIndex(tellsOfMeeting)
  const sentence = sentences[at]
  if (!sentence) return []
  const found = new Map<Speaker, Set<string>>()
  const heading = title === null ? null : titleOf(title)
  const note = (speaker: Speaker, form: string) => {
    const forms = found.get(speaker) ?? new Set()
    if (forms.size < mostForms) forms.add(form)
    found.set(speaker, forms)
  }
  const noteMention = (where: AnalysedSentence, mention: Mention) =>
    note(
      personOf(cast, where, mention, at),
      wordsOf(where, { from: mention.from, to: mention.name.to })
        .replace(/['’]s$/, '')
        // "the Prime Minister|, Mr Bo Tarn|"
        .replace(/^.*, /u, ''),
    )
  const subject = nounPhraseAt(sentence, 0, sentence.tokens.length)
  if (subject?.kind === 'role') {
    const discourse = new Discourse(cast)
    const meant = discourse.resolve(sentence, subject, at)
    if (meant) {
      discourse.learn(meant)
      note(meant.speaker, wordsOf(sentence, subject))
    }
  }
  for (const mention of sentence.mentions) if (mention.isCertain) noteMention(sentence, mention)
  if (found.size < 2 || found.size > most) return []
  for (const where of heading === null ? sentences : [heading, ...sentences]) {
    for (const mention of where.mentions) {
      const isOne = mention.offices.length > 0 && isInFront(mention)
      if (isOne && found.has(personOf(cast, where, mention, at))) noteMention(where, mention)
    }
  }
  return [...found].map(([speaker, forms]) => ({ speaker, words: shortest(forms), forms }))
}

const mostForms = 8

/** Of the words with an office or a form of address, if there are any. */
function shortest(forms: ReadonlySet<string>): string {
  const [first = '', ...others] = forms
  return others.reduce((found, form) => (form.length < found.length ? form : found), first)
}

const titleOf = (title: string): AnalysedSentence =>
  analyseTitle(title, { start: 0, end: title.length, text: title, paragraph: 0 }, [])

/** An office or a form of address stands before the name. */
const isInFront = ({ from, name }: Mention) => from < name.from

const tellsOfMeeting = ({ tokens }: AnalysedSentence) =>
  tokens.some((token) => !token.isQuoted && meetingVerbs.has(token.lower))

/**
 * "The leaders (President Kerrin and Prime Minister Tarn)"; two as the text itself names them together, if it does:
 * "the President and the Prime Minister".
 */
export function together(
  { prose }: AnalysedText,
  printed: string | null,
  principals: readonly Principal[],
): string {
  const words = principals.map((principal) => principal.words.replace(/^The /, 'the '))
  const all = pairIn(prose.text, principals) ?? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  return printed === null ? all : `${printed} (${all})`
}

const longestSearched = 50_000

function pairIn(text: string, [one, other, ...more]: readonly Principal[]): string | null {
  if (!one || !other || more.length > 0) return null
  const searched = text.slice(0, longestSearched).toLowerCase()
  for (const first of formsOf(one)) {
    for (const second of formsOf(other)) {
      const pairs = [`${first} and ${second}`, `${second} and ${first}`]
      const found = pairs.find((pair) => searched.includes(pair.toLowerCase()))
      if (found !== undefined) return found
    }
  }
  return null
}

/** With "the President" for the President of Norland. */
const formsOf = ({ forms, speaker }: Principal) =>
  [...forms, ...speaker.offices.map((office) => `the ${office.split(' of ', 1)[0]}`)].slice(0, mostForms * 2)
