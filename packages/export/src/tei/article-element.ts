import { type ExportedArticle, type ExportedDate, type ExportSubject, permalink } from '../format.ts'
import { element, lines, type Xml } from '../xml.ts'
import { availability } from './availability.ts'
import { categoryId, pointer, pointers, xmlId } from './names.ts'
import type { SpeakerList } from './speaker-list.ts'
import { spokenArticle } from './spoken-article.ts'
import { type Utterances, utterancesOf } from './utterances.ts'

/** One article: where it comes from, what is said in it by whom, and which words attribute it. */
export function articleElement(article: ExportedArticle, subject: ExportSubject, speakers: SpeakerList): Xml {
  const spoken = spokenArticle(article, speakers)
  const utterances = utterancesOf(spoken)
  return element(
    'TEI',
    { 'xml:id': spoken.xmlId },
    lines(header(article, subject), text(article, utterances), attributions(article, spoken, utterances), ''),
  )
}

function header(article: ExportedArticle, subject: ExportSubject): Xml {
  const statements = article.speeches.reduce((sum, speech) => sum + speech.statements.length, 0)
  const measure = (unit: string, quantity: number) => element('measure', { unit, quantity: `${quantity}` })
  return element(
    'teiHeader',
    {},
    lines(
      element(
        'fileDesc',
        {},
        lines(
          element('titleStmt', {}, titleElement(article)),
          element(
            'extent',
            {},
            measure('speeches', article.speeches.length),
            measure('statements', statements),
          ),
          element(
            'publicationStmt',
            {},
            element('distributor', {}, 'Communiqué'),
            element('idno', { type: 'URI' }, permalink(subject, article.id)),
            availability(),
          ),
          element('sourceDesc', {}, source(article)),
          '',
        ),
      ),
      profile(article),
      '',
    ),
  )
}

function titleElement({ title, titleBasis, language }: ExportedArticle): Xml {
  // Where the page prints no headline, these are its first words.
  const type = titleBasis === 'PRINTED' ? 'main' : 'derived'
  return element('title', { type, 'xml:lang': language }, title)
}

/** The page, as far as it is known. */
function source(article: ExportedArticle): Xml {
  const { source, published, updated, url, capture } = article
  const captured = capture.capturedAt ?? capture.receivedAt
  return element(
    'bibl',
    {},
    lines(
      titleElement(article),
      source == null ? null : element('publisher', {}, source.name),
      date('published', published),
      date('updated', updated),
      url == null ? null : element('idno', { type: 'URI' }, url),
      capture.url == null || capture.url === url
        ? null
        : element('idno', { type: 'URI', subtype: 'captured' }, capture.url),
      element('idno', { type: 'sha256' }, capture.sha256),
      element('date', { type: capture.capturedAt == null ? 'received' : 'captured', when: captured }),
      '',
    ),
  )
}

/** Never more precise than it is known: `when` takes a year and a month as well. */
function date(type: string, given: ExportedDate | null | undefined): Xml | null {
  if (given == null) return null
  return element('date', { type, when: given.value }, given.text ?? given.value)
}

function profile(article: ExportedArticle): Xml | null {
  const { language, genre } = article
  const parts = [
    setting(article),
    language == null ? null : element('langUsage', {}, element('language', { ident: language }, language)),
    genre == null
      ? null
      : element(
          'textClass',
          {},
          element('catRef', { scheme: '#genre', target: pointer(categoryId('genre', genre)) }),
        ),
  ]
  return parts.every((part) => part === null) ? null : element('profileDesc', {}, lines(...parts, ''))
}

/** The event that an article reports on. Who was present is named as printed: not all of them are among the speakers. */
function setting({ event, eventDate }: ExportedArticle): Xml | null {
  if (event == null && eventDate == null) return null
  const person = (role: string) => (name: string) => element('persName', { role }, name)
  return element(
    'settingDesc',
    {},
    element(
      'setting',
      { ana: event == null ? null : pointer(categoryId('event', event.kind)) },
      lines(
        event?.venue == null ? null : element('name', { type: 'place' }, event.venue),
        date('event', eventDate),
        event?.occasion == null ? null : element('activity', {}, event.occasion),
        ...[event?.host ?? []].flat().map(person('host')),
        ...(event?.present ?? []).map(person('present')),
        '',
      ),
    ),
  )
}

function text(article: ExportedArticle, { content }: Utterances): Xml {
  const { title, titleBasis, language } = article
  const head = titleBasis === 'PRINTED' ? element('head', {}, title) : null
  return element(
    'text',
    { 'xml:lang': language },
    element('body', {}, element('div', { type: 'article' }, lines(head, ...content, ''))),
  )
}

/** Each statement, under an id that stays the same while its reading does: where its words are, and those that attribute it. */
function attributions(
  { speeches, id }: ExportedArticle,
  { statementId }: ReturnType<typeof spokenArticle>,
  { placesOf }: Utterances,
): Xml | null {
  const spans = speeches.flatMap((speech) =>
    speech.statements.flatMap((statement) => {
      const { said, cue, source } = placesOf(statement)
      const own = statementId({ speech, statement })
      const span = (type: string, places: readonly string[]) =>
        places.length === 0
          ? []
          : [element('span', { type, corresp: pointer(own), target: pointers(places) })]
      return [
        element('span', {
          'xml:id': own,
          type: 'statement',
          ana: pointer(categoryId('mode', statement.mode)),
          target: pointers(said),
        }),
        ...span('source', source),
        ...span('cue', cue),
      ]
    }),
  )
  return spans.length === 0
    ? null
    : element(
        'standOff',
        {},
        element('spanGrp', { type: 'statements', inst: pointer(xmlId(id)) }, lines(...spans, '')),
      )
}
