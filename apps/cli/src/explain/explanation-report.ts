import type { ExplainedBlock, ExplainedMends, ExplainedPageSpeech, Explanation } from '@communique/press'
import { countryWords, languageWords, mendWords } from '@communique/press/explanation-words'
import { bold, printable } from '../output.ts'
import { labelled } from './labelled.ts'
import { sentenceReport } from './sentence-report.ts'
import { visible } from './visible.ts'

/** What each stage of reading saw on a page, for people. */
export function explanationReport({ clean, blocks, sentences, speeches, ...page }: Explanation): string {
  const mended = clean.reduce((sum, { count }) => sum + count, 0)
  return [
    titleLine(page),
    ...section('Clean', `${mended} ${mended === 1 ? 'place' : 'places'} mended`, clean.flatMap(mendLines)),
    ...section('Blocks', blocks.length, blockLines(blocks)),
    ...section('Language', languageLine(page), []),
    ...section('Genre', `${page.genre.genre}, because ${page.genre.because}`, []),
    ...section('Sentences', sentences.length, []),
    ...sentences.flatMap((sentence) => ['', ...sentenceReport(sentence)]),
    ...section('Speeches', speeches.length, speeches.flatMap(speechLines)),
    '',
  ].join('\n')
}

const languageLine = ({ language }: Pick<Explanation, 'language'>): string =>
  language === null ? 'unknown' : `${language.tag}, ${languageWords[language.basis]}`

export function titleLine({ title, titleBasis }: Pick<Explanation, 'title' | 'titleBasis'>): string {
  return `${printable(title)}${titleBasis === 'DERIVED' ? '  [no headline printed: the first words]' : ''}`
}

const section = (heading: string, sum: string | number, lines: readonly string[]) => [
  '',
  bold(`${heading}: ${sum}`),
  ...lines,
]

function mendLines({ kind, count, examples }: ExplainedMends): readonly string[] {
  return [
    `  ${mendWords[kind]}: ${count}`,
    ...examples.flatMap(({ line, raw, clean }) => [
      `    line ${String(line).padEnd(8)}raw    ${visible(raw)}`,
      `                 clean  ${visible(clean)}`,
    ]),
  ]
}

/** Blocks that belong to nothing are many, and their own words matter little. */
function blockLines(blocks: readonly ExplainedBlock[]): readonly string[] {
  const lines: string[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (!block) break
    let end = at + 1
    while (block.kind === 'REMAINDER' && blocks[end]?.kind === block.kind) end++
    const { from } = block.lines
    const to = blocks[end - 1]?.lines.to ?? from
    const where = `line ${to > from ? `${from}-${to}` : from}`
    const more = end - at > 1 ? `  [and ${end - at - 1} more]` : ''
    lines.push(`  ${block.kind.padEnd(15)}${where.padEnd(14)}${printable(block.firstWords)}${more}`)
    at = end
  }
  return lines
}

function speechLines({
  kind,
  who,
  offices,
  countryBasis,
  sentences,
}: ExplainedPageSpeech): readonly string[] {
  const others = offices.filter((office) => office !== who.office)
  const also = others.length === 0 ? '' : `  [also printed: ${others.join('; ')}]`
  return [
    `  ${kind} by ${printable(who.name ?? who.description ?? 'unnamed')}`,
    ...labelled('  sentences', [sentences.join(', ')]),
    ...labelled('  kind', [who.kind]),
    ...labelled('  office', who.office === null ? [] : [`${who.office}${also}`]),
    ...labelled(
      '  country',
      who.country === null || countryBasis === null ? [] : [`${who.country}: ${countryWords[countryBasis]}`],
    ),
  ]
}
