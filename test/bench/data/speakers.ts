import type { PageSpeaker } from '@communique/press'
import { nameKey } from '../../../packages/archive/testing/rows.ts'
import type { BaseArticle } from './base-article.ts'
import { speakerId } from './ids.ts'

export interface MadeSpeaker {
  readonly id: string
  readonly identity: string
  readonly name: string | null
  readonly description: string | null
  readonly sort_name: string
  readonly kind: PageSpeaker['kind']
}

/** A name is one speaker within its world; one who is only described is one within the article. */
export function speakerOf(speaker: PageSpeaker, world: number, articleId: string): MadeSpeaker {
  const { kind } = speaker
  const number = world === 0 ? '' : ` ${world + 1}`
  const name = speaker.name === null ? null : `${speaker.name}${number}`
  const description = speaker.description ?? (name === null ? (speaker.office ?? speaker.key) : null)
  const identity = (name === null ? `${articleId} ${description}` : `${kind} ${name.toLowerCase()}`).slice(
    0,
    600,
  )
  const sort_name = nameKey(name ?? description ?? '')
  return { id: speakerId(identity), identity, name, description, sort_name, kind }
}

/** All who have a name, in so many worlds. */
export function namedSpeakers(base: readonly BaseArticle[], worlds: number): readonly MadeSpeaker[] {
  const speakers = new Map<string, MadeSpeaker>()
  for (let world = 0; world < worlds; world++) {
    for (const { speeches } of base) {
      for (const { by } of speeches) {
        if (by.name === null) continue
        const speaker = speakerOf(by, world, '')
        if (!speakers.has(speaker.identity)) speakers.set(speaker.identity, speaker)
      }
    }
  }
  return [...speakers.values()]
}
