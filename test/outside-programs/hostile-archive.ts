import { type ExportedArticle, formats } from '@communique/export'
import { createArchive, ExportedArticles } from '@communique/sdk'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

/** Invented pages with all that is hard for a file: formulas, mark-up, scripts, years, somebody without a name, no speech. */
const pages = [
  {
    title: '=1+1',
    source: '@SUM(1;2)',
    language: 'en',
    date: '2031-03-14',
    text: 'Nora Brakk, Minister of Ports of Oruvai, said that "<script>alert(1)</script>" & ]]> were, in her words, "only words, nothing more".',
  },
  {
    title: '+1',
    source: 'Größe & Söhne',
    language: 'en',
    date: '2031-03',
    text: '"Der Hafen ist geöffnet; 항구가 열렸다; الميناء مفتوح," said Jörg Ålund, Minister of Häfen.\n\nThe bridge is closed.',
  },
  {
    title: '-1',
    source: 'Ministry of Ports',
    language: 'en',
    date: '2031',
    text: 'The speakers said that the harbour would open.\n\n"It will open," a spokesman added, "and it will stay open."',
  },
  {
    title: 'الميناء مفتوح – 항구가 열렸다 – बंदरगाह खुला है 😀',
    source: '항만청',
    language: 'ko',
    text: '박나라 장관은 "항구가 열렸다"고 말했다.',
  },
  { title: 'No date, no source, nobody speaks', text: 'The tables of the tides were printed.' },
  {
    title: 'A transcript',
    source: 'Ministry of Ports',
    language: 'en',
    date: '2031-04-01',
    text: 'MR. BRAKK: Good morning. The harbour is open.\n\nQUESTION: Since when?\n\nMR. BRAKK: Since\u0007 "yesterday", at six, and it cost 1,5 million; more will follow.',
  },
]

/** A server that holds these pages. */
export async function startHostileArchive(): Promise<TestServer> {
  const server = await startTestServer()
  await server.publish(pages)
  return server
}

export async function exportedArticles(server: TestServer): Promise<readonly ExportedArticle[]> {
  const { articles } = await createArchive({ url: server.url }).request(ExportedArticles, { first: 100 })
  return articles.nodes
}

/** A file of a format, as the command writes it. */
export function exportedFile(format: string, articles: readonly ExportedArticle[]): Buffer {
  const writer = formats
    .find(({ name }) => name === format)
    ?.open({
      origin: 'https://archive.example',
      position: '0123456789abcdef0123456789abcdef.7',
      generation: 0,
      filter: {},
      begun: '2031-04-01T09:26:53.589Z',
    })
  if (writer === undefined) throw new Error(`there is no format ${format}`)
  return Buffer.concat([writer.add(articles), writer.end()])
}
