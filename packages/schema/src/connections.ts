import { builder } from './builder.ts'
import { Article, RelatedItem, Source, Speaker, Speech } from './refs.ts'

/** The Relay connections that several fields return. */
export const ArticleConnection = builder.connectionObject(
  { type: Article, name: 'ArticleConnection', description: 'A page of articles.' },
  { name: 'ArticleEdge', description: 'An article and its place in the connection.' },
)

export const SpeechConnection = builder.connectionObject(
  { type: Speech, name: 'SpeechConnection', description: 'A page of speeches.' },
  { name: 'SpeechEdge', description: 'A speech and its place in the connection.' },
)

export const RelatedItemConnection = builder.connectionObject(
  { type: RelatedItem, name: 'RelatedItemConnection', description: 'A page of related items.' },
  { name: 'RelatedItemEdge', description: 'A related item and its place in the connection.' },
)

export const SourceConnection = builder.connectionObject(
  { type: Source, name: 'SourceConnection', description: 'A page of sources.' },
  { name: 'SourceEdge', description: 'A source and its place in the connection.' },
)

export const SpeakerConnection = builder.connectionObject(
  { type: Speaker, name: 'SpeakerConnection', description: 'A page of speakers.' },
  { name: 'SpeakerEdge', description: 'A speaker and its place in the connection.' },
)
