import { type Cited, checkText, datePartsOf, oneLine, quotationText } from './cited.ts'

/** A citation for a text: who, what, when, where, and what proves it. */
export function plainCitation(cited: Cited): string {
  const { source, title, titleIsPrinted, published, permalink, url, quotation, read } = cited
  const date = datePartsOf(published).length === 0 ? 'undated' : inWords(published ?? '')
  return [
    ...(quotation === null ? [] : [quotationText(quotation)]),
    `${source === null ? '' : `${oneLine(source)}, `}“${oneLine(title)}”${titleIsPrinted ? '' : ' (first words; no headline printed)'}, ${date}.`,
    permalink,
    ...(url === null ? [] : [`Page: ${url}`]),
    `${checkText(cited)} Read ${inWords(read)}.`,
  ].join('\n')
}

/** A day, a month or a year in words, never more than it says. */
function inWords(date: string): string {
  const [year = 0, month = 1, day = 1] = datePartsOf(date)
  const length = date.split('-').length
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(length > 1 && { month: 'long' }),
    ...(length > 2 && { day: 'numeric' }),
  })
}
