import { documentNouns, organisationNouns, personNouns } from '../data/collectives.ts'
import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import { authorIn } from './authorship.ts'
import type { Cast } from './cast.ts'
import { countriesIn } from './country-names.ts'
import type { Mention } from './mentions.ts'
import type { Speaker } from './speaker.ts'
import type { Subject } from './subject.ts'

const bareSpeaker = /^(?:speaker|reporter|lecturer|orator|presenter|interviewee)$/

const anyBody =
  /^(?:organi[sz]ation|body|council|committee|commission|board|association|headquarters|branch|alliance|movement|institution|agency|group|company|firm|party|union|paper|newspaper|daily)$/

/** Who has the floor: follows the article and tells whom "he", "the speaker" and "they" mean. */
export class Floor {
  readonly #cast: Cast
  #person: Speaker | null = null
  #group: Speaker | null = null
  #body: Speaker | null = null
  #last: Speaker | null = null
  /** Of the text last told of: "it said". */
  #author: Speaker | null = null
  readonly #authors = new Map<string, Speaker>()

  constructor(cast: Cast) {
    this.#cast = cast
  }

  get last(): Speaker | null {
    return this.#last
  }

  /** `speaker` speaks, is about to, or did the last thing that was told. */
  give(speaker: Speaker): void {
    this.#last = speaker
    if (speaker.kind === 'PERSON') this.#person = speaker
    else if (speaker.kind === 'GROUP') this.#group = speaker
    else this.#body = speaker
  }

  /** `speaker` wrote or adopted the text called `noun`: "the statement" is theirs from now on. */
  giveAuthorship(noun: string, speaker: Speaker): void {
    this.#authors.set(singular(noun), speaker)
    this.#author = speaker
  }

  /** The speaker whom a subject means; null when it cannot be known. */
  resolve(sentence: AnalysedSentence, subject: Subject, at: number): Speaker | null {
    const words = wordsOf(sentence, subject)
    switch (subject.kind) {
      case 'pronoun':
        return this.#pronoun(subject.head)
      case 'person':
        return subject.mention ? personOf(this.#cast, sentence, subject.mention, at) : null
      case 'role':
        return this.#role(words, subject.head, at)
      case 'group':
        return withCountry(this.#cast.described('GROUP', words, at), words)
      case 'organisation':
        return this.#organisation(sentence, subject, words, at)
      case 'document':
        return this.#document(sentence, subject, at)
      case 'other':
        return this.#other(words, subject.head, at)
    }
  }

  /** "The organization" and "the council" are the body last told of; a body with a name is itself. */
  #organisation(sentence: AnalysedSentence, subject: Subject, words: string, at: number): Speaker {
    const isBare = /^the \p{Ll}+$/iu.test(words)
    const body = this.#body
    const isSame =
      body !== null && (anyBody.test(subject.head) || (body.name ?? '').toLowerCase().includes(subject.head))
    if (isBare && body && isSame) return body
    const known = isBare ? this.#cast.bodyCalled(subject.head) : null
    if (known !== null) return this.#cast.organisation(known, at)
    return withCountry(this.#cast.organisation(organisationName(sentence, subject), at), words)
  }

  /** A text speaks for whoever wrote it: the one it names, the one told of with such a text, the one told of last. */
  #document(sentence: AnalysedSentence, subject: Subject, at: number): Speaker {
    const words = wordsOf(sentence, subject)
    if (/\bby (?:him|her)\b/.test(words) && this.#person) return this.#person
    const author = authorIn(sentence, subject)
    if (author) {
      const named = this.resolve(sentence, author, at)
      if (named) return named
    }
    const told = this.#authors.get(singular(subject.head))
    if (told) return told
    const isBare = /^(?:the|his|her|its|their|this) /i.test(words)
    return (isBare ? (this.#author ?? this.#last) : null) ?? this.#cast.described('ORGANISATION', words, at)
  }

  #other(words: string, head: string, at: number): Speaker {
    if (/^(?:one|another|the other|he|she)\b/i.test(words) && personNouns.has(head))
      return this.#role(words, head, at)
    const kind = /(?:[^s]s|people|men|women|many|few|others|some|most|all)$/.test(head)
      ? 'GROUP'
      : 'ORGANISATION'
    return withCountry(this.#cast.described(kind, words, at), words)
  }

  #pronoun(word: string): Speaker | null {
    switch (word) {
      case 'they':
        return this.#last && this.#last.kind !== 'PERSON' ? this.#last : (this.#group ?? this.#body)
      case 'it':
        return this.#last?.kind === 'ORGANISATION' ? this.#last : (this.#author ?? this.#body)
      default:
        return this.#personOf(word === 'she' ? 'female' : 'male')
    }
  }

  #personOf(gender: NonNullable<Speaker['gender']>): Speaker | null {
    const person = this.#person
    if (person && (person.gender === null || person.gender === gender)) person.gender = gender
    return person
  }

  #role(words: string, head: string, at: number): Speaker {
    if (bareSpeaker.test(head) && /^(?:the )?\S+$/i.test(words)) {
      if (this.#last?.kind === 'PERSON') return this.#last
      return this.#cast.described('PERSON', words, at)
    }
    const holder = this.#cast.holderOf(words, this.#person, at)
    if (holder) {
      holder.lastSeen = at
      return holder
    }
    const speaker = this.#cast.described('PERSON', words, at)
    const office = words.replace(/^(?:the|a|an|one|another)\s/i, '')
    this.#cast.giveOffice(speaker, office)
    return speaker
  }
}

/** "The messages" are the message that was told of. */
const singular = (noun: string) => noun.replace(/s$/, '')

function withCountry(speaker: Speaker, words: string): Speaker {
  speaker.country ??= countriesIn(words)[0] ?? null
  return speaker
}

export function personOf(cast: Cast, sentence: AnalysedSentence, mention: Mention, at: number): Speaker {
  return cast.person({
    name: wordsOf(sentence, mention.name).replace(/['’]s$/, ''),
    office: mention.office ? wordsOf(sentence, mention.office) : null,
    gender: mention.gender,
    at,
  })
}

/** "Hangyore" of "the south Korean newspaper Hangyore"; else the words without their article. */
function organisationName(sentence: AnalysedSentence, subject: Subject): string {
  const words = wordsOf(sentence, subject).replace(/^(?:the|a|an|both|its|their|his|her)\s/i, '')
  const quoted = /^(?:\P{Lu}|\p{Lu}\p{Ll}+ )*["“]([^"“”]{4,})["”](?: of .*)?$/u.exec(words.slice(0, 300))?.[1]
  if (quoted !== undefined) return quoted
  const { tokens, classes } = sentence
  for (let at = subject.to - 1; at > subject.from; at--) {
    if (classes[at] !== 'N' && classes[at] !== 'S') break
    const before = tokens[at - 1]
    const names =
      before && !before.isCapital && (organisationNouns.has(before.lower) || documentNouns.has(before.lower))
    if (names) return wordsOf(sentence, { from: at, to: subject.to })
  }
  return words
}
