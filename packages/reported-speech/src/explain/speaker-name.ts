import type { Speaker } from '../names/speaker.ts'

/** The name as the page gives it in full, or the words that describe who has none. */
export const nameOf = ({ name, description }: Speaker) => name ?? description ?? 'unnamed'
