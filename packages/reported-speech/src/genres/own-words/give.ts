import { givenWhole } from '../../discourse/draft.ts'
import type { StatementDraft } from '../../discourse/statement-draft.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import type { Cast } from '../../names/cast.ts'
import type { Speaker } from '../../names/speaker.ts'
import { countryOfWords } from '../../names/state-of-office.ts'
import type { Author } from './author.ts'
import type { OwnWords } from './plan.ts'
import { setOffWords } from './set-off.ts'

/** Every sentence of their own is its author's. */
export function giveOwn(
  text: AnalysedText,
  { parts, reason }: OwnWords,
  cast: Cast,
): readonly (StatementDraft | null)[] {
  const speakers = new Map<Author, Speaker>()
  const setOff = setOffWords(text, cast)
  return text.sentences.map((sentence, at) => {
    const author = parts[at]
    if (typeof author !== 'object') return null
    const other = setOff.get(sentence.paragraph)
    if (other)
      return givenWhole(sentence, { speaker: other, quoteEnd: null, isText: false, reason: 'announced' })
    const speaker = speakers.get(author) ?? speakerOf(author, cast)
    speakers.set(author, speaker)
    return givenWhole(sentence, { speaker, quoteEnd: null, isText: false, reason })
  })
}

function speakerOf({ kind, name, description, offices, gender, country }: Author, cast: Cast): Speaker {
  const speaker =
    name === null
      ? cast.described(kind, description ?? '', 0)
      : kind === 'PERSON'
        ? cast.person({ name, offices, gender, isCertain: true, at: 0 })
        : cast.organisation(name, 0)
  const own = kind === 'PERSON' ? null : countryOfWords(name ?? description ?? '')
  return cast.learn({ speaker, offices, country: kind === 'GROUP' ? own : (country ?? own) })
}
