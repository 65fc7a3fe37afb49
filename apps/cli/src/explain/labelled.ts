import { withoutControls } from '../output.ts'

const width = 15

/** Values one below the other, the first beside their label. What is not there is said to be not there. */
export function labelled(
  label: string,
  values: readonly string[],
  orElse: readonly string[] = ['none'],
): readonly string[] {
  const shown = values.length > 0 ? values : orElse
  return shown.map((value, at) => `  ${(at === 0 ? label : '').padEnd(width)}${withoutControls(value)}`)
}

export const quoted = (words: string) => `"${words}"`
