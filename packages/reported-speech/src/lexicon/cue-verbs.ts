/**
 * Verbs of saying. Source: compiled for this package from the verbs that take reported speech in English reference
 * grammars (say, tell, promise and urge classes) and the set phrases of press offices. Licence: MIT.
 */
import { words } from './words.ts'

/**
 * What may follow a verb as content:
 *
 * say        a clause, a quotation or a noun phrase; may also stand after what was said ("..., he noted")
 * direct     somebody who is told to do something ("urged the parties to ..."), or the thing asked for
 * judge      what is praised, blamed, thanked, wished
 */
export type CueFrame = 'say' | 'direct' | 'judge'

const say = words(
  'hold consider undertake offer allow reason counter',
  'say state note stress emphasize emphasise underline underscore highlight remark add mention declare announce assert affirm reaffirm',
  'reiterate recall explain claim argue warn caution remind insist observe tell disclose reveal maintain opine comment contend',
  'acknowledge admit confirm deny predict conclude clarify elaborate stipulate concede confess recount report testify write reply',
  'answer respond retort quip joke boast lament complain concur agree vow pledge promise swear threaten estimate hope believe',
  'wish think expect fear doubt suggest propose recommend feel suspect indicate repeat echo quote inform assure convince signal hint allege accuse',
  'express voice convey charge ascertain attest share find show anticipate foresee reckon resolve tweet continue guess imply forecast proclaim profess cite outline detail describe advocate',
)

const direct = words(
  'exhort enjoin entreat admonish counsel urge instruct direct order request ask demand advise encourage invite implore beg plead press task challenge',
)

const judge = words(
  'censure flay flail slash lash chide rebuke berate castigate vilify repudiate refute disparage praise admire credit attribute hail lambaste assail welcome laud applaud commend condemn denounce criticize criticise deplore slam blast reject dismiss rebuff',
  'call dub label brand',
  'thank congratulate appreciate extend term deride mock ridicule dispute contest decry regret blame attack defend endorse support oppose salute extol',
)

/** Verbs and the words that must follow them. */
const sayWith = words(
  'agree_on tell_about refer_to point_out point_to speak_of speak_about talk_about make_it_clear',
  'make_clear draw_attention_to commit_to look_forward_to argue_for advocate_for push_for dwell_on reserve_the_right put_it',
  'elaborate_on touch_on comment_on inquire_about call_attention_to raise_concerns raise_concern',
  'deal_with_the_fact be_of_the_view be_of_the_opinion give_assurances give_an_assurance',
  'give_the_assurance share_the_view reflect_on complain_about complain_of warn_against warn_of warn_about',
  'boast_of boast_about joke_about hint_at allude_to insist_on take_the_view hold_the_view',
  'make_it_known make_known be_convinced be_confident be_hopeful',
)

const directWith = words('call_for appeal_to appeal_for plead_for')

const judgeWith = words('speak_highly take_note_of take_note_that pay_tribute_to come_out_against')

/** Nouns that carry what is said after "express", "voice", "convey" or "extend". */
export const attitudeNouns = words(
  'belief hope conviction confidence expectation wish wishes gratitude thanks appreciation regret concern concerns support resolve',
  'determination will satisfaction readiness willingness view views opinion understanding solidarity sympathy condolences greetings congratulations',
  'regards pleasure delight joy commitment optimism doubt fear anger outrage disappointment desire intention interest invitation sorrow',
)

/** A verb and its past forms. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...words(
      'say_said tell_told write_wrote_written swear_swore_sworn think_thought feel_felt speak_spoke_spoken',
      'go_went_gone make_made draw_drew_drawn take_took_taken pay_paid put_put come_came forecast_forecast',
      'hold_held deal_dealt dwell_dwelt find_found show_showed_shown be_is_was_are_were give_gave_given',
      'foresee_foresaw_foreseen see_saw_seen set_set lay_laid undertake_undertook_undertaken',
    ),
  ].map((forms) => {
    const [base = '', ...pasts] = forms.split(' ')
    return [base, pasts]
  }),
)

/** Verbs that double their last letter. */
const doubling = words('admit concur slam beg quip refer regret commit dub extol')
/** Verbs that do so in British English. */
const doublingInBritain = words('signal label counsel')

export type CueForm = 'finite' | 'base' | 'participle'

export interface CueVerb {
  readonly base: string
  readonly frame: CueFrame
  readonly form: CueForm
  /** The word forms that must follow; empty for most verbs. */
  readonly particle: readonly string[]
  /** One of these stands within the next words: "briefed them |on|"; not asked for where there are none. */
  readonly ahead?: ReadonlySet<string>
  /** It says something only beside the words said: a mark, "that" or a quotation stands behind it. */
  readonly isApart?: true
  /** A noun phrase is enough as what is said, also where the verb asks for a clause elsewhere. */
  readonly takesNoun?: true
}

