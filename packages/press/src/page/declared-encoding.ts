import { MIMEType } from 'node:util'
import { isomorphicDecode, normalizeEncoding } from '@exodus/bytes/encoding.js'
import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'

/** The WHATWG name, in small letters, of the encoding that a media type names; null where browsers do not know it. */
export function encodingOfMediaType(mediaType: string | null): string | null {
  if (mediaType === null) return null
  try {
    return normalizeEncoding(new MIMEType(mediaType).params.get('charset') ?? '')
  } catch {
    return null
  }
}

/** The encoding that an HTML page says itself that it has, as Chromium finds it: in a `meta` tag, else behind `<?xml`. */
export function encodingOfHtml(bytes: Uint8Array): string | null {
  return ofAscii(new MetaSearch(bytes).found) ?? ofAscii(xmlLabel(bytes))
}

/** What could be read as ASCII is no UTF-16, whatever it says. */
function ofAscii(label: string | null): string | null {
  const encoding = label === null ? null : normalizeEncoding(label)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 'utf-8'
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

function xmlLabel(bytes: Uint8Array): string | null {
  const head = isomorphicDecode(bytes.subarray(0, 1024))
  const declaration = /^<\?xml[^>]*/.exec(head)?.[0] ?? ''
  return /encoding[\0- ]*=[\0- ]*(?:"([^"]*)"|'([^']*)')/.exec(declaration)?.slice(1).join('') ?? null
}

/** Beyond so many bytes, Chromium reads on only as long as it has seen nothing but what belongs into a head. */
const leastSearched = 1024

const ofHead = new Set(['base', 'link', 'meta', 'noscript', 'object', 'script', 'style', 'title'])
const beginOfHead = new Set(['html', 'head'])

const modeIn: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
])

/** Reads the tokens of a page, not its tree, up to the `meta` tag that names an encoding. */
class MetaSearch implements TokenHandler {
  found: string | null = null
  readonly #tokenizer: Tokenizer
  #isOver = false
  #isInHead = true

  constructor(bytes: Uint8Array) {
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
    this.#tokenizer.write(isomorphicDecode(bytes), true)
  }

  onStartTag(token: Token.TagToken): void {
    this.#endBefore(token.location?.startOffset ?? 0)
    const { tagName, attrs } = token
    if (!this.#isOver && tagName === 'meta') this.#take(metaLabel(attrs))
    this.#tokenizer.state = modeIn.get(tagName) ?? this.#tokenizer.state
    if (!ofHead.has(tagName) && !beginOfHead.has(tagName)) this.#isInHead = false
    this.#endBefore(token.location?.endOffset ?? 0)
  }

  onEndTag(token: Token.TagToken): void {
    this.#endBefore(token.location?.startOffset ?? 0)
    if (!ofHead.has(token.tagName)) this.#isInHead = false
    this.#endBefore(token.location?.endOffset ?? 0)
  }

  #endBefore(offset: number): void {
    if (this.#isInHead || offset < leastSearched) return
    this.#isOver = true
    this.#tokenizer.pause()
  }

  #take(label: string | null): void {
    if (label === null || normalizeEncoding(label) === null) return
    this.found = label
    this.#isOver = true
    this.#tokenizer.pause()
  }

  onComment(): void {}
  onDoctype(): void {}
  onCharacter(): void {}
  onNullCharacter(): void {}
  onWhitespaceCharacter(): void {}
  onEof(): void {}
}

/** An attribute of its own counts before one in `content`, which counts only beside the right `http-equiv`. */
function metaLabel(attrs: Token.TagToken['attrs']): string | null {
  const attribute = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value ?? ''
  if (attribute('charset') !== '') return attribute('charset')
  return attribute('http-equiv').toLowerCase() === 'content-type' ? charsetIn(attribute('content')) : null
}

/** The value behind the first `charset=`. */
function charsetIn(content: string): string | null {
  const match = /charset[\0- ]*=[\0- ]*(?:"([^"]*)"|'([^']*)'|([^\0- "';]*))/i.exec(content)
  return match?.slice(1).join('') || null
}
