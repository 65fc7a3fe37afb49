import { pageLabel, pageWords } from '../data/page-words.ts'

/**
 * Lines that tell of the page, not of its matter: who wrote and pictured it, what to press, what to read besides.
 * Source: the templates of news sites and press offices. Each is a whole block, and short.
 */
const longest = 160
const longestMark = 100

const patterns: readonly RegExp[] = [
  // Credits of pictures and films
  /^(?:photo|photograph|photos|image|images|picture|pictures|video|file photo|illustration|graphic|credits?|media caption|image caption)(?: (?:credits?|copyright|source|by|courtesy|caption)\b|\s?:|\/|\s?©).{0,140}$/iu,
  /^(?:©|\(c\)|copyright\b).{0,140}$/iu,
  /^(?:image|photo|slide|picture) \d+ (?:of|\/)(?: \/)? \d+$/iu,
  /^\d+ \/ \d+$/u,
  /^.{0,80}(?:\/|via |by )\s?(?:getty images|shutterstock|istock|reuters|ap|afp)\s?(?:\/.{0,40})?$/iu,
  // Those who wrote it, and when
  /^(?:first |last |originally )?(?:published|updated|posted|modified)(?: on| at)?:?\s.{0,60}\d.{0,40}$/iu,
  /^(?:written |reported |story |posted |edited )?by:?\s\p{Lu}[\p{L}.’'-]*(?:[ ,|]+(?:and )?\p{Lu}[\p{L}.’'-]*){0,7}[ ,|]*(?:and )?$/u,
  // The running heads of printed records
  /^\[{1,2} ?pages? [a-z]{0,2}\d+(?:-[a-z]{0,2}\d+)? ?\]{1,2}$/iu,
  /^\[[^\]]{0,80}\b(?:volume|vol\.|number|no\.|issue) ?\d[^\]]{0,80}\]$/iu,
  /^from the .{3,60} online (?:through|via|at) .{3,90}$/iu,
  // The address and the day that some agencies print below each story
  /^(?:https?:\/\/|www\.)\S{3,80} ?\([^()]{0,30}\d[^()]{0,10}\)$/iu,
  // What scripts would have filled
  /^(?:\{\{[^{}]{1,80}\}\}\s?)+$/u,
  // Whom to ask
  /^(?:for )?(?:media|press) (?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies))\s?:?.{0,80}$/iu,
  // Things to press
  /^(?:close|caption|advert|advertisements?|report|share|save|print|comments?|reply|loading|play|pause|embed|expand|collapse|previous|next|continue reading|story continues below.{0,60}|article continues below.{0,60}|sponsored(?: content| links?)?|skip(?: ad(?:vertisement)?)?|back to (?:gallery|top)|scroll (?:down )?to continue.{0,60}|\d+ (?:comments?|shares?|views?)|(?:leave|post|add) a (?:comment|reply)|(?:comment on|share|print|email) this (?:story|article|page|post)?.{0,40})[.:!…]*$/iu,
  /^(?:share (?:this|on|with|via)|follow (?:us|me|him|her|\p{Lu}).{0,30} on|tweet this|pin it|like (?:this article|us on)|enjoy(?:ed)? this)\b.{0,120}$/iu,
  /^(?:subscribe|sign up|signup|join our|get (?:our|the latest)|click here|tap here|download (?:the|our)|listen to .{0,60} live|watch now|buy now|register now|log ?in)\b.{0,140}$/iu,
  /^(?:privacy policy|terms (?:of use|and conditions|of service)|all rights reserved|cookie policy)\b.{0,80}$/iu,
  // What to read besides
  /^(?:read|see|watch|also read|also see|read also|related|see also|read more|more|recommended|read next|up next|don[’']t miss|must read|you may also like|we recommend|trending|most (?:read|popular|viewed)|watch)(?: (?:stories|story|articles?|posts?|news|links|topics|video))?\s?[:|»>].{0,140}$/iu,
  /^(?:we recommend|recommended for you|most (?:read|popular|viewed)|trending(?: now)?|you may (?:also )?like|more (?:stories|news|articles)|related (?:stories|articles|posts|topics|content|news|links|coverage))$/iu,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|labels|posted in|tagged(?: with| in)?)\s?:?(?:\s.{0,140})?$/iu,
]

export function isLineOfPage(text: string): boolean {
  if (text.length > longest) return false
  return (
    patterns.some((pattern) => pattern.test(text)) || pageLabel.test(text) || pageWords.has(wordsIn(text))
  )
}

/** Without the brackets, arrows and dots around things to press: "【打印】", "« Zurück". */
const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}:’' -]+/gu, ' ')
    .trim()
    .replace(/ {2,}/g, ' ')

/** "###", "____", "- ENDS -": how press offices mark the end of a release. */
export const isEndMark = (text: string): boolean =>
  text.length <= longestMark &&
  (!/[\p{L}\p{N}]/u.test(text) ||
    /^[-–—*\s]*(?:ends?|30|fin|ende|konec|koniec|конец|完|以上)[-–—*\s.]*$/iu.test(text))

/** "press@tides.example", "Tel. +49 69 1344 74" */
export const isContact = (text: string): boolean =>
  text.length <= longestMark &&
  (/\S@\S{1,60}\.\w|\[email/u.test(text) ||
    /^(?:\p{L}[\p{L}. -]{0,20}[:：]?\s)?\+?[\d(][\d ()./-]{6,24}$/u.test(text))
