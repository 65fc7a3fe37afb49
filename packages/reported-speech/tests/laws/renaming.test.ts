import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openGold } from '../gold/gold-document.ts'
import { familyNames, firstNames, reports, runs } from './made-texts.ts'
import { type Document, readDocument } from './read-document.ts'

const endings = ['ildrim', 'ostav', 'ennor', 'athul', 'emdrik', 'orvath', 'undrak', 'ezzotol'] as const

/** Initials stay as they are. */
const newName = (word: string, at: number) => word.charAt(0) + (endings[at] ?? 'orvik')

/** What is printed for a speaker, with the new words for the old ones. */
function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const name = names.get(word)
    if (name !== undefined) return name
    const capital = names.get(word.charAt(0) + word.slice(1).toLowerCase())
    return capital !== undefined && word === word.toUpperCase() && word.length > 1
      ? capital.toUpperCase()
      : word
  })
}

const told = (document: Document) => {
  const { genre, speakers, speeches } = readDocument(document)
  return {
    genre: genre.genre,
    speakers: speakers.map((speaker) => ({ ...speaker })),
    speeches: speeches.map(({ speaker, kind, inReplyTo, statements }) => ({
      speaker,
      kind,
      inReplyTo,
      statements: statements.map(({ mode, text }) => `${mode} ${text}`),
    })),
  }
}

const toldRenamed = (
  { speakers, speeches, genre }: ReturnType<typeof told>,
  names: ReadonlyMap<string, string>,
) => {
  const to = (words: string | null) => words && renamed(words, names)
  return {
    genre,
    speakers: speakers.map((speaker) => ({
      ...speaker,
      name: to(speaker.name),
      description: to(speaker.description),
      office: to(speaker.office),
    })),
    speeches: speeches.map(({ statements, ...speech }) => ({
      ...speech,
      statements: statements.map((statement) => renamed(statement, names)),
    })),
  }
}

const withNames = (document: Document, names: ReadonlyMap<string, string>): Document => ({
  ...document,
  text: renamed(document.text, names),
  title: document.title && renamed(document.title, names),
  source: document.source && renamed(document.source, names),
})

/** The names of a person, each with a new one. */
const namesOf = (name: string): ReadonlyMap<string, string> =>
  new Map(
    (name.match(/\p{Lu}[\p{Ll}\p{M}]{2,}/gu) ?? []).map((word, at) => [word, newName(word, at)] as const),
  )

it('a person renamed throughout is renamed in what is read, and nothing else changes', () => {
  for (const document of openGold()) {
    const before = told(document)
    for (const { name, kind } of document.speakers) {
      const names = kind === 'person' ? namesOf(name ?? '') : new Map<string, string>()
      if (names.size === 0) continue
      expect([document.id, name, told(withNames(document, names))]).toEqual([
        document.id,
        name,
        toldRenamed(before, names),
      ])
    }
  }
})

it('also in made reports', () => {
  fc.assert(
    fc.property(
      reports,
      fc.constantFrom(...firstNames, ...familyNames),
      fc.nat(endings.length - 1),
      (document, name, at) => {
        const names = new Map([[name, newName(name, at)]])
        expect(told(withNames(document, names))).toEqual(toldRenamed(told(document), names))
      },
    ),
    runs(200),
  )
})
