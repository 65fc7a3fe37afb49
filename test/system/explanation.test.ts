import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const fields = /* GraphQL */ `
  fragment Explained on Article {
    explanation {
      parserVersion genre genreBecause language languageBecause mended { what count }
      blocks { kind firstLine lastLine firstWords } sentenceCount
      sentences { number paragraph text outcome because cues statements { speaker mode text }
        attributions { construction form subject cue contents speaker because } }
      speeches { speaker office country countryBecause sentences }
    }
  }
`
const explained = `query ($id: ID!) { article(by: { id: $id }) { title capture { parserVersion } ...Explained } } ${fields}`

const text = `The harbour of Orlanda opens

Ada Kerrin, Minister of Ports of Orlanda, said that the harbour is deep enough.
She added that ships come in May. The harbour lies in the north.
`

interface Explained {
  article: {
    capture: { parserVersion: string }
    explanation: {
      parserVersion: string
      sentenceCount: number
      blocks: { kind: string; firstLine: number }[]
      sentences: {
        text: string
        outcome: string
        because: string
        attributions: { because: string | null; contents: string[] }[]
      }[]
      speeches: { speaker: string; office: string; sentences: number[] }[]
    } | null
  } | null
}

describe('what a reading rests on', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function explanationOf(id: string | undefined): Promise<Explained['article']> {
    const { data, errors } = await server.request(explained, { id }, null)
    expect(errors).toEqual([])
    return (data as Explained).article
  }

  it('is told sentence by sentence, from the bytes, in the words of the command', async () => {
    const file = { base64: Buffer.from(text).toString('base64'), name: 'harbour.txt' }
    const [id] = await server.publish([{ file }])
    const article = await explanationOf(id)
    const explanation = article?.explanation
    expect(explanation?.parserVersion).toBe(article?.capture.parserVersion)
    expect(explanation?.blocks[0]).toMatchObject({ kind: 'TITLE', firstLine: 1 })
    expect(explanation?.sentenceCount).toBe(3)
    expect(explanation?.sentences).toMatchObject([
      {
        outcome: 'SAID',
        attributions: [{ because: 'by the name', contents: ['that the harbour is deep enough'] }],
      },
      { outcome: 'SAID', attributions: [{ because: 'the person mentioned last' }] },
      { outcome: 'NARRATION', because: 'no cue', attributions: [] },
    ])
    expect(explanation?.speeches).toMatchObject([
      { speaker: 'Ada Kerrin', office: 'Minister of Ports of Orlanda', sentences: [1, 2] },
    ])
  })

  it('is that of the page itself where the page came as fields or as a mail', async () => {
    const mail = `From: press@orlanda.example\r\nSubject: A lock\r\nDate: Mon, 3 Mar 2031 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n${text}`
    const ids = await server.publish([
      { title: 'A quay', text: 'Ada Kerrin, Minister of Ports, said that the quay is long.' },
      { file: { base64: Buffer.from(mail).toString('base64'), name: 'lock.eml' } },
    ])
    for (const id of ids) expect((await explanationOf(id))?.explanation?.speeches).toHaveLength(1)
  })

  it('is bounded for a page that is not', async () => {
    const long = `${'x'.repeat(5_000)} ${'The mayor said that it rains. '.repeat(3_000)}`
    const [id] = await server.publish([{ title: 'Long', text: long }])
    const explanation = (await explanationOf(id))?.explanation
    expect(explanation?.sentenceCount).toBeGreaterThan(2_000)
    expect(explanation?.sentences).toHaveLength(500)
    expect(explanation?.sentences[0]?.text).toHaveLength(1_001)
  })

  it('goes with the article, and is too costly for a long list', async () => {
    const [id] = await server.publish([{ title: 'Gone', text: 'The mayor of Harl said that it is gone.' }])
    await server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id })
    expect(await explanationOf(id)).toBeNull()
    const { errors } = await server.request(
      `{ articles(first: 100) { nodes { ...Explained } } } ${fields}`,
      {},
      null,
    )
    expect(errors[0]?.extensions.code).toBe('TOO_COSTLY')
  })
})
