import type { XmlElement } from '../xml/xml-events.ts'

/** Of the element for whole texts. */
export const contentNamespace = 'http://purl.org/rss/1.0/modules/content/'

/** Namespaces of feeds by the prefix that is usual; RSS 1.0 and what has none stand without. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/atom/ns#', 'atom:'],
  [contentNamespace, 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner:'],
])

/** "title", "atom:title", "content:encoded"; "?:title" where the namespace is not known. */
export function feedName({ name, namespace }: Pick<XmlElement, 'name' | 'namespace'>): string {
  if (namespace.startsWith('http://wordpress.org/export/')) {
    return namespace.includes('/excerpt') ? `excerpt:${name}` : `wp:${name}`
  }
  return `${prefixes.get(namespace) ?? '?:'}${name}`
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
