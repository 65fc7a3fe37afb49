import type { Tables } from '@communique/archive'
import { expressionBuilder } from 'kysely'

/** The tables under the short names by which lists and their conditions meet. */
export interface Aliased extends Tables {
  a: Tables['visible_article']
  s: Tables['speech']
  i: Tables['related_item']
  p: Tables['speaker']
  o: Tables['source']
}

export const onArticle = expressionBuilder<Aliased, 'a'>()
export const onSpeech = expressionBuilder<Aliased, 's'>()
export const onRelatedItem = expressionBuilder<Aliased, 'i'>()
export const onSpeaker = expressionBuilder<Aliased, 'p'>()
export const onSource = expressionBuilder<Aliased, 'o'>()
