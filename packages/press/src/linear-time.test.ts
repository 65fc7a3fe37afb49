import { expect, it } from 'vitest'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import { growthOf, mostGrowth } from './testing/growth.ts'
import { halves, type MakePage, numbered, repeated } from './testing/long-texts.ts'
import { asFields } from './testing/pages.ts'

const lines: Readonly<Record<string, MakePage>> = {
  'one endless word': repeated('a'),
  'words without an end': repeated('the harbour was full of boats that nobody had seen '),
  'one space after the other': (length) => `x${' '.repeat(length)}y`,
  'one endless quotation': (length) => `He said: “${repeated('the dam holds and ')(length)}`,
  'opening quotes': repeated('“'),
  'straight quotes': repeated('"a '),
  'pointed quotes': repeated('«a '),
  'said said said': repeated('said '),
  'he said that he said that': repeated('he said that '),
  'somebody said that somebody said that': repeated('Minister Ada Kerrin said the dam holds and '),
  'Minister of Minister of': repeated('Minister of '),
  'capitalised words': repeated('Abc '),
  commas: repeated(','),
  parentheses: repeated('('),
  'digits and dots': repeated('1.2.'),
  'full stops': repeated('.'),
  initials: repeated('A. B. C. '),
  'ideographs without an end': repeated('漢字'),
}

const texts: Readonly<Record<string, MakePage>> = {
  'one letter a line': repeated('a\n'),
  'one word a line': repeated('harbour\n'),
  'short lines': repeated('The dam holds.\n'),
  'characters that cannot be seen': repeated('a\u200b'),
  'one endless quotation over paragraphs': (length) => `He said: “${repeated('the dam holds.\n\n')(length)}`,
  'quotations that never end': repeated('«The dam\n\n'),
  'quotations of all kinds': repeated("« ‘a \"b ''c “d "),
  'quotations of somebody': repeated('“The dam holds,” Minister Ada Kerrin said. '),
  'quotations without words of saying': halves(
    repeated('Director Dr. Ada Kerrin\n\n'),
    repeated('“The dam holds”\n\n'),
  ),
  'he said, he said': repeated('he said, '),
  'he said so today': repeated('He said so today. '),
  'he said as follows': repeated('The Minister said as follows:\n\n'),
  'words of saying behind dashes': repeated('— said '),
  'words that look back': repeated('A b c d e f g.\n\nThe Courier Monday says this in an article.\n\n'),
  'many ministers': numbered('The minister of # said that a. '),
  'many offices of one person': numbered('Bo Tarn, minister of #, said that a. The minister of Ebb said b. '),
  'many persons of one name': numbered('Mr. Bo # said that a. '),
  'many delegations of one leader': halves(
    numbered('The Norwegian # delegation led by Bo Tarn came. '),
    repeated('The head of the Tidal delegation said b. '),
  ),
  'others and others': repeated('and other ministers '),
  'clauses of noting': (length) => `Noting that a${repeated(', Mr. Foo Bar')(length)} said b`,
  'all capitals': repeated('THE MINISTER SAID THAT THE DAM HOLDS. '),
  'commas between words': repeated('a, '),
  'Mr. Mr. Mr.': repeated('Mr. '),
  'dates only': repeated('May 5, 2020 '),
  'dates with slashes': repeated('9/15/21 '),
  ideographs: repeated('漢字。'),
  'letters from right to left': repeated('قال الوزير إن السد متين. '),
  'halves of pairs': repeated('a\ud800 '),
  'combining marks': (length) => `a${'\u0301'.repeat(length)}`,
  'lists of other articles': (length) =>
    `A b.\nMore news\n${repeated('The harbour is open\nMay 5, 2020\n')(length)}`,
}

function readOrRefuse(text: string): void {
  try {
    parsePage(asFields({ text }))
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
}

it.each(Object.entries(lines))(
  'reads a line of a megabyte, %s, in time that grows with its length',
  (_, make) => {
    expect(growthOf((length) => readOrRefuse(make(length)), 500_000, 1_000_000)).toBeLessThan(mostGrowth)
  },
  60_000,
)

it.each(Object.entries(texts))(
  'reads or refuses %s in time that grows with the length',
  (_, make) => {
    expect(growthOf((length) => readOrRefuse(make(length)), 62_500, 1_000_000)).toBeLessThan(mostGrowth)
  },
  60_000,
)

it.each([
  ['one endless word', 'a'],
  ['one letter a line', 'a\n'],
])(
  'reads or refuses ten megabytes of %s',
  (_, part) => {
    const bytes = new TextEncoder().encode(repeated(part)(10 * 1024 * 1024))
    try {
      expect(parsePage({ kind: 'file', bytes, format: 'text' }).text).toHaveLength(bytes.length)
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      expect(error.code).toBe('PAGE_TOO_LARGE')
    }
  },
  120_000,
)
