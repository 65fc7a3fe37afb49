import type { Explanation, GivenPage } from '@communique/press'
import { Failure } from '../failure.ts'
import { tell } from '../output.ts'
import { type AskedSentence, sentencesAsked } from './asked-sentence.ts'
import { explanationReport, titleLine } from './explanation-report.ts'
import { sentenceReport } from './sentence-report.ts'

type Press = Pick<typeof import('@communique/press'), 'explainPage' | 'explanationJson'>

/** Explains pages one after the other, or on each of them only the sentence that is asked for. */
export class Explainer {
  readonly #press: Press
  readonly #asked: AskedSentence | null
  #sentences = 0
  #found = 0

  constructor(press: Press, asked: AskedSentence | null) {
    this.#press = press
    this.#asked = asked
  }

  /** Null where the page does not have the sentence. @throws PageError */
  read(given: GivenPage, asJson: boolean): string | null {
    const explanation = this.#press.explainPage(given)
    if (this.#asked !== null) return this.#sentence(explanation, this.#asked, asJson)
    return asJson ? JSON.stringify(this.#press.explanationJson(explanation)) : explanationReport(explanation)
  }

  #sentence(explanation: Explanation, asked: AskedSentence, asJson: boolean): string | null {
    const [sentence, ...others] = sentencesAsked(explanation.sentences, asked)
    this.#sentences += explanation.sentences.length
    if (sentence === undefined) return null
    this.#found++
    if (others.length > 0)
      tell(`The words are also in: ${others.map(({ number }) => `sentence ${number}`).join(', ')}`)
    const { id, url, title, titleBasis, sha256, parserVersion } = explanation
    if (asJson)
      return JSON.stringify({ id, url, title, titleBasis, sha256, parserVersion, sentences: [sentence] })
    return [titleLine(explanation), '', ...sentenceReport(sentence), ''].join('\n')
  }

  /** @throws Failure where the sentence was on no page */
  end(): void {
    if (this.#asked === null || this.#found > 0 || this.#sentences === 0) return
    throw new Failure(
      'number' in this.#asked
        ? `The page has fewer than ${this.#asked.number} sentences. Leave out --sentence to see all sentences.`
        : `No sentence contains "${this.#asked.words}". Leave out --sentence to see all sentences.`,
    )
  }
}
