import { groupNouns, organisationNouns } from '../../lexicon/collectives.ts'
import { fieldLinks } from '../../lexicon/office-words.ts'
import { femaleHonorifics, maleHonorifics } from '../../lexicon/offices.ts'
import {
  chorus,
  foreignFemale,
  hosts,
  outletWords,
  postNominalsOfMembers,
  ranks,
  unnamed,
} from '../../lexicon/turn-words.ts'
import { pattern } from '../../lexicon/words.ts'
import type { Cast } from '../../names/cast.ts'
import type { Gender } from '../../names/mentions.ts'
import { compareWords, officeHead, type Speaker } from '../../names/speaker.ts'
import type { Label } from './label.ts'
import { readNotes } from './label-notes.ts'
import type { LabelWords } from './label-words.ts'
import { keyOf } from './turn-labels.ts'

/** Whom the labels of a text name. */
/** Of one kind of office; a text that has more introduces nobody by it. */
const mostHolders = 50

export class TurnSpeakers {
  readonly #cast: Cast
  readonly #byKey = new Map<string, Speaker>()
  /** The label whose brackets name the speaker of a key; null where they name several. */
  readonly #inBrackets = new Map<string, Label | null>()
  /** Whoever was introduced with an office, by the noun of the office. */
  readonly #holders = new Map<string, { readonly speaker: Speaker; readonly office: string }[]>()

  /** Offices that stand alone before turns. */
  readonly #offices: ReadonlySet<string>
  #lead: Speaker | null = null

  constructor(cast: Cast, labels: readonly Label[]) {
    this.#cast = cast
    this.#offices = new Set(
      labels.flatMap(({ words, notes }) =>
        words.kind === 'role' && words.isOffice && !words.isChair && notes.length === 0 ? words.key : [],
      ),
    )
    for (const label of labels) {
      const { name } = readNotes(label.notes, false)
      if (name === null) continue
      const known = this.#inBrackets.get(label.words.key)
      const isSame = known === undefined || (known !== null && readNotes(known.notes, false).name === name)
      this.#inBrackets.set(label.words.key, isSame ? (known ?? label) : null)
    }
  }

  /** `speaker` is introduced with these offices, in a title, above the turns or by a label. */
  introduce(speaker: Speaker, offices: readonly string[]): void {
    for (const office of offices) {
      const head = officeHead(office.toLowerCase())
      const held = this.#holders.get(head)
      if (!held) this.#holders.set(head, [{ speaker, office }])
      else if (held.length < mostHolders) held.push({ speaker, office })
    }
  }

  /** The text is of `speaker`: the only office that stands alone before turns is his or hers, unless another is known. */
  letLead(speaker: Speaker): void {
    const isUnheld = speaker.offices.every((office) => postNominalsOfMembers.has(office.toLowerCase()))
    if (isUnheld && this.#offices.size === 1) this.#lead = speaker
  }

  /** The speaker whom a label names; one label is one speaker until its brackets name another. */
  of(label: Label, at: number): Speaker {
    const { words } = label
    const notes = readNotes(label.notes, words.kind === 'ask')
    const key = keyOf(label)
    const known = this.#byKey.get(key)
    if (known !== undefined && notes.name === null) return known
    const telling = words.kind === 'role' && notes.name === null ? this.#inBrackets.get(key) : null
    const speaker = telling
      ? this.#named(words, readNotes(telling.notes, false), at)
      : this.#named(words, notes, at)
    const meant = speaker ?? this.#unnamed(label, notes.outlet, at)
    this.#byKey.set(key, meant)
    return meant
  }

  /** "Kerrin" in "Minister Kerrin, when ...?", "the Minister for Tides": somebody introduced; null for others. */
  known(words: string): Speaker | null {
    return this.#holder(words)
  }

  #named(words: LabelWords, notes: ReturnType<typeof readNotes>, at: number): Speaker | null {
    const byOffice = words.kind === 'name' ? this.#holder(words.name) : null
    if (byOffice !== null) return byOffice
    const isOutletAsking = (words.kind === 'name' || words.kind === 'other') && isOutlet(words)
    if (isOutletAsking && notes.name === null) return this.#cast.organisation(words.text, at)
    const isOffice = isOutletAsking || words.kind === 'role' || words.kind === 'ask' || words.kind === 'reply'
    const name = isOffice ? notes.name : words.name
    if (name === null || name === '') return null
    const isHeld = words.kind === 'role' || words.kind === 'person'
    const offices = [...(isHeld && words.office !== '' ? [words.office] : []), ...notes.offices]
    const gender = genderOf([...words.forms, ...notes.forms])
    const speaker = this.#cast.person({ name: withoutLetters(name), offices, gender, isCertain: true, at })
    this.introduce(speaker, offices)
    return speaker
  }

  #unnamed({ words, notes }: Label, outlet: string | null, at: number): Speaker {
    if (words.kind === 'ask') {
      if (outlet !== null && words.office === '') return this.#cast.organisation(outlet, at)
      return this.#cast.described('PERSON', outlet === null ? words.text : `${words.text}, ${outlet}`, at)
    }
    const office = fullOffice(words, notes)
    const holder = words.kind === 'role' ? (this.#holder(office) ?? this.#told(office, at)) : null
    if (holder !== null) return holder
    if (this.#lead !== null && this.#offices.has(words.key)) {
      this.#cast.giveOffice(this.#lead, office)
      return this.#lead
    }
    const nouns = words.key.split(' ')
    const noun = officeHead(words.office.toLowerCase())
    const isGroup = groupNouns.has(noun) || chorus.has(noun)
    const speaker = this.#cast.described(isGroup ? 'GROUP' : 'PERSON', words.text, at)
    const isHeld = words.isOffice && !nouns.some((word) => unnamed.has(word) || hosts.has(word))
    if (isHeld && !isGroup) this.#cast.giveOffice(speaker, office)
    return speaker
  }

  /** Whoever the text tells of in such an office. */
  #told(office: string, at: number): Speaker | null {
    const holder = this.#cast.holderOf(office, null, at)?.speaker ?? null
    const asked = compareWords(office)
    const isNamed = holder !== null
    return isNamed && holder.offices.some((held) => holds(held, asked)) ? holder : null
  }

  /** The one person introduced who holds an office of these words. */
  #holder(words: string): Speaker | null {
    const asked = compareWords(words)

    let found: Speaker | null = null
    for (const { speaker, office } of this.#holders.get(officeHead(words.toLowerCase())) ?? []) {
      if (speaker === found || !holds(office, asked)) continue
      if (found !== null) return null
      found = speaker
    }
    return found
  }
}

