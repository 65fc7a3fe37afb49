import { type Cited, checkText, datePartsOf, oneLine, quotationText } from './cited.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** An entry for BibTeX and biblatex. `howpublished` has the publisher: a press office is no author. */
export function bibtex(cited: Cited): string {
  const { title, source, published, language, permalink, sha256, read, quotation } = cited
  const [year, month] = datePartsOf(published)
  const monthName = month === undefined ? undefined : months[month - 1]
  const note = [...(quotation === null ? [] : [quotationText(quotation)]), checkText(cited)].join(' ')
  const fields = [
    // The second braces keep the capitals as they are printed.
    `title = {{${texText(oneLine(title))}}}`,
    ...(source === null ? [] : [`howpublished = {${texText(oneLine(source))}}`]),
    ...(year === undefined ? [] : [`year = {${String(year).padStart(4, '0')}}`]),
    ...(monthName === undefined ? [] : [`month = ${monthName}`]),
    // biblatex reads this one, which also has the day.
    ...(published === null || year === undefined ? [] : [`date = {${published}}`]),
    ...(language === null ? [] : [`langid = {${texText(language)}}`]),
    `url = {${texUrl(permalink)}}`,
    `urldate = {${read}}`,
    `note = {${texText(note)}}`,
  ]
  return `@misc{communique-${sha256.slice(0, 12)},\n  ${fields.join(',\n  ')}\n}\n`
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** What TeX would take for a command or for a group is printed as it is. */
function texText(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => commands[sign] ?? `\\${sign}`)
}

/** Within `\url` only braces and backslashes are signs; an address can say them otherwise. */
function texUrl(url: string): string {
  return url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign))
}
