import type { EventKind } from '../parsed-page.ts'

/** Nouns of events by kind, the more telling first. Source: English press style. */
export const eventNouns: readonly (readonly [kind: EventKind, words: string])[] = [
  ['PRESS_CONFERENCE', 'press conference|news conference|press briefing|media briefing|news briefing'],
  ['RECEPTION', 'reception|banquet|luncheon|dinner|lunch'],
  ['SEMINAR', 'seminar|symposium|workshop|colloquium|round table|roundtable|lecture|webinar'],
  ['CEREMONY', 'ceremony|festival|exhibition|inauguration|unveiling|commemoration|groundbreaking'],
  ['TALKS', 'talks|negotiations|consultations|phone call|telephone conversation|telephone talks'],
  ['INTERVIEW', 'interview'],
  ['MEETING', 'meeting|discussion|session|rally|conference|summit|forum|gathering|assembly|congress'],
  ['VISIT', 'visit|tour|trip'],
  ['STATEMENT', 'statement|answer|communiqué|communique|declaration'],
  ['MESSAGE', 'message|letter|telegram|greetings|condolences'],
]

/** What a host does with an event. */
export const hostingVerbs =
  'hosted|hosts|gave|held|holds|arranged|organized|organised|convened|sponsored|threw'

/** How an event comes about without a host. */
export const happeningVerbs =
  'took place|was held|were held|was given|was hosted|was opened|opened|was arranged|was organized|was organised|was convened|convened|began|started|kicked off|closed|wrapped up|is held|will be held|held'

/** What introduces the reason for an event; the reason follows. */
export const occasionOpeners =
  'on the occasion of|to mark|to commemorate|to celebrate|in honou?r of|in celebration of|in commemoration of|marking|commemorating|to welcome'

/** Sentences that list who was there. */
export const presenceWords =
  /\b(?:[Pp]resent (?:at|there|on|were|was|also)|[Oo]n hand|[Aa]ttending|(?:was|were) (?:also )?attended by|attended (?:the|it|by)|in attendance|were (?:also )?present|was (?:also )?present|[Aa]mong (?:those|the) (?:present|attendees|participants)|took part in|participated in|also attended)\b/
