import { describe, expect, it } from 'vitest'
import { foundIn } from './testing/found.ts'
import { responseRecord } from './testing/warc.ts'

const rss10 = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Harl Port</title></channel>
  <item><title>Pier</title><link>https://harl.example/1</link><c:encoded>The dam holds, said Ada Kerrin.</c:encoded></item></rdf:RDF>`

describe('a response of a crawl', () => {
  it.each(['application/rdf+xml', 'application/rss+xml', 'application/xml', 'text/xml'])(
    'is looked into where it is declared %s',
    async (mediaType) => {
      const record = responseRecord({ headers: { 'Content-Type': mediaType }, body: rss10 })
      expect(await foundIn(record)).toMatchObject([{ kind: 'PAGE', page: { fields: { title: 'Pier' } } }])
    },
  )
})
