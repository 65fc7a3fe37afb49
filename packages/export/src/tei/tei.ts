import { addressParameters } from '../filter-parameters.ts'
import type { ExportedArticle, ExportSubject, Format } from '../format.ts'
import { declaration, element, lines, startTag } from '../xml.ts'
import { articleElement } from './article-element.ts'
import { availability } from './availability.ts'
import { classDecl } from './categories.ts'
import { SpeakerList, type SpeakerListState } from './speaker-list.ts'

interface State {
  readonly rows: number
  readonly speakers: SpeakerListState
}

/**
 * One corpus that is valid by Parla-CLARIN: an article is a text of it. The list of speakers is the last text, because who
 * speaks is known when all articles were read, and a corpus is as long as an archive.
 */
export const tei: Format = {
  name: 'tei',
  label: 'TEI (Parla-CLARIN)',
  mediaType: 'application/tei+xml',
  extensions: ['xml', 'tei'],
  row: 'article',
  open: (subject, state) => {
    const before = isState(state) ? state : { rows: 0, speakers: [] }
    const speakers = new SpeakerList(before.speakers)
    let { rows } = before
    let hasBegun = state !== undefined
    const beginning = () => {
      const text = hasBegun ? '' : corpusBeginning(subject)
      hasBegun = true
      return text
    }
    const articleText = (article: ExportedArticle) => {
      speakers.add(article.speeches)
      return `${articleElement(article, subject, speakers).text}\n`
    }
    return {
      add(articles) {
        rows += articles.length
        return Buffer.from(beginning() + articles.map(articleText).join(''))
      },
      end: () => Buffer.from(`${beginning()}${speakersText(speakers, rows)}\n</teiCorpus>\n`),
      state: (): State => ({ rows, speakers: speakers.state }),
      get rows() {
        return rows
      },
    }
  },
}

function isState(state: unknown): state is State {
  return typeof state === 'object' && state !== null && 'speakers' in state && 'rows' in state
}

function corpusBeginning(subject: ExportSubject): string {
  const selected = [...addressParameters(subject.filter)].map(([name, value]) => `${name} ${value}`)
  const title = ['Official statements from an archive', ...selected].join(', ')
  const header = element(
    'teiHeader',
    { 'xml:lang': 'en' },
    lines(
      element(
        'fileDesc',
        {},
        lines(
          element('titleStmt', {}, element('title', {}, title)),
          element(
            'editionStmt',
            {},
            element(
              'edition',
              {},
              `Position ${subject.position} of the archive, generation ${subject.generation}`,
            ),
          ),
          element(
            'publicationStmt',
            {},
            element('distributor', {}, 'Communiqué'),
            element('idno', { type: 'URI' }, `${subject.origin}/`),
            availability(),
            element('date', { when: subject.begun }),
          ),
          element(
            'sourceDesc',
            {},
            element('p', {}, 'Pages of the publishers that the texts name, as they were saved.'),
          ),
          '',
        ),
      ),
      element(
        'encodingDesc',
        {},
        lines(
          element(
            'projectDesc',
            {},
            element('p', {}, 'The archive reads saved pages, and attributes what is said in them.'),
          ),
          element('editorialDecl', {}, lines(...editorial.map((text) => element('p', {}, text)), '')),
          classDecl(),
          '',
        ),
      ),
      element(
        'profileDesc',
        {},
        element(
          'particDesc',
          {},
          element(
            'p',
            {},
            'All speakers are in one list: ',
            element('ref', { target: '#speakers' }, 'the last text'),
            '.',
          ),
        ),
      ),
      '',
    ),
  )
  return `${declaration}${startTag('teiCorpus', namespaces)}\n${header.text}\n`
}

const namespaces = { xmlns: 'http://www.tei-c.org/ns/1.0' }

const editorial = [
  'Programs found who says what. What is said stands in u, with a seg for each statement; all other words stand in note, in the order of the text. n is the number of the paragraph.',
  'A statement has the id that its permalink has. Spans say where its words are, and which words name its speaker (source) and say that it is said (cue).',
  'Spacing is mended. U+FFFD stands for characters that XML 1.0 cannot hold. The saved page is at the address of the text, under its SHA-256.',
  'Dates have the precision that is known: a day, a month or a year. Offices and countries are as printed; key is the ISO 3166 code.',
]

function speakersText(speakers: SpeakerList, rows: number): string {
  const measure = (unit: string, quantity: number) => element('measure', { unit, quantity: `${quantity}` })
  const header = element(
    'teiHeader',
    { 'xml:lang': 'en' },
    element(
      'fileDesc',
      {},
      lines(
        element('titleStmt', {}, element('title', {}, 'Speakers')),
        element('extent', {}, measure('texts', rows), measure('speakers', speakers.size)),
        element('publicationStmt', {}, element('distributor', {}, 'Communiqué'), availability()),
        element('sourceDesc', {}, element('p', {}, 'The texts before this one.')),
        '',
      ),
    ),
  )
  const list =
    speakers.size === 0
      ? element('text', {}, element('body', {}, element('p', {}, 'Nobody speaks in this corpus.')))
      : element('standOff', {}, speakers.toXml())
  return element('TEI', { 'xml:id': 'speakers', type: 'speakers' }, lines(header, list, '')).text
}
