import type { PageEvent } from '../parsed-page.ts'
import type { Sentence } from '../speech/sentences.ts'

export function readEvent(_sentences: readonly Sentence[]): PageEvent | null {
  return null
}
