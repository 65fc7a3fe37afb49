import { createRequire } from 'node:module'
import { legacyHookDecode } from '@exodus/bytes/encoding.js'
import { letterSample } from './letter-sample.ts'

const require = createRequire(import.meta.url)

/** Its models are large, and few pages say nothing of their encoding: it is loaded for the first of these. */
const detectors = (): typeof import('jschardet') => require('jschardet')

/**
 * The encodings of the Encoding Standard that a page without a label may have, by the names of the library. UTF-8,
 * UTF-16 and ISO-2022-JP show by their bytes: see `decode.ts`.
 */
const considered: ReadonlyMap<string, string> = new Map([
  ['big5hkscs', 'big5'],
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['euc_jis_2004', 'euc-jp'],
  ['gb18030', 'gb18030'],
  ['cp866', 'ibm866'],
  ['cp874', 'windows-874'],
  ['cp1250', 'windows-1250'],
  ['cp1251', 'windows-1251'],
  ['cp1252', 'windows-1252'],
  ['cp1253', 'windows-1253'],
  ['cp1254', 'windows-1254'],
  ['cp1255', 'windows-1255'],
  ['cp1256', 'windows-1256'],
  ['cp1257', 'windows-1257'],
  ['cp1258', 'windows-1258'],
  ['iso8859-2', 'iso-8859-2'],
  ['iso8859-3', 'iso-8859-3'],
  ['iso8859-4', 'iso-8859-4'],
  ['iso8859-5', 'iso-8859-5'],
  ['iso8859-6', 'iso-8859-6'],
  ['iso8859-7', 'iso-8859-7'],
  ['iso8859-8', 'iso-8859-8-i'],
  ['iso8859-10', 'iso-8859-10'],
  ['iso8859-13', 'iso-8859-13'],
  ['iso8859-14', 'iso-8859-14'],
  ['iso8859-15', 'iso-8859-15'],
  ['iso8859-16', 'iso-8859-16'],
  ['koi8-r', 'koi8-r'],
  ['koi8-u', 'koi8-u'],
  ['mac-cyrillic', 'x-mac-cyrillic'],
  ['mac-roman', 'macintosh'],
])

/** Hardly ever met without a label: believed only with a lead. */
const rare = new Set([
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-16',
  'macintosh',
  'x-mac-cyrillic',
])
const leadOfRare = 1.01

/** By measurement, see docs/decisions/0035-letters.md: below it, guesses begin to be wrong. */
const leastConfidence = 0.15
/** Bytes. In fewer, a pair of letters that is common somewhere is enough for the library. */
const leastLength = 16

/**
 * The WHATWG name of the encoding that the letters of a page are most likely of; null where that is not sure. Bytes that
 * are ASCII, UTF-8 or UTF-16 are not for it.
 */
export function guessEncoding(bytes: Uint8Array, isHtml: boolean): string | null {
  const sample = letterSample(bytes, isHtml)
  // Only spaces that do not break.
  if (sample.length === 0) return 'windows-1252'
  if (sample.length < leastLength) return null
  const hasControls = bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
  const [best, ...others] = candidates(sample, hasControls)
  if (best === undefined) return null
  if (!rare.has(best.encoding)) return best.encoding
  const common = others.find(({ encoding }) => !rare.has(encoding))
  if (common === undefined || best.confidence > common.confidence * leadOfRare) return best.encoding
  return common.text === best.text ? common.encoding : null
}

interface Candidate {
  readonly encoding: string
  /** Of 1. */
  readonly confidence: number
  readonly text: string
}

/** The likeliest first. `hasControls`: the page has bytes that are letters in some encodings, controls in others. */
function candidates(sample: Uint8Array, hasControls: boolean): Candidate[] {
  return [...unseenKorean(sample), ...likeliest(sample)].flatMap(({ encoding, confidence }) => {
    if (confidence < leastConfidence) return []
    // Nobody writes those controls.
    if (hasControls && encoding.startsWith('iso-8859')) return []
    const text = legacyHookDecode(sample, encoding)
    return isPlausible(text) ? [{ encoding, confidence, text }] : []
  })
}

function likeliest(sample: Uint8Array): Omit<Candidate, 'text'>[] {
  const found = detectors().chardet.detectAll(sample, {
    includeEncodings: considered.keys(),
    ignoreThreshold: true,
    compatNames: false,
  })
  return found.flatMap(({ encoding: name, confidence }) => {
    const encoding = considered.get(name ?? '')
    return encoding === undefined ? [] : [{ encoding, confidence }]
  })
}

/**
 * Korean that the library overlooks: it asks the TextDecoder of Node which encodings can be, and that one does not know the
 * letters that `euc-kr` got later; see findings/jschardet-korean-letters.sh. Without these it is as sure as of any other.
 */
function unseenKorean(sample: Uint8Array): Omit<Candidate, 'text'>[] {
  const old = oldKorean(sample)
  const mayBe = old.length < sample.length && !legacyHookDecode(sample, 'euc-kr').includes('\ufffd')
  const [best] = mayBe ? likeliest(old) : []
  return best?.encoding === 'euc-kr' ? [best] : []
}

/** Without the pairs of bytes that `euc-kr` got later. */
function oldKorean(sample: Uint8Array): Uint8Array {
  const old: number[] = []
  for (let at = 0; at < sample.length; at++) {
    const [first = 0, second = 0] = sample.subarray(at, at + 2)
    if (first <= 0x80) old.push(first)
    else {
      if (first > 0xa0 && second > 0xa0) old.push(first, second)
      at++
    }
  }
  return Uint8Array.from(old)
}

/** Beyond this share of odd words, no language is written so. */
const mostOdd = 0.25

/** Whether the words look written: a wrong encoding shows capitals and signs in the midst of words. */
function isPlausible(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[^\0-\x7f]/.test(word))
  return words.filter((word) => odd.some((pattern) => pattern.test(word))).length <= words.length * mostOdd
}

const odd: readonly RegExp[] = [
  /[\u0080-\u009f\u2500-\u259f\ufffd]/,
  // A capital behind a small letter, one of them beyond ASCII.
  /\p{Ll}(?![A-Z])\p{Lu}|(?![a-z])\p{Ll}\p{Lu}/u,
  // Letters of two alphabets side by side.
  /\p{sc=Latin}[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}]/u,
  /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}]\p{sc=Latin}/u,
  // A sign beside a letter of an alphabet, both beyond ASCII.
  /(?![\0-\x7f])[\p{S}\p{No}](?![\0-\x7f])[\p{sc=Latin}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}]/u,
  /(?![\0-\x7f])[\p{sc=Latin}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}](?![\0-\x7f])[\p{S}\p{No}]/u,
  // A Latin capital beyond ASCII that stands alone.
  /(?<!\p{L})[\u00c0-\u00de](?!\p{L})/u,
  // A Latin word without a letter of ASCII.
  /(?<!\p{L})[\u00c0-\u024f]{3,}(?!\p{L})/u,
]
