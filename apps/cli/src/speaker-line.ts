import { printable } from './output.ts'

interface Speaking {
  readonly speaker: { readonly name: string | null; readonly description: string | null }
  readonly office: string | null
  readonly country?: string | null
}

/** Who speaks: the name, else how the page calls the speaker. */
const nameOf = ({ speaker }: Pick<Speaking, 'speaker'>): string =>
  speaker.name ?? speaker.description ?? 'unnamed'

/** A speaker without a name is described by words that mostly are the office, and an office often names its country. */
export function speakerLine(speech: Speaking): string {
  const { office, country = null } = speech
  const who = nameOf(speech)
  const parts = [who]
  for (const part of [office, country]) {
    if (part !== null && !parts.some((said) => said.toLowerCase().includes(part.toLowerCase())))
      parts.push(part)
  }
  return printable(parts.join(', '))
}
