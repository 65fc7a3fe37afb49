import { speechVector } from '@communique/full-text'
import { PageError, type PageSpeaker, type PageSpeech, type ParsedPage, parsePage } from '@communique/press'
import { announcementKey } from '../../../packages/archive/testing/rows.ts'
import type { Story } from './story.ts'

/** A story as the archive reads it: what the articles of a data set are varied from. */
export interface BaseArticle {
  readonly page: ParsedPage
  /** The words by which teasers find it. */
  readonly headKey: string
  readonly titleKey: string
  /** Its first words, as a list beside another article announces it. */
  readonly teaser: string
  readonly speeches: readonly BaseSpeech[]
}

export interface BaseSpeech extends PageSpeech {
  readonly by: PageSpeaker
  /** What its statements say, and the words of that. */
  readonly text: string
  readonly search: string
}

/** Read by the archive's own parser, so that speeches and statements are such as it really holds. */
export function baseArticles(stories: readonly Story[]): readonly BaseArticle[] {
  return stories.flatMap((story) => {
    const page = pageOf(story)
    if (page === null) return []
    const speakers = new Map(page.speakers.map((speaker) => [speaker.key, speaker]))
    return {
      page,
      headKey: announcementKey(page.text),
      titleKey: announcementKey(page.title),
      teaser: page.text.split(/\s+/, 20).join(' '),
      speeches: page.speeches.flatMap((speech) => {
        const by = speakers.get(speech.speaker)
        if (by === undefined) return []
        const text = speech.statements.map((statement) => statement.text).join('\n')
        return { ...speech, by, text, search: speechVector(text, 'en') }
      }),
    }
  })
}

/** Null for the few that the archive would refuse: lists, and texts too short to be one. */
function pageOf({ title, paragraphs }: Story): ParsedPage | null {
  try {
    const page = parsePage({ kind: 'fields', fields: { title, paragraphs, language: 'en' } })
    return page.kind === 'ARTICLE' ? page : null
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}
