import { readFile } from 'node:fs/promises'

/** What somebody typed, and how well texts answer it: see README.md. */
export interface GradedQuestion {
  readonly question: string
  readonly kind: string
  /** What is looked for, where the words leave a doubt. */
  readonly need?: string
  /** Not looked at while a ranking was chosen. */
  readonly isHeldBack: boolean
  /** 0 to 3, by the hash of the text. */
  readonly grades: Readonly<Record<string, number>>
}

export async function gradedQuestions(): Promise<readonly GradedQuestion[]> {
  const file = new URL('graded-questions.json', import.meta.url)
  const questions: readonly GradedQuestion[] = JSON.parse(await readFile(file, 'utf8'))
  return questions
}