/** Every form of every verb, by its first word in lower case. */
export const cueVerbs: ReadonlyMap<string, readonly CueVerb[]> = inflectAll()

/** Forms that stand behind a subject: "says", "told". */
export const finiteCues = finiteForms(() => true)
/** Those that need no word behind them to say something. */
export const plainFiniteCues = finiteForms(({ particle }) => particle.length === 0)

/** Verbs that may stand before their subject after the words said: "..., said the Minister". */
export const invertible = words(
  'say state note add urge conclude charge recommend predict caution lament agree acknowledge quip suggest propose assure declare stress explain comment remark write ask warn announce argue observe emphasize emphasise claim insist report underline recall continue reply respond assert',
)

/** "asked |whether| the lock holds", "asked the guild |for| patience": without one of these, somebody is only spoken to. */
export const askedOpeners = words('about whether if why how what when where who which whose to for that')

/** Verbs that mean many things: they say something behind the words said, or before "that". */
export const needsThat = words('hold continue share consider allow reason counter')

/** Verbs that say what somebody will do by "to": "agreed |to meet| again". */
export const takesInfinitive = words('agree claim')

/** Verbs that say nothing where they are denied: "did not say when". */
export const silentWhenDenied = words(
  'say state disclose reveal comment mention announce indicate explain elaborate tell give clarify',
)

/** Verbs that give no words with "that" behind them, whoever does it: "ensured that". */
export const notOfSaying = words(
  'ensured ensures sees proved proves demonstrated demonstrates discovered discovers learned learns hears decided decides',
  'required requires arranged arranges knows understands realised realises realized realizes noticed notices gets',
)

/** What a study, a poll or a document does, and nobody else: "found that", "shows". */
export const ofDocuments = words('find show')

/** Nouns for whatever is counted, compared or kept in writing, which finds and shows. */
export const studies = words(
  'poll survey study court tribunal jury inquest inquiry panel commission polls surveys studies data figures statistics results record records documents document reports review analysis investigation census emails files filings findings transcripts images photos numbers estimates',
)

/** Whoever does this by saying something says it: "began by thanking". */
export const openingVerbs = words(
  'began begins opened opens started starts closed closes ended ends finished continued',
)

/** Verbs that say something only with words in quotation marks: "called it “a start”". */
export const needsQuote = words('call dub label brand')

/** Forms of these verbs that are more often nouns in the plural. */
export const nounsLikeVerbs = words(
  'states advocates reports claims hopes remarks comments answers demands requests estimates doubts orders notes pledges promises thanks attacks supports signals fears',
)

/** Verbs that say something only with a clause, a quotation or "that" behind them: "believe", "add", "find". */
export const needsClause = words(
  'tell find show resolve anticipate add hope believe think fear doubt feel suspect indicate signal report agree answer respond reply write maintain reveal imply guess support oppose defend attack reject quote repeat inform convince argue estimate confirm',
)

/** Forms in which a text is retold: events are told in the past. */
export const retelling = words(
  'says states notes stresses observes comments holds adds underlines terms underscores points warns declares',
)

/** Forms that end somebody's own words when another person is their subject; "indicated" need not. */
export const endingOwnWords = words(
  'said says added adds noted notes stressed stresses stated states told continued declared pointed remarked emphasised emphasized',
  'underlined underscored highlighted explained expressed recalled reiterated called urged hoped praised spoke referred thanked',
  'affirmed announced goes went',
)

/** What a text does is told by these forms too, which say nothing with a person before them. */
export const tellingOfTexts = words('exposing expose protesting protest')

/** Verbs that name who is told before they say what. */
export const listening = words(
  'tell inform assure remind convince warn promise ask advise admit confess complain hint',
)

/** Verbs in "X |said| this in a letter": what stands before it is X's, not what X denies, welcomes or allows. */
export const saidBefore = words(
  'say state note stress emphasize emphasise underline underscore highlight remark mention declare announce assert affirm reaffirm reiterate repeat explain argue maintain write reveal disclose',
)

/** Participles in "this is |said| in a statement". */
export const saidPassively = words('said stated written declared noted stressed disclosed')

/** Verbs that say something by a noun: "expressed the hope". */
export const withAttitude = words('express voice convey extend')

/** What opens the verb that really says something: "|went| on to say". */
export const goingOnVerbs = words('went goes go')

/** A verb of saying in its base form, before it is inflected. */
export type BaseVerb = Omit<CueVerb, 'form'>