/** "the Harl Times", "HRK": letters that are no name. */
const isOutlet = ({ key, text }: LabelWords) =>
  /^[B-DF-HJ-NP-TV-XZ]{3,5}$/.test(text) ||
  key.split(' ').some((word) => outletWords.has(word) || organisationNouns.has(word))

/** "Minister" is whoever is "Minister for Tides"; "Speaker" is not the Deputy Speaker. */
function holds(office: string, asked: readonly string[]): boolean {
  const has = compareWords(office)
  if (!asked.every((word) => has.includes(word))) return false
  return !has.some((word) => ranks.has(word) && !asked.includes(word))
}

const ofField = pattern('iu')` ${fieldLinks} `

/** "MINISTER OF PORTS, SHIPPING AND WATERWAYS": a comma may part the fields of one office. */
function fullOffice(words: LabelWords, notes: readonly string[]): string {
  const [behind = ''] = notes
  const isField = ofField.test(words.office) && / and /iu.test(behind)
  return isField ? `${words.office}, ${behind}` : words.office
}

function withoutLetters(name: string): string {
  const words = name.split(' ')
  while (postNominalsOfMembers.has((words.at(-1) ?? '').toLowerCase())) words.pop()
  return words.join(' ')
}

function genderOf(forms: readonly string[]): Gender | null {
  if (forms.some((form) => femaleHonorifics.has(form) || foreignFemale.has(form))) return 'female'
  return forms.some((form) => maleHonorifics.has(form)) ? 'male' : null
}
