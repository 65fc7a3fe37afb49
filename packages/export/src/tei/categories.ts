import { element, lines, type Xml } from '../xml.ts'
import { categoryId } from './names.ts'

/** What `ana` and `catRef` point to, in the words of the schema. They say what the archive knows, and nothing of a parliament. */
const taxonomies = {
  speech: {
    title: 'The form of a speech',
    categories: {
      SPEECH: 'A speech, a report, or words spoken at an event',
      STATEMENT: 'A statement in writing, or read out',
      MESSAGE: 'A message, letter or telegram',
      INTERVIEW: 'Answers to questions',
      PRESS_CONFERENCE: 'Words spoken to the press',
      OTHER: 'Another form',
    },
  },
  mode: {
    title: 'The way in which words are reported',
    categories: {
      DIRECT: 'Word for word: in quotation marks, or as a block after a colon',
      INDIRECT: 'Paraphrased by the author of the report',
      MIXED: 'Partly word for word',
    },
  },
  genre: {
    title: 'The genre of an article',
    categories: {
      REPORT: 'A report of what others said or did',
      ADDRESS: 'The own words of one speaker',
      TRANSCRIPT: 'Turns of several speakers, each with its label',
      STATEMENT: 'A statement in the voice of a body',
      JOINT_STATEMENT: 'A statement of several bodies or countries',
      READOUT: 'An account of a meeting or a call by one side',
      MINUTES: 'Minutes or decisions of a body',
      OTHER: 'None of these',
    },
  },
  event: {
    title: 'The kind of event that an article reports on',
    categories: {
      CEREMONY: 'A ceremony: opening, signing, presentation of credentials',
      INTERVIEW: 'An interview, or an answer to a question',
      MEETING: 'A meeting or gathering',
      MESSAGE: 'A message of greeting, thanks or condolence',
      OTHER: 'Another kind of event',
      PRESS_CONFERENCE: 'A press conference or briefing',
      RECEPTION: 'A reception or banquet',
      SEMINAR: 'A seminar, conference or lecture',
      STATEMENT: 'A statement or communiqué',
      TALKS: 'Talks or a telephone call',
      VISIT: 'A visit or a journey',
    },
  },
} as const

export function classDecl(): Xml {
  return element(
    'classDecl',
    {},
    lines(
      ...Object.entries(taxonomies).map(([name, { title, categories }]) =>
        element(
          'taxonomy',
          { 'xml:id': name },
          lines(
            element('desc', {}, title),
            ...Object.entries(categories).map(([value, description]) =>
              element('category', { 'xml:id': categoryId(name, value) }, element('catDesc', {}, description)),
            ),
            '',
          ),
        ),
      ),
      '',
    ),
  )
}
