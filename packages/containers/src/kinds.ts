import { xmlFeed } from './feed/xml-feed.ts'
import { jsonContainer } from './json/json-container.ts'
import { jsonLines } from './json/json-lines.ts'
import type { Kind } from './kind.ts'
import { mhtml } from './kinds/mhtml.ts'
import { otherFormats } from './kinds/other-format.ts'
import { warc } from './kinds/warc.ts'
import { zip } from './kinds/zip.ts'
import { mail } from './mail/mail.ts'
import { mbox } from './mail/mbox.ts'
import { pdf } from './pdf/pdf.ts'
import { table } from './table/table.ts'
import { telegramHtml } from './telegram/telegram-html.ts'
import { otherXml } from './xml/other-xml.ts'

/**
 * All kinds of files with pages in them. The first that recognises a file reads it; where none does, the file itself is
 * one page. So those that bytes alone tell stand before those that only a name tells.
 */
export const kinds: readonly Kind[] = [
  warc,
  zip,
  mhtml,
  pdf,
  mbox,
  mail,
  otherFormats,
  xmlFeed,
  otherXml,
  telegramHtml,
  jsonLines,
  jsonContainer,
  table,
]
