/** What a citation is made of. Nothing in it is more than the archive knows. */
export interface Cited {
  readonly title: string
  /** Whether the page prints the title; else it is the first words of the text. */
  readonly titleIsPrinted: boolean
  /** The publisher; null where it is not known. */
  readonly source: string | null
  /** EDTF: a day, a month or a year; null where unknown. */
  readonly published: string | null
  /** BCP 47; null where unknown. */
  readonly language: string | null
  /** Where the page was, outside of the archive. */
  readonly url: string | null
  /** Of the article or of the sentence. */
  readonly permalink: string
  /** Of the page as it was saved. */
  readonly sha256: string
  /** The archive, and its state that was read. */
  readonly archive: string
  readonly position: string
  /** The day on which it was read: `2031-03-14`. */
  readonly read: string
  readonly quotation: Quotation | null
}

/** A sentence that is cited. */
export interface Quotation {
  readonly words: string
  /** INDIRECT: the words of the report, not those of the speaker. */
  readonly mode: string
  readonly speaker: string
  readonly office: string | null
  readonly country: string | null
}

/** Whose words, and how: `“…” (Ada Kerrin, Minister of Ports; paraphrased by the source)`. */
export function quotationText({ words, mode, speaker, office, country }: Quotation): string {
  const who = [speaker, office, country !== null && office?.includes(country) !== true ? country : null]
  const how =
    mode === 'INDIRECT'
      ? '; paraphrased by the source'
      : mode === 'MIXED'
        ? '; partly word for word'
        : mode === 'DIRECT'
          ? ''
          : `; ${mode.toLowerCase()}`
  return `“${oneLine(words)}” (${oneLine(who.filter((part) => part !== null).join(', '))}${how})`
}

/** What checks the citation against the page. */
export function checkText({ sha256, archive, position }: Cited): string {
  return `SHA-256 of the saved page: ${sha256}. Archive ${archive}, position ${position}.`
}

/** The parts of a date as far as they are known, as numbers. */
export function datePartsOf(date: string | null): readonly number[] {
  if (date === null || !/^\d{4}(?:-\d\d){0,2}$/.test(date)) return []
  return date.split('-').map(Number)
}

/** White space of any kind as one space: citations are of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
