/**
 * Words by which a text shows that it is somebody's own: what it is called, how it greets, what stands around it.
 * Lower case. Source: compiled for this package from title pages of statements in the debates of international
 * assemblies, and the forms of speeches, letters, columns and written answers of press offices. Licence: MIT.
 */
import { words } from './words.ts'

/** What somebody gives in words of their own. */
export const deliveredNouns = words(
  'speech address addresses remarks statement message lecture toast intervention letter reply answer response greeting greetings condolences congratulations felicitations eulogy homily oration declaration testimony comments opinion op-ed column essay foreword keynote',
)

/** Those that are sent, and those that are spoken; the others are statements. */
export const messageNouns = words(
  'message letter greeting greetings condolences congratulations felicitations telegram cable',
)
export const speechNouns = words(
  'speech address addresses remarks lecture toast intervention eulogy homily oration keynote comments',
)

/** Those whom a speech greets. */
export const greeted = words(
  'excellency excellencies majesty majesties highness highnesses eminence president chair chairman chairwoman chairperson co-chairs speaker secretary-general ladies gentlemen delegates representatives ministers colleagues friends guests participants compatriots citizens countrymen countrywomen brothers sisters comrades comrade members heads senators ambassadors audience listeners students graduates',
)

/** What opens a greeting. */
export const greetingWords = words(
  'mr mrs ms dr madame your his her h.e distinguished honourable honorable hon esteemed respected fellow my mister',
)

/** Openings that are a greeting by themselves. */
export const bareGreetings = words(
  'excellencies excellency ladies friends colleagues sir sirs madam compatriots comrades delegates brothers sisters citizens',
)

export const firstPerson = words('i we my our us me myself ourselves mine ours')

/** What the words around a speech say of it: nobody says them. */
export const noteHeads = words(
  'contact contacts tel telephone phone fax e-mail email mail enquiries inquiries cell mobile website web press media twitter',
)

/** "For further |information|" */
export const furtherNouns = words('information enquiries inquiries details queries')

/** "Notes to editors": from here to the end nobody speaks. */
export const editorsWords = words('editor editors')

/** "END", "Begin Text:" */
export const textMarks = words('end ends begin text transcript')

/** Offices whose "to" says where they are held: "Ambassador to Chile". */
export const officesToSomebody = words(
  'ambassador representative envoy delegate adviser advisor counsellor consul secretary aide delegation mission commissioner',
)

/** "Special Rapporteur |on| the tides" */
export const officesOnSomething = words('rapporteur envoy adviser advisor coordinator representative')

/** What ends the words for whoever speaks: "|at| the opening", "|during| the debate". */
export const occasionLinks = words(
  'at during before following ahead upon delivered given made entitled titled regarding concerning about as under after marking read published released issued',
)

/** That another's text follows: "reads as |follows|", "the full |text|". */
export const followsWords = words('follows following text')

/** "The message |said|:" */
export const readingVerbs = words('said says read reads states stated')

/** Somebody who speaks for a body. */
export const spokespersons = words('spokesperson spokesman spokeswoman')

/** Verbs of handing a text on. */
export const sendingVerbs = words(
  'sent sends issued issues released releases made makes published wrote writes delivered gave gives addressed extended',
)

/** Words that cannot end a heading: the line goes on. */
export const openEndings = words(
  'the a an of and or to in for with by from that which their its his her on at',
)

/** Letters behind a name: honours and seats. */
export const postnominals = words('mp mla mep msp phd jp qc kc sc am ao obe cbe mbe kbe rtd')

/** Verbs of headlines that tell of somebody's words rather than give them: "President Sends Message". */
export const tellingVerbs = words(
  'issue release adopt adopts adopted sign signs signed receives received sends sent issues issued makes made delivers delivered gives gave hears heard welcomes welcomed rejects rejected releases released reads praises to exchange exchanges attends meets',
)

/** "I" and "we" as they show whose words a text is; "our" is everybody's. */
export const selfWords = words("i we my i'm i've i'd i'll we're we've we'd we'll")

/** Whoever is spoken to. */
export const secondPerson = words("you your yours you're you've thank thanks let welcome")

/** Small words inside the name of a body that speaks. */
export const insideAuthors = words('of for and the to')

/** They open no name of a body. */
export const notBodyOpeners = words('New')

/** Before whoever is named behind "by". */
export const beforeWho = words('the a an his her')

/** Before "said", what keeps it within somebody's own words: "as I |said|". */
export const ownBefore = words('i we have has be is being that')

/** Texts that are handed on, beside speeches and messages. */
export const handedOnNouns = words('text telegram cable release')

/** "Good |morning|" */
export const greetingTimes = words('morning afternoon evening day')

/** Before whoever is addressed: "|Your| Excellency". */
export const addressing = words('your mr madam distinguished')

/** Small words in a line of names, places and dates. */
export const smallInLabels = words('de du la von van del e y')

/** Before a form of address: "|His| Excellency". */
export const hisOrThe = words('his her the')

/** Before the holder of an office in a title. */
export const beforeHolder = words('the a an his her its our')

/** What an office of one noun ends before. */
export const endOfOffice = words('of for to in on')

/** Headings under which nobody speaks any more. */
export const apparatus = words('references footnotes endnotes bibliography annex annexes appendix')

/** What tells of a speech beside it: "the |views| expressed in this speech". */
export const besideWords = words('views delivered following transcript text translation version given')

/** What whoever speaks does in the words below a picture: "Mayor Kerrin |delivering| her statement". */
export const captioned = words('delivering addressing speaking')

/** Above a speech, before whoever gave it: "|Delivered| by Mayor Kerrin". */
export const deliveredBy = words('delivered presented')

/** Days and years that have messages of their own. */
export const messageDays = words('day week month year decade anniversary')

/** Whoever does this with a text is told of: "the Mayor |received| a message". */
export const handlingVerbs = words('received sent issued released published forwarded conveyed')

/** Before "by" and whoever hands a text on: "was |released| by". */
export const handedBy = words('released issued made given sent delivered signed published written')

/** Before somebody else's text: "response to |the| statement by". */
export const beforeOther = words('the to')
