import { element, type Xml } from '../xml.ts'

/** Nobody gave the archive a right to license what others wrote. */
export function availability(): Xml {
  return element(
    'availability',
    { status: 'unknown' },
    element(
      'p',
      {},
      'The texts belong to their publishers, whose terms hold. The archive grants no licence for them, and knows of none.',
    ),
  )
}
