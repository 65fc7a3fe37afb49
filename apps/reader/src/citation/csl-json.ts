import { type Cited, checkText, datePartsOf, oneLine, quotationText } from './cited.ts'

/** CSL-JSON, as Zotero, pandoc and citeproc read it: a list of one item. */
export function cslJson(cited: Cited): string {
  const { title, source, published, language, permalink, sha256, archive, position, read, quotation } = cited
  const issued = datePartsOf(published)
  const item = {
    id: `communique-${sha256.slice(0, 12)}`,
    type: 'webpage',
    title: oneLine(title),
    ...(source !== null && { publisher: oneLine(source), 'container-title': oneLine(source) }),
    // A year stays a year: the parts that are not known are not there.
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [datePartsOf(read)] },
    URL: permalink,
    ...(language !== null && { language }),
    archive,
    archive_location: position,
    note: [...(quotation === null ? [] : [quotationText(quotation)]), checkText(cited)].join(' '),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
