import type { Kind } from './kind.ts'
import { jsonLines } from './kinds/json-lines.ts'
import { mhtml } from './kinds/mhtml.ts'
import { otherFormats } from './kinds/other-format.ts'
import { warc } from './kinds/warc.ts'
import { zip } from './kinds/zip.ts'

/**
 * All kinds of files with pages in them. The first that recognises a file reads it; where none does, the file itself is
 * one page. So those that bytes alone tell stand before those that only a name tells.
 */
export const kinds: readonly Kind[] = [warc, zip, mhtml, otherFormats, jsonLines]
