import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Speaker } from '../names/speaker.ts'
import type { Told } from '../phrases/authorship.ts'
import type { Discourse } from './discourse.ts'

const remarks =
  '(?:(?:this|these|the|his|her) (?:remarks?|statements?|comments?|directives?|observations?|views?|commitment)\\b.{0,20}\\b(?:made|issued|given|affirmed|expressed|came)|made (?:this|these|the) (?:remarks?|statements?|comments?))'
const handling = '(?:read out|was adopted|was issued|was released|was sent)'
const occasion =
  '(?:On the same day|That day|Present|Also present|The (?:event|meeting|discussion|occasion|ceremony|visit|delegation))'
const toldOf = new RegExp(`^(?:.{0,80}\\b${remarks}|.{0,60}\\b${handling}\\b|${occasion}\\b)`)

/** "A press release was read out", "These remarks were made at ...": tells of words without giving them. */
export function isTold({ text }: AnalysedSentence, document: Told | null): boolean {
  return (document !== null && document.author !== null) || toldOf.test(text)
}

/** A text without a name is that of those who have just been told of. */
const isMadePublic =
  /\b(?:press release|statement|declaration|appeal|letter) (?:was|were) (?:also )?(?:read out|read|made public|issued|released)\b/

/** From here on "the statement" means its author. */
export function noteDocument(
  sentence: AnalysedSentence,
  document: Told,
  discourse: Discourse,
  speaker: Speaker | null,
  at: number,
): void {
  const named = document.author ? discourse.resolve(sentence, document.author, at) : null
  const author = speaker ?? named ?? (isMadePublic.test(sentence.text) ? discourse.last : null)
  if (author && !speaker && document.author && document.author.from > 0) discourse.give(author)
  if (author) discourse.giveAuthorship(document.noun, author)
}
