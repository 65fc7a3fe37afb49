import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Genre } from '../../src/index.ts'

/** A text whose sentences were labelled by hand. */
export interface GoldDocument {
  readonly id: string
  /** What an archivist would call it: "readout", "press conference with turns". */
  readonly kind: string
  /** Null where the set labels none. */
  readonly genre: Genre | null
  readonly source: string | null
  readonly title: string | null
  readonly text: string
  readonly sentences: readonly GoldSentence[]
  readonly speakers: readonly GoldSpeaker[]
}

export interface GoldSentence {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  /** Null for narration. */
  readonly label: GoldLabel | null
}

export interface GoldLabel {
  /** Key of a speaker. */
  readonly speaker: string
  readonly mode: 'direct' | 'indirect' | 'mixed'
}

export interface GoldSpeaker {
  readonly key: string
  readonly name: string | null
  readonly description: string | null
  readonly kind: 'person' | 'group' | 'organisation'
  readonly office: string | null
  readonly country: string | null
}

const folder = join(import.meta.dirname, '../../gold')

/** The invented documents of this package, in the order of their names. How they are written is in gold/README.md. */
export function openGold(): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => goldDocument(name.replace('.gold', ''), readFileSync(join(folder, name), 'utf8')))
}

interface Head {
  readonly kind: string
  readonly genre: Genre
  readonly source: string
  readonly title: string
  readonly speakers?: Readonly<Record<string, Partial<Omit<GoldSpeaker, 'key'>> & Pick<GoldSpeaker, 'kind'>>>
}

const line = /^\[(?:(?<speaker>\w+) (?<mode>direct|indirect|mixed))?\](?<own>\|)? (?<words>\S.*)$/

/** @throws Error with the line that is not written as gold/README.md says */
export function goldDocument(id: string, written: string): GoldDocument {
  const cut = written.indexOf('\n---\n')
  const head: Head = parse(written.slice(0, cut))
  const sentences: GoldSentence[] = []
  let text = ''
  let isNewParagraph = false
  for (const printed of written.slice(cut + 5).split('\n')) {
    if (printed.trim() === '') {
      isNewParagraph = true
      continue
    }
    const { speaker, mode, own, words = '' } = line.exec(printed)?.groups ?? {}
    if (words === '') throw new Error(`${id}: ${printed}`)
    if (text !== '') text += isNewParagraph ? '\n\n' : own ? '\n' : ' '
    isNewParagraph = false
    const start = text.length
    text += words.trimEnd()
    sentences.push({ start, end: text.length, label: labelOf(speaker, mode) })
  }
  const speakers = Object.entries(head.speakers ?? {}).map(([key, speaker]) => ({
    key,
    name: speaker.name ?? null,
    description: speaker.description ?? null,
    kind: speaker.kind,
    office: speaker.office ?? null,
    country: speaker.country ?? null,
  }))
  const { kind, genre, source, title } = head
  return { id, kind, genre, source, title, text, sentences, speakers }
}

function labelOf(speaker: string | undefined, mode: string | undefined): GoldLabel | null {
  if (speaker === undefined) return null
  if (mode !== 'direct' && mode !== 'indirect' && mode !== 'mixed') return null
  return { speaker, mode }
}
