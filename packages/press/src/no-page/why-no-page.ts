import { PageError } from '../page-error.ts'
import type { PageSigns } from './page-signs.ts'
import { phraseCode } from './phrase-code.ts'

/** What is known of a page before it is taken for an article or a list. Lengths are in letters. */
export interface Seen {
  /** The title of the head, as a whole and in parts, and the first headings. */
  readonly titles: readonly string[]
  /** The first lines of the page, without links and menus. */
  readonly lines: readonly string[]
  /** How much running text the page has, without its menus, feet and notices. */
  readonly running: number
  /** How much of the page was taken for the article. */
  readonly body: number
  readonly isList: boolean
  readonly hasHeading: boolean
  /** Whether a day of publication is printed or marked. */
  readonly isDated: boolean
  /** Whether a notice about cookies stands on it. */
  readonly hasConsent: boolean
  /** Null for a plain text. Read only where there is little text. */
  readonly signs: () => PageSigns | null
}

const messages = {
  PAGE_NOT_FOUND:
    'The file says that the server does not have the page. Save the page from its present address.',
  PAGE_ERROR: 'The file is an error of the server. Save the page again when the server shows it.',
  PAGE_ROBOT_CHECK: 'The file is a check for robots. Save the page from a browser when the article is shown.',
  PAGE_LOGIN: 'The file is a form to log in. Save the page from a browser that is logged in.',
  PAGE_CONSENT:
    'The file holds a question about cookies only. Save the page again after answering it in a browser.',
  PAGE_SCRIPT_ONLY:
    'Scripts fill the page, and the file has no text of it. Save it from a browser when the article is shown.',
  PAGE_FRAME: 'The file is a frame around another page or a film. Save the page that is shown in it.',
  PAGE_NO_ARTICLE: 'The page holds no article. Save the page of one statement.',
}

type NoPageCode = keyof typeof messages

/**
 * @throws PageError where the page is none of an article. Only what has little text is looked at, and it must say so
 * as its title or as a line of its own: statements speak of errors, robots, cookies and passwords too.
 */
export function refuseNoPage(seen: Seen): void {
  const code = whyNoPage(seen)
  if (code !== null) throw new PageError(code, messages[code])
}

/** How much running text may stand beside a title that tells it, at most: tips for a search, the news of the day. */
const mostBesideTitle = 1_500
/** The same where statements have such titles as well. */
const mostBesideCommonTitle = 500
const mostBesideLine = 300
/** Where a gate against robots is loaded, which whole articles load too. */
const mostBesideGate = 500
/** Less is no article: what is left of a page when its frame or its scripts are gone. */
const leastArticle = 60

function whyNoPage(seen: Seen): NoPageCode | null {
  const isEmpty = seen.body === 0 && !seen.isList
  if (!isEmpty && seen.running > mostBesideTitle) return null
  const told = toldCode(seen)
  if (told === 'PAGE_ERROR' && isGate(seen)) return 'PAGE_ROBOT_CHECK'
  return told ?? shownCode(seen) ?? (isEmpty ? 'PAGE_NO_ARTICLE' : null)
}

/** What the page says of itself by its title, or in a line where it says hardly more. */
function toldCode({ titles, lines, running, body, isList, isDated }: Seen): NoPageCode | null {
  for (const title of titles) {
    const code = phraseCode(title)
    const isPlain = (code === 'PAGE_NOT_FOUND' || code === 'PAGE_ROBOT_CHECK') && !isDated
    if (code !== null && running <= (isPlain ? mostBesideTitle : mostBesideCommonTitle)) return code
  }
  if (running > mostBesideLine || isList || isDated) return null
  for (const line of lines) {
    const code = phraseCode(line) ?? lineCode(line)
    const isOfMachine = code === 'PAGE_LOGIN' || code === 'PAGE_CONSENT' || code === 'PAGE_SCRIPT_ONLY'
    if (code !== null && (!isOfMachine || body <= Math.max(leastArticle, line.length))) return code
  }
  return null
}

/** What a sentence of a line tells: "Sorry. The page was not found. Go back to the first page." */
function lineCode(line: string): NoPageCode | null {
  if (line.length > longestOfSentences) return null
  const sentences = line.split(/(?<=[.!?])\s/)
  return sentences.some((words) => phraseCode(words) === 'PAGE_NOT_FOUND') ? 'PAGE_NOT_FOUND' : null
}

const longestOfSentences = 300

/** The numbers by which gates against robots are asked why. */
const gateNumber = /\breference #\s?[\da-f.]{6}|\bray id\b|\bincident id\b|\bsupport id\b/i

const isGate = ({ lines, signs }: Seen) =>
  lines.some((line) => gateNumber.test(line)) || (signs()?.isGate ?? false)

/** What its mark-up shows where there is hardly any text. */
function shownCode(seen: Seen): NoPageCode | null {
  const { running, body, isList, isDated, hasHeading, hasConsent } = seen
  const isBare = body <= leastArticle && !(isDated && hasHeading && body > 0)
  if (isList || running > mostBesideGate || (isDated && !isBare)) return null
  const signs = seen.signs()
  if (signs === null) return null
  if (signs.isFrameset) return 'PAGE_FRAME'
  if (signs.isGate && !(hasHeading && body > leastArticle)) return 'PAGE_ROBOT_CHECK'
  if (!isBare) return null
  if (signs.asksPassword) return 'PAGE_LOGIN'
  if (signs.hasTask) return 'PAGE_ROBOT_CHECK'
  if (hasHeading && body > 0) return null
  if (body === 0 && hasConsent) return 'PAGE_CONSENT'
  if (signs.players > 0 && !hasHeading) return 'PAGE_FRAME'
  if (signs.isForward && !hasHeading) return 'PAGE_NO_ARTICLE'
  return signs.isForScripts || (body === 0 && signs.scripts > 0) ? 'PAGE_SCRIPT_ONLY' : null
}
