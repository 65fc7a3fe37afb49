import type { ArchiveClient, ArticleByIdQuery } from '@communique/sdk'
import { Failure, NothingFound } from './failure.ts'

export type NamedArticle = NonNullable<ArticleByIdQuery['article']>

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const bareId = new RegExp(`^${uuid}$`, 'i')
/** The path of a page of the reading room, which is the permalink of an article. */
const page = new RegExp(`^/a/(?:Article:)?(${uuid})$`, 'i')

/**
 * The article that somebody means: by its id, with or without its kind; the permalink, whatever address its archive had; the URL
 * of the page; or the SHA-256 of the bytes of the page.
 * @throws NothingFound
 * @throws Failure where it is none of them
 */
export async function articleNamed(archive: ArchiveClient, name: string, url: string): Promise<NamedArticle> {
  const article = await articleOrNull(archive, name.trim())
  if (article !== null) return article
  throw new NothingFound(
    `The archive at ${url} has no visible article ${name.trim()}. Check it, or look for words of it with \`communique search\`.`,
  )
}

async function articleOrNull(archive: ArchiveClient, name: string): Promise<NamedArticle | null> {
  const { ArticleById, ArticleBySha256, ArticleByUrl } = await import('@communique/sdk')
  const [, sha256] = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(name) ?? []
  if (sha256 !== undefined)
    return (await archive.request(ArticleBySha256, { sha256: sha256.toLowerCase() })).article
  const id = idIn(name)
  if (id !== null) return (await archive.request(ArticleById, { id })).article
  if (/^https?:/i.test(name)) return (await archive.request(ArticleByUrl, { url: name })).article
  throw new Failure(
    `The name "${name}" is not an id, a permalink, a URL or a SHA-256. Give one of them, or look for words of the article with \`communique search\`.`,
  )
}

function idIn(name: string): string | null {
  if (bareId.test(name)) return `Article:${name.toLowerCase()}`
  const [, key] = page.exec(decoded(URL.parse(name)?.pathname ?? '')) ?? []
  if (key !== undefined) return `Article:${key.toLowerCase()}`
  return /^(?!https?:)\w+:(?!\/\/)/i.test(name) ? name : null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
