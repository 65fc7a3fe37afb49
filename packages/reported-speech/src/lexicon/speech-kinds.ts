/**
 * Words that tell what kind of speech it is. Source: compiled for this package from English press style. Licence: MIT.
 */
import { words } from './words.ts'

export const pressConferences = words(
  'press_conference press_briefing news_conference news_briefing media_briefing',
)
export const interviews = words('interview interviewed')
export const speeches = words(
  'speech speeches address addressing addressed toast lecture keynote opening_remarks',
)
export const statements = words(
  'statement answer_to spokesman spokeswoman spokesperson declaration communique communiqué editorial commentary',
)
export const messages = words('message letter telegram greetings condolences')
