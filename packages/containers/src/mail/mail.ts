import { pageTooLarge } from '../found.ts'
import type { Head } from '../head.ts'
import { leadingFields } from '../header-fields.ts'
import type { Kind } from '../kind.ts'
import { whole } from '../whole.ts'
import { mailFound } from './mail-found.ts'

/** One mail (RFC 5322), as programs save it: `.eml`. */
export const mail: Kind = {
  name: 'a mail',
  recognise: isMail,
  async *pages(file, inside) {
    const bytes = await whole(file.stream(), inside.limits.pageBytes)
    if (bytes === null) yield pageTooLarge('', inside.limits.pageBytes)
    else yield* mailFound('', bytes, inside)
  },
}

/** What only programs write. A memo in plain text has the other fields as well. */
const ofPrograms = ['content-type', 'message-id', 'mime-version', 'received', 'return-path', 'delivered-to']

function isMail(head: Head, name: string): boolean {
  if (!/^[\w-]{2,60}:[ \t]/.test(head.start)) return false
  const fields = leadingFields(head.text)
  const isNamed = /\.eml$/i.test(name)
  const isByProgram = ofPrograms.some((field) => fields.has(field))
  return fields.has('from') && (fields.has('date') || isNamed) && (isNamed || isByProgram)
}
