import { analyseText } from '../names/analysed-text.ts'
import { readText, type TextReading } from '../read-text.ts'
import { proseOf } from '../text/prose.ts'
import { reading } from './said.ts'

export const paragraphs = (...lines: readonly string[]) => lines.join('\n\n')

/** Turn by turn: `speaker: words`, each sentence behind the last. */
export function turnsOf({ speeches, speakers }: TextReading): readonly string[] {
  return speeches.map(({ speaker, statements }) => {
    const who = speakers.find(({ key }) => key === speaker)
    return `${who?.name ?? who?.description}: ${statements.map(({ text }) => text).join(' ')}`
  })
}

export const turns = (text: string, title?: string) => turnsOf(reading(text, title))

/** A text in a language that is not read by grammar. */
export const foreign = (text: string, language: string | null = null) =>
  readText(analyseText(proseOf(text)), { title: null, publisher: null, language, atEvent: null })
