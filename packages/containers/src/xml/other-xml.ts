import { otherFormat } from '../found.ts'
import type { Head } from '../head.ts'
import type { Kind } from '../kind.ts'
import { xmlRoot } from './xml-root.ts'

const lists: ReadonlyMap<string, string> = new Map([
  ['opml', 'an OPML list of feeds'],
  ['urlset', 'a sitemap'],
  ['sitemapindex', 'a list of sitemaps'],
])

/** XML that holds no page, by the name of its root. XHTML is a page. */
export const otherXml: Kind = {
  name: 'XML',
  recognise: (head, name) => {
    const root = xmlRoot(head)
    return root !== null && root !== 'html' && (lists.has(root) || isXml(head, name))
  },
  async *pages(_, { head }) {
    const root = xmlRoot(head) ?? ''
    yield otherFormat('', lists.get(root) ?? `XML with the root <${root}>`)
  },
}

const isXml = ({ start }: Head, name: string) =>
  (start.startsWith('<?xml') && !/\.x?html?$/i.test(name)) || /\.xml$/i.test(name)