/** A verb of one kind of text, with its particle and, if it needs them, words of which one follows soon. */
export const verbOfVoice = (base: string, particle = '', ahead?: ReadonlySet<string>): BaseVerb => ({
  base,
  frame: 'say',
  particle: particle === '' ? [] : particle.split(' '),
  takesNoun: true,
  ...(ahead ? { ahead } : {}),
})

/** Those that need nothing but their particles: "look_forward_to". */
export const verbsOfVoice = (phrases: ReadonlySet<string>): readonly BaseVerb[] =>
  [...phrases].map((phrase) => {
    const [base = '', ...particle] = phrase.split(' ')
    return verbOfVoice(base, particle.join(' '))
  })

/** All forms of verbs, by their first word in lower case. */
export function inflected(verbs: readonly BaseVerb[]): ReadonlyMap<string, readonly CueVerb[]> {
  const forms = new Map<string, CueVerb[]>()
  for (const verb of verbs) {
    for (const [word, form] of inflect(verb.base)) {
      const known = forms.get(word) ?? []
      known.push({ ...verb, form })
      forms.set(word, known)
    }
  }
  return forms
}

function finiteForms(fits: (verb: CueVerb) => boolean): ReadonlySet<string> {
  const says = (verb: CueVerb) => verb.form === 'finite' && fits(verb)
  return new Set([...cueVerbs].flatMap(([word, verbs]) => (verbs.some(says) ? [word] : [])))
}

function inflectAll(): ReadonlyMap<string, readonly CueVerb[]> {
  const verbs: BaseVerb[] = []
  // "called on the mayor to resign"; whoever is called on and asked for nothing is visited.
  for (const particle of ['on', 'upon'])
    verbs.push({ base: 'call', frame: 'direct', particle: [particle], ahead: words('to for') })
  for (const base of ['brief', 'update'])
    verbs.push({ base, frame: 'say', particle: [], ahead: words('on about') })
  for (const [list, frame] of [
    [sayWith, 'say'],
    [directWith, 'direct'],
    [judgeWith, 'judge'],
    [say, 'say'],
    [direct, 'direct'],
    [judge, 'judge'],
  ] as const) {
    for (const phrase of list) {
      const [base = '', ...particle] = phrase.split(' ')
      verbs.push({ base, frame, particle })
    }
  }
  verbs.push(
    { base: 'go', frame: 'say', particle: ['on'], isApart: true },
    { base: 'give', frame: 'judge', particle: [], ahead: words('thanks') },
    { base: 'pass', frame: 'judge', particle: ['on'], ahead: attitudeNouns },
  )
  return inflected(verbs)
}

function inflect(base: string): readonly (readonly [word: string, form: CueForm])[] {
  const isConsonantY = /[^aeiou]y$/.test(base)
  const third = isConsonantY
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|o)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const stems = stemsOf(base)
  const pasts =
    irregular.get(base) ?? (isConsonantY ? [`${base.slice(0, -1)}ied`] : stems.map((stem) => `${stem}ed`))
  return [
    [base, 'base'],
    [third, 'finite'],
    ...pasts.map((word) => [word, 'finite'] as const),
    ...stems.map((stem) => [`${stem}ing`, 'participle'] as const),
  ]
}

/** What "ing" stands behind. */
function stemsOf(base: string): readonly string[] {
  const doubled = base + base.slice(-1)
  if (doubling.has(base)) return [doubled]
  if (doublingInBritain.has(base)) return [base, doubled]
  return [base.endsWith('e') ? base.slice(0, -1) : base]
}

/** How somebody is brought to speak: "|Asked| whether A, she replied that B." */
export const askedForms = words('asked questioned pressed quizzed challenged pushed queried prompted')

/** Participles before "by" and whoever says it. */
export const voicedBy = words(
  'voiced expressed noted conveyed highlighted emphasised emphasized raised mentioned stressed',
)

/** Verbs before "this" where the words stand elsewhere, and what may follow: "|said| this |when| she met them". */
export const saidOfWords = words('said says stated disclosed')
export const beforeOccasion = words('when while during at in on after as yesterday today')

/** What people observe without a word: "a minute of |silence|". */
export const observances = words(
  'silence minute moment ceremony anniversary holiday festival feast fast ceasefire truce rules protocol',
)

/** What somebody says something with: "noted with satisfaction". */
export const feelings = words(
  'satisfaction concern appreciation regret interest gratitude pleasure alarm pride dismay sorrow approval thanks',
)

/** Verbs that ask somebody to do something, and say nothing without "to" and what to do: "pressed the button". */
export const needsInfinitive = words('press invite charge task challenge')
