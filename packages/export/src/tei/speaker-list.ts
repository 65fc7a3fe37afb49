import type { ExportedSpeech } from '../format.ts'
import { element, lines, type Xml } from '../xml.ts'
import { xmlId } from './names.ts'

type Office = Pick<ExportedSpeech, 'office' | 'country' | 'countryCode'>

interface Listed {
  readonly speaker: ExportedSpeech['speaker']
  /** Each wording once, in the order in which they came. */
  readonly offices: readonly Office[]
}

/** What a list is remembered by: plain data. */
export type SpeakerListState = readonly Listed[]

/** All speakers of a corpus, each once, with the offices in which they speak. It grows with the articles. */
export class SpeakerList {
  readonly #listed: Map<string, Listed>

  constructor(state: SpeakerListState = []) {
    this.#listed = new Map(state.map((one) => [one.speaker.id, one]))
  }

  /** It stays as it is while the list grows. */
  get state(): SpeakerListState {
    return [...this.#listed.values()]
  }

  get size(): number {
    return this.#listed.size
  }

  add(speeches: readonly ExportedSpeech[]): void {
    for (const { speaker, office, country, countryCode } of speeches) {
      const { offices } = this.#listed.get(speaker.id) ?? { offices: [] }
      const given = { office, country, countryCode }
      const isNew = (office ?? country) != null && indexOf(offices, given) < 0
      if (isNew || !this.#listed.has(speaker.id))
        this.#listed.set(speaker.id, { speaker, offices: isNew ? [...offices, given] : offices })
    }
  }

  idOf({ speaker }: ExportedSpeech): string {
    return xmlId(speaker.id)
  }

  officeOf(speech: ExportedSpeech): string | null {
    const { offices = [] } = this.#listed.get(speech.speaker.id) ?? {}
    const index = indexOf(offices, speech)
    return index < 0 ? null : officeId(this.idOf(speech), index)
  }

  /** Persons, groups and organisations in one list, as corpora of parliaments have it. */
  toXml(): Xml {
    return element('listPerson', {}, lines(...[...this.#listed.values()].map(listed), ''))
  }
}

function indexOf(offices: readonly Office[], { office, country, countryCode }: Office): number {
  return offices.findIndex(
    (one) => one.office === office && one.country === country && one.countryCode === countryCode,
  )
}

function officeId(speaker: string, index: number): string {
  return `${speaker}.o${index + 1}`
}

const kinds = {
  PERSON: { element: 'person', name: 'persName', office: 'affiliation' },
  GROUP: { element: 'personGrp', name: 'persName', office: 'affiliation' },
  // An organisation has no affiliation by the schema.
  ORGANISATION: { element: 'org', name: 'orgName', office: 'rs' },
} as const

type Kind = (typeof kinds)[keyof typeof kinds]

function listed({ speaker, offices }: Listed): Xml {
  const id = xmlId(speaker.id)
  const kind: Kind = isKind(speaker.kind) ? kinds[speaker.kind] : kinds.PERSON
  const { name, description } = speaker
  return element(
    kind.element,
    { 'xml:id': id },
    lines(
      name == null ? null : element(kind.name, {}, name),
      ...offices.map((office, index) => affiliation(kind.office, office, officeId(id, index))),
      // The words that stand for somebody without a name.
      description == null ? null : element('note', { type: 'description' }, description),
      '',
    ),
  )
}

/** As printed: the words of the office, and what is said of the country. */
function affiliation(name: Kind['office'], { office, country, countryCode }: Office, id: string): Xml {
  return element(
    name,
    { 'xml:id': id, type: 'office' },
    office == null ? null : element('roleName', {}, office),
    office == null || country == null ? null : ', ',
    country == null ? null : element('country', { key: countryCode }, country),
  )
}

/** A release to come may know more kinds. */
function isKind(kind: string): kind is keyof typeof kinds {
  return Object.hasOwn(kinds, kind)
}
