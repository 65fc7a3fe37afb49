/** Names of the schema as words for readers. A name that a newer server adds is shown as it is. */

const modes: Readonly<Record<string, string>> = {
  DIRECT: 'word for word',
  INDIRECT: 'paraphrased',
  MIXED: 'partly word for word',
}

const speechKinds: Readonly<Record<string, string>> = {
  INTERVIEW: 'answers to questions',
  MESSAGE: 'a message',
  PRESS_CONFERENCE: 'words to the press',
  SPEECH: 'a speech',
  STATEMENT: 'a statement',
}

const resolutions: Readonly<Record<string, string>> = {
  RESOLVED: 'held',
  AMBIGUOUS: 'several possible',
  UNRESOLVED: 'announced, not held',
}

/** What was searched, as a title: in quotation marks, unless it has its own. */
export const searchedWords = (text: string): string => (/["“”„«»]/.test(text) ? text : `“${text}”`)

export const modeWords = (mode: string): string => modes[mode] ?? lower(mode)
/** Null where it says nothing. */
export const speechKindWords = (kind: string): string | null =>
  kind === 'OTHER' ? null : (speechKinds[kind] ?? lower(kind))
export const resolutionWords = (resolution: string): string => resolutions[resolution] ?? lower(resolution)

/** `PRESS_CONFERENCE` as `press conference`. */
export function lower(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ')
}

/** `1 article`, `2 articles`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}
