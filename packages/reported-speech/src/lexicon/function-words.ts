/**
 * Closed classes of English, lower case. Source: compiled for this package from English reference grammars. Licence: MIT.
 */
import { words } from './words.ts'

export const prepositions = words(
  'in at on by for from of to with without within under over after before during while since until through throughout between among against about into upon along amid despite via per following regarding concerning including as toward towards beyond across around near behind beside besides except like unlike once when ahead',
)

export const auxiliaries = words(
  'has have had having was were is are be been being will would shall should can could may might must do does did',
)

/** Finite verbs so common that one of them before a verb of saying means that another clause came between. */
export const clauseVerbs = words(
  "is are was were am be will would shall should can could may might must has have had do does did isn't aren't wasn't weren't won't wouldn't don't doesn't didn't hasn't haven't became become remains remain took takes take came comes gave gives give got makes goes went held holds met meets began begins led showed shows stood stands won wins lost",
)

/** Words that open a clause of their own. */
export const subordinators = words(
  'that which who whom whose where when because if although though whereas while unless so whether why how what',
)

export const determiners = words(
  'the a an this that these those his her its their our my your some few many several all both each every no any another other most two three four five',
)

/** Written numbers, which begin with a capital at the beginning of a sentence. */
export const numerals = words(
  'one six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety more fewer half nearly',
)

/** Words of saying that a headline prints with a capital. */
export const headlineVerbs = words('says said')

export const conjunctions = words('and or but nor yet so')

/** Alone behind a verb of saying they are no words of anybody: "thanked |her|". */
export const barePronouns = words('me us you him her them himself herself themselves')

export const personalPronouns = words(
  'he she they it we i you him her them us me none nobody everybody somebody anybody everyone someone anyone nothing everything something anything',
)

/** What may stand between a subject and its verb, besides words in "-ly". */
export const adverbs = words(
  'also further then again later earlier once still even just already soon too instead therefore thus however moreover furthermore likewise meanwhile now today yesterday tomorrow always never often both all',
)

/** Words that join a sentence to the one before it. */
export const connectors = words(
  'furthermore moreover additionally accordingly therefore thus hence however nevertheless nonetheless meanwhile besides similarly likewise consequently then later earlier also and but so yet still finally lastly firstly secondly thirdly first second third next now today yesterday recently instead subsequently elsewhere overall separately importantly notably simply ultimately here there',
)

/** Frequent words of English that hardly another language written in the same letters has. */
export const onlyEnglishWords = words(
  'the of and to that for with by it at from this are have had they which an were been their has she will would who not but its said says',
)
/** And those that others have too. */
export const englishWords = words([...onlyEnglishWords].join(' '), 'in a is was on as he be his or')
/** One of these is enough: they are words of no other language. */
export const onlyEnglish = words('the and that with this which would you our your their from')

/** Who speaks of himself, alone or with others. */
export const firstPersonPronouns = words('i we my our us me')

export const possessives = words('its their his her')

/** Determiners that tell of something known: "|the| statement". */
export const ofTheKnown = words('the his her its their this')
export const ofKnownGroups = words('the these those')
export const ofKnownWords = words('this these the his her')
export const demonstrativesOfWords = words('this these the')

/** Before a role. */
export const beforeOffice = words('the a an one another')

/** "and |other| speakers" */
export const others = words('other others all')

/** Nouns and pronouns of several that do not end in "s". */
export const wordsForSeveral = words('people men many few some most')

/** What tells that indirect speech, or somebody's own words, go on. */
export const goOnBehind = words('would we our us i my')
export const goOnBetween = words([...goOnBehind].join(' '), 'will should must')

/** Behind "this is said", what names the speaker. */
export const sourceLinks = words('by of from in')

/** Behind words of saying, what opens something else than more of the words said. */
export const clauseJoints = words('and but while before after when as then who which')
/** What joins a second verb of the same subject, and a clause with a subject of its own. */
export const verbJoints = words('and but')
export const subjectJoints = words('and but while though although whereas')

export const relativePronouns = words('which who that whose')

/** What stands for the words before a sentence: "said |this|", "makes |such| a call". */
export const forWordsBefore = words('this these so')
export const ofCallsBefore = words('this these such')
/** What may follow it: nothing more is said. */
export const behindWordsBefore = words(
  'in at on when during while after speaking to by remark remarks stand comment comments',
)

/** Before a participle that opens a sentence: "|While| noting that". */
export const beforeParticiple = words('while when after in by on')

/** "explained |in detail| the rules" */
export const idiomsOfManner = words('in_depth in_detail in_full at_length once_again')

/** Before "that" of a clause which belongs to the word, not to the verb of saying: "the fact that". */
export const withClause = words('fact those all everything one so such but idea view belief hope need than')

/** Before "as follows": somebody says so, or something could look so. */
export const likenesses = words([...auxiliaries].join(' '), 'look looks looked')

/** Behind a text, what names its author: "a letter |by| X". */
export const authorLinks = words('from by of')

/** "|one| of the divers" */
export const oneOfThem = words('one another some many')

export const beVerbs = words('was were been')

/** What joins a sentence to the one before it, in front of its subject. */
export const sentenceJoints = words('but and however')

/** Finite forms of "be": what they tell is not done by their subject. */
export const beForms = words('is are was were')

/** What joins a sentence to the one before it, and is no part of what somebody is then said to have said. */
export const opensSentence = words('but and however meanwhile moreover furthermore still')
