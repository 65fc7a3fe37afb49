import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from '../../src/index.ts'
import { documents, goldDocuments, runs } from './made-texts.ts'
import { type Document, readDocument } from './read-document.ts'

/** What is wrong with the statements of a document; nothing, whatever it says. */
function faultsOf(document: Document): readonly string[] {
  const { text, speeches, speakers, origins } = readDocument(document)
  const printed = document.text
  const keys = new Set(speakers.map(({ key }) => key))
  return speeches.flatMap(({ speaker, statements, inReplyTo }, index) => {
    const drafts = origins[index]?.drafts ?? []
    return [
      ...(keys.has(speaker) ? [] : [`nobody has the key ${speaker}`]),
      ...(statements.length > 0 ? [] : [`${speaker} says nothing`]),
      ...(inReplyTo === null || inReplyTo < index ? [] : [`${index} replies to ${inReplyTo}`]),
      ...statements.flatMap(({ spans, text: words, source, cue }, at) => {
        const sentence = drafts[at]?.sentence
        const paragraph = sentence && text.prose.paragraphs[sentence.paragraph]
        const cut = spans.map(({ start, end }) => printed.slice(start, end)).join(' … ')
        return [
          ...(words === cut ? [] : [`“${words}” is not “${cut}”`]),
          ...(spans.length > 0 ? [] : ['no words']),
          ...spans.flatMap((span, order) => {
            const isWhole = span.start < span.end && span.start >= (spans[order - 1]?.end ?? 0)
            return isWhole && sentence && isIn(span, text.visible.givenOf(sentence))
              ? []
              : [`${shown(span)} in ${sentence?.text}`]
          }),
          ...(sentence && paragraph && isIn(sentence, paragraph) ? [] : ['a sentence in no paragraph']),
          ...[source, cue].flatMap((span) =>
            span === null || isIn(span, { start: 0, end: printed.length }) ? [] : [shown(span)],
          ),
          ...(/[\p{L}\p{N}]/u.test(words) ? [] : [`“${words}” are no words`]),
        ]
      }),
    ]
  })
}

const isIn = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end
const shown = ({ start, end }: Span) => `${start}–${end}`

it('the words of a statement lie in its spans, these in their sentence and it in its paragraph, in order', () => {
  for (const document of goldDocuments) expect([document.id, faultsOf(document)]).toEqual([document.id, []])
})

it('also in texts that nobody wrote', () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.nat(), ({ text, ...rest }, from, length) => {
      const start = from % Math.max(1, text.length)
      expect(faultsOf({ ...rest, text: text.slice(start, start + 1 + (length % 1500)) })).toEqual([])
    }),
    runs(300),
  )
})

const marks = [
  '“',
  '”',
  '"',
  "''",
  '«',
  '(',
  ')',
  '\n',
  '\n\n',
  ': ',
  'Q: ',
  'said ',
  'Minister ',
  'Ada Kerrin ',
  'A. ',
  'a',
  '漢',
  '\ud83d\ude00',
  '. ',
  ', ',
  '— ',
  'We ',
  'I ',
  '\u200b',
  '\u00ad',
]

it('also in noise', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 60 }), (parts) => {
      expect(faultsOf({ id: 'noise', title: null, source: null, text: parts.join('') })).toEqual([])
    }),
    runs(2000),
  )
})
