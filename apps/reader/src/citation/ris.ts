import { type Cited, checkText, datePartsOf, oneLine, quotationText } from './cited.ts'

/** A reference in RIS, as EndNote, Zotero and Mendeley read it: lines end in CR LF, and a date has all its slashes. */
export function ris(cited: Cited): string {
  const { title, source, published, language, url, permalink, archive, position, read, quotation } = cited
  const [year] = datePartsOf(published)
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['PB', source],
    ['PY', year === undefined ? null : String(year).padStart(4, '0')],
    ['DA', year === undefined ? null : risDate(published ?? '')],
    ['LA', language],
    ['UR', permalink],
    ['L2', url],
    ['DB', archive],
    ['AN', position],
    ['Y2', risDate(read)],
    ['N1', quotation && quotationText(quotation)],
    ['N1', checkText(cited)],
    ['ER', ''],
  ]
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`)
    .join('')
}

/** `2031/03/14/`, `2031/03//`, `2031///`. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}/${month}/${day}/`
}
