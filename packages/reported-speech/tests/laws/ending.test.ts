import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openingOf } from '../../src/text/opening.ts'
import { documents, goldDocuments, runs } from './made-texts.ts'
import { type Document, readDocument } from './read-document.ts'

/** What a text may go on with. */
const endings: readonly string[] = [
  'The weather was fine.',
  'Minister Bo Tarvik said that the nets were dry.',
  'He said that the harbour was open.',
  'She added that the dam holds.',
  'The ministers agreed that the tide was late.',
  'It noted that the harbour was open.',
  '“The dam holds,” Mayor Ula Kessim said.',
  'These remarks were made at a dinner.',
  'He said this in an interview with the Harl Courier.',
  'The Harl Courier says this in an article.',
  'Contact: press office.',
  'We thank you all. I wish you well.',
  'Thank you, and may our friendship last.',
  '(End)',
  '* * *',
  '”',
  '“The dam holds.',
  'QUESTION: Is the harbour open?',
  'MR. TARVIK: It is open.',
  'The paper says that the dam holds. It is old. It leaks.',
  'The Tidal Council (TC) and the Ministry of Fish issued a joint statement.',
  'A press release was issued.',
  'Members noted that the tide was late.',
  'The Board decided to open the harbour.',
  'Done at Harl on 5 May 2020 in two originals.',
  'Note to editors: the harbour opened in 1920.',
  'President Ula Kessim, Prime Minister Bo Tarvik, Minister Cy Derro, Ambassador Ida Fenn, Secretary Oto Gall, Governor Pia Hask, Chairman Rus Illo and Director Tam Jorr were present.',
]

/** Who says which words of the text, as it stands in the first characters. A group is called by any of its words. */
function attributions(document: Document, length: number): readonly string[] {
  const { speeches, speakers } = readDocument(document)
  const names = new Map(
    speakers.map(({ key, kind, name, description }, at) => [
      key,
      kind === 'GROUP' ? `group ${at}` : `${name ?? description}`,
    ]),
  )
  return speeches
    .flatMap(({ speaker, statements }) =>
      statements.map(({ spans, text }) => ({
        start: spans[0]?.start ?? 0,
        said: `${names.get(speaker)}: ${text}`,
      })),
    )
    .filter(({ start }) => start < length)
    .map(({ start, said }) => `${start} ${said}`)
}

const leastSentences = 16

/** What a text is, and whom its first lines mean, is told by its opening: a short one is all opening. */
function isLonger(document: Document): boolean {
  const { sentences } = readDocument(document).text
  return sentences.length >= leastSentences && (sentences.at(-1)?.paragraph ?? 0) > openingOf(sentences)
}

// A signature at the end names whose words all of a text is: it is the one ending that may change what stands before
// it, and is not among these.
it('a paragraph at the end changes nothing of who said what before it', () => {
  fc.assert(
    fc.property(documents.filter(isLonger), fc.constantFrom(...endings), (document, ending) => {
      const { text } = document
      const longer = { ...document, text: `${text}\n\n${ending}` }
      expect(attributions(longer, text.length)).toEqual(attributions(document, text.length))
    }),
    runs(200),
  )
})

const long = goldDocuments.filter(isLonger)
const before = new Map(long.map((document) => [document.id, attributions(document, document.text.length)]))

it.each(endings)('also where it is: %s', (ending) => {
  for (const document of long) {
    const { id, text } = document
    const longer = { ...document, text: `${text}\n\n${ending}` }
    expect([id, attributions(longer, text.length)]).toEqual([id, before.get(id)])
  }
})
