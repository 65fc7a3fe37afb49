import type { Body } from '../article/body-text.ts'
import type { PageSpeaker, PageSpeech } from '../parsed-page.ts'
import type { Sentence } from './sentences.ts'

export function readSpeeches(
  _body: Body,
  _sentences: readonly Sentence[],
): { speakers: readonly PageSpeaker[]; speeches: readonly PageSpeech[] } {
  return { speakers: [], speeches: [] }
}
