import type { GivenPage } from '@communique/press'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { type CountedArchive, openCountedArchive } from '../environment/counted-archive.ts'
import { readAsTranscript, type Turn } from '../environment/transcript.ts'

const minister = 'Odd Brakk'
const turns: readonly Turn[] = [
  { by: minister, said: 'The quay will be longer.' },
  { by: 'a reporter', said: 'When will the crane arrive?' },
  { by: minister, said: 'It arrives in the spring.', to: 1 },
  { by: 'a reporter', said: 'Who pays for the crane?' },
  { by: minister, said: 'The harbour pays for the crane.', to: 3 },
]

const given: GivenPage = {
  kind: 'fields',
  fields: {
    title: 'Questions on the quay',
    text: 'Odd Brakk met the press at the quay. He spoke of the crane and of the harbour dues, and took questions for an hour.',
  },
}

describe('a transcript', () => {
  let counted: CountedArchive
  let articleId = ''
  beforeAll(async () => {
    counted = await openCountedArchive()
    const [outcome] = await counted.archive.publish([readAsTranscript(given, turns)])
    articleId = outcome?.status === 'PUBLISHED' ? outcome.articleId : ''
  })
  afterAll(() => counted[Symbol.asyncDispose]())

  const query = `query ($id: ID!) { article(by: { id: $id }) {
    genre
    speeches { id position countryCode inReplyTo { id statements { text } inReplyTo { id } } speaker { name description } statements { text } }
  } }`

  interface Read {
    readonly genre: string
    readonly speeches: readonly {
      readonly id: string
      readonly position: number
      readonly countryCode: string | null
      readonly inReplyTo: { readonly id: string; readonly statements: readonly { text: string }[] } | null
      readonly speaker: { readonly name: string | null; readonly description: string | null }
      readonly statements: readonly { text: string }[]
    }[]
  }
  async function read(): Promise<Read> {
    const { result, statements } = await counted.request(query, { id: `Article:${articleId}` })
    expect(result.errors).toBeUndefined()
    expect(statements).toBe(1)
    expect(await counted.text(query, { id: `Article:${articleId}` })).toBe(JSON.stringify(result.data))
    return JSON.parse(JSON.stringify(result.data)).article
  }
  const said = ({ speeches }: Read) => speeches.map(({ statements }) => statements[0]?.text)
  const idOf = ({ speeches }: Read, words: string) =>
    speeches.find(({ statements }) => statements[0]?.text === words)?.id

  it('has a speech for each turn, in order, and each answer knows its question', async () => {
    const article = await read()
    expect(article.genre).toBe('TRANSCRIPT')
    expect(said(article)).toEqual(turns.map((turn) => turn.said))
    expect(article.speeches.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4])
    expect(article.speeches.map(({ countryCode }) => countryCode)).toEqual(['NO', null, 'NO', null, 'NO'])
    expect(article.speeches.map(({ inReplyTo }) => inReplyTo?.statements[0]?.text ?? null)).toEqual([
      null,
      null,
      'When will the crane arrive?',
      null,
      'Who pays for the crane?',
    ])
    expect(new Set(article.speeches.map(({ id }) => id)).size).toBe(5)
  })

  it('counts once for its speaker, who speaks many times', async () => {
    const { result } = await counted.request(`{
      speakers(filter: { name: "Odd Brakk" }) { nodes { offices { office country countryCode count } speeches { totalCount } } }
      search(query: "crane") { facets {
        speakers { speaker { name } count } countries { countryCode country count } genres { genre count }
      } }
    }`)
    expect(result.errors).toBeUndefined()
    expect(result.data).toMatchObject({
      speakers: {
        nodes: [
          {
            offices: [{ office: 'Minister of Ports', country: 'Norwegian', countryCode: 'NO', count: 1 }],
            speeches: { totalCount: 3 },
          },
        ],
      },
      search: {
        facets: {
          speakers: expect.arrayContaining([{ speaker: { name: minister }, count: 1 }]),
          countries: [{ countryCode: 'NO', country: 'Norwegian', count: 1 }],
          genres: expect.arrayContaining([{ genre: 'TRANSCRIPT', count: 1 }]),
        },
      },
    })
  })

  it('keeps the ids of the turns that stay when it is read again, and says what changed', async () => {
    const before = await read()
    const others: readonly Turn[] = [
      { by: 'a reporter', said: 'Is the quay too short?' },
      { by: minister, said: 'The quay will be longer.', to: 0 },
      { by: minister, said: 'It arrives in the spring.' },
      { by: 'a reporter', said: 'Who pays for the crane?' },
      { by: 'Una Vale', said: 'The harbour pays for the crane.', to: 3 },
      { by: minister, said: 'So it does.' },
    ]
    const readAgain = (as: readonly Turn[]) =>
      counted.archive.reparse(
        (page) => {
          const isIt = page.kind === 'file' && new TextDecoder().decode(page.bytes).includes('at the quay')
          return isIt ? readAsTranscript(page, as) : { code: 'NOT_IT', message: 'Another page.' }
        },
        null,
        100,
      )
    const changedBy = async (as: readonly Turn[]) =>
      (await readAgain(as)).articles.filter(({ error }) => error === null).map(({ changed }) => changed)

    expect(await changedBy(others)).toEqual([
      ['SPEECHES', 'SPEECHES_ADDED', 'SPEAKERS', 'STATEMENTS', 'REPLIES'],
    ])
    const after = await read()
    expect(said(after)).toEqual(others.map((turn) => turn.said))
    for (const words of ['The quay will be longer.', 'It arrives in the spring.', 'Who pays for the crane?'])
      expect(idOf(after, words)).toBe(idOf(before, words))
    // What somebody else is known to have said now is the same speech.
    expect(idOf(after, 'The harbour pays for the crane.')).toBe(
      idOf(before, 'The harbour pays for the crane.'),
    )
    expect(after.speeches[1]?.inReplyTo?.id).toBe(after.speeches[0]?.id)

    expect(await changedBy(turns)).toEqual([
      ['SPEECHES', 'SPEECHES_REMOVED', 'SPEAKERS', 'STATEMENTS', 'REPLIES'],
    ])
    expect(said(await read())).toEqual(turns.map((turn) => turn.said))
    expect(await changedBy(turns)).toEqual([])
    const { count } = await databaseOf(counted.archive)
      .selectFrom('statement')
      .innerJoin('speech', 'speech.id', 'statement.speech_id')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('speech.article_id', '=', articleId)
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(turns.length)
  })

  it('may be of two with one surname, who are nobody else of that name', async () => {
    const both: readonly Turn[] = [
      { by: 'Ward', said: 'The ferry sails at noon.' },
      { by: 'Ms. Ward', said: 'It sails at one.' },
      { by: 'Ward', said: 'At one, then.' },
    ]
    const one = readAsTranscript({ kind: 'fields', fields: { text: 'Ward spoke.' } }, both.slice(0, 1))
    const two = readAsTranscript({ kind: 'fields', fields: { text: 'Both spoke.' } }, both)
    const speakers = two.speakers.map((speaker) => ({ ...speaker, name: 'Ward' }))
    await counted.archive.publish([one, { ...two, speakers }])
    const { result } = await counted.request(
      '{ speeches(filter: { speaker: "Ward" }) { nodes { speaker { id } statements { text } } } }',
    )
    const { nodes } = JSON.parse(JSON.stringify(result.data)).speeches
    const ids: string[] = nodes.map(({ speaker }: { speaker: { id: string } }) => speaker.id)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(3)
    expect(ids[1]).toBe(ids[3])
  })

  it('is read from a page of the sample', async () => {
    const { result } = await counted.request(
      '{ articles(filter: { genre: TRANSCRIPT, speaker: "Ostrekh" }) { nodes { speeches { speaker { name } inReplyTo { position } } } } }',
    )
    const { nodes } = JSON.parse(JSON.stringify(result.data)).articles
    const [minister, press, moderator] = ['Galym Ostrekh', null, null].map((name) => ({ speaker: { name } }))
    const answer = (position: number) => ({ ...minister, inReplyTo: { position } })
    const unprompted = { inReplyTo: null }
    expect(nodes).toEqual([
      {
        speeches: [
          { ...minister, ...unprompted },
          { ...press, ...unprompted },
          answer(1),
          { ...press, ...unprompted },
          answer(3),
          { ...press, ...unprompted },
          answer(5),
          { ...moderator, ...unprompted },
        ],
      },
    ])
  })
})
