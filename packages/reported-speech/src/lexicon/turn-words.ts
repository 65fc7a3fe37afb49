/**
 * Words of the labels that stand before turns, lower case. Source: compiled for this package from the records of
 * parliaments and the transcripts of press offices in the languages that the lists are parted by. Licence: MIT.
 */
import { words } from './words.ts'

/** Before what is asked. */
export const askWords = words(
  'q press media question oral_question written_question supplementary_question follow-up_question',
  'pregunta preguntas pergunta domanda frage fråga spørsmål spørgsmål vraag pytanie otázka kérdés întrebare soru pertanyaan soalan câu_hỏi',
  'вопрос запитання въпрос питање ερώτηση سؤال السؤال سوال پرسش שאלה प्रश्न 问 問 提问 提問 質問 질문 คำถาม',
)

/** Before what is answered. */
export const replyWords = words(
  'a ans answer written_answer oral_answer reply written_reply oral_reply response written_response',
  'réponse respuesta resposta risposta antwort svar antwoord odpowiedź odpověď válasz răspuns cevap yanıt jawaban jawapan trả_lời',
  'ответ відповідь отговор одговор απάντηση جواب الجواب إجابة پاسخ תשובה उत्तर 答 回答 答え 답 답변 คำตอบ',
)

/** Behind "Question" and "Answer", or without them, before a name: "tabled by Ada Kerrin". */
export const askedWords = words('asked tabled put')
export const creditWords = words('asked tabled put answered given')

/** Those who ask, by trade. */
export const questioners = words(
  'journalist journalists reporter reporters correspondent interviewer questioner student audience participant attendee',
  'journaliste periodista jornalista giornalista journalistin dziennikarz novinář újságíró ziarist gazeteci wartawan',
  'журналист корреспондент журналіст δημοσιογράφος صحفي صحافي الصحفي خبرنگار עיתונאי पत्रकार 记者 記者 기자 นักข่าว',
)

/** Those who lead a meeting: they call others up. */
export const chairs = words(
  'speaker chair chairman chairwoman chairperson moderator host anchor facilitator clerk convener',
  'modérateur modératrice animateur moderador moderadora moderatore moderatorin prowadzący',
  'председательствующий председатель ведущий модератор головуючий 主持人 主席 議長 委員長 司会 사회자 의장 위원장 الرئيس رئيس',
)

/** Chairs of what is no office: "Moderator". */
export const hosts = words('moderator host anchor facilitator interpreter translator operator')

/** Several who speak with one voice in a chamber. */
export const chorus = words('lords voices crowd')

/** Those who call out in the middle of somebody's remarks. */
export const interjectors = words('audience member members voice voices crowd protester protesters heckler')

/** Others who speak without a name. */
export const unnamed = words(
  'voice voices member delegate interpreter translator operator narrator announcer witness panelist panellist public guest caller man woman official crowd earl duke duchess countess lords counsel lady spokesperson protester heckler',
)

/** Before a name or an office of whoever speaks. */
export const foreignForms = words(
  'sec usec asec',
  'm mm mmes messieurs',
  'sr sra señor señora don',
  'senhor senhora exmo exma dom dona',
  'onorevole mevrouw dhr mevr heer',
  'pan pani paní úr domnul doamna bayan sayın bapak ibu pak',
  'thiru selvi ustaz ato weizero',
  'г-н г-жа господин госпожа пан пані السيد السيدة الدكتور الدكتورة معالي سعادة الشيخ',
)

/** Of these a woman is meant. */
export const foreignFemale = words(
  'baroness viscountess mmes mlle sra srta señorita doña exma dona signora mevrouw mevr',
  'pani paní doamna bayan ibu puan kumari selvi weizero г-жа госпожа пані السيدة الدكتورة',
)

/** Articles before an office in a label. */
export const labelArticles = words('the an le la les el los der die das il lo de het den')
/** The same behind a form of address: "M. le président". */
export const innerArticles = words('le la les')
/** Articles that are words or letters of other languages too: only before a form of address. */
export const shortArticles = words('o a')

/** Tell two offices of one noun apart: "Deputy Speaker" is not the Speaker. */
export const ranks = words(
  'vice deputy assistant acting former associate second third junior shadow elect temporary',
)

/** Behind an office that is complete: "President-elect", "President pro tempore". */
export const officeTails = words('pro tempore elect designate')

/** Of two names in brackets, the one that prints or broadcasts. */
export const outletWords = words(
  'news times post daily weekly radio tv television herald tribune journal gazette courier press agency telegraph guardian observer standard star sun mail express mirror ledger chronicle bulletin broadcasting network channel today wire online review magazine echo argus globe monitor nation citizen shimbun bote zeitung kurier presse corriere diario jornal',
)

/** Offices that are held by whoever is called "Mr" and so: "Mr King" has that name. */
export const addressed = words(
  'president vice-president secretary minister chancellor governor mayor ambassador commissioner deputy senator general member',
)

/** Join the parts of an office, or an office and its field. */
export const smallWords = words('of for to in on at with from')

/** Join an office and its field in other languages: "MINISTRA DE PUERTOS". */
export const fieldParticles = words('de del da do dos das di della du des der für för')

/** Letters behind a name. */
export const postNominalsOfMembers = words(
  'mp mps mla mna mep msp td mpp mhk mlc kc qc sc ac ao am oam obe cbe mbe psm frs phd',
)

/** Offices in languages other than English. */
export const foreignOffices = words(
  'président présidente ministre premier première rapporteur rapporteure secrétaire député députée sénateur sénatrice',
  'presidente presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria diputado diputada senador senadora portavoz alcalde',
  'secretário secretária relator deputado deputada',
  'präsident präsidentin vizepräsident vizepräsidentin alterspräsident vorsitzender vorsitzende bundeskanzler bundeskanzlerin bundesminister bundesministerin staatssekretär staatssekretärin staatsminister staatsministerin sprecher sprecherin',
  'voorzitter staatssecretaris talman talmannen statsminister statsråd',
  'marszałek przewodniczący przewodnicząca elnök předseda předsedkyně başkan',
  'министр президент депутат спикер премьер міністр голова министър',
  'الوزير الوزيرة المتحدث الناطق وزير',
)

/** Whoever says one of these speaks for himself or to another. */
export const personalWords = words(
  'i we you my our your me us let please thank thanks',
  'je nous vous mon ma mes notre nos votre merci yo nosotros usted ustedes mi mis nuestro nuestra gracias eu nós obrigado obrigada',
  'ich wir sie uns mein unser danke io noi grazie ik wij onze dank jag vi tack ja my dziękuję',
)

/** The same in English, in brackets that are no stage direction. */
export const spokenWords = words('i we you my our your us me')

/** Opens what is asked, before whom it is asked of: "Thank you, Minister, when ...?" */
export const greetings = words(
  'Thank_you Thanks Yes Hello Good_morning Good_afternoon Good_evening Please Sorry',
)

/** Opens the clause behind the office that a written question asks: "To ask the Minister |whether|". */
export const questionClauses = words('how what when where whether which who why if be_pleased')
export const questionOpenings = words('To_ask Asked asked Will')

/** Abbreviations that end in a full stop before a name. */
export const shortForms = words('mrs mme sra exmo hon prof sen rep gov smt sec usec asec gen brig capt')

/** Forms of address that are offices. */
export const ladiesAsOffice = words('First_Lady Second_Lady')

/** Titles of pages whose questions nobody asked. */
export const unaskedTitles = words('frequently_asked faq faqs common_questions')

/** Before the questions of a press conference: "We shall now |take your questions|." */
export const announcedQuestions = words(
  'take_your_questions take_questions take_any_questions take_some_questions answer_your_questions your_questions_now',
)

/** What somebody is called who asks in a press conference without a label. */
export const unnamedAsker = 'journalist'

/** Behind a name in a title that prints every word with a capital: "Ada Kerrin |Holds| a Briefing". */
export const titleVerbs = words(
  'holds hosts delivers speaks meets visits addresses attends gives leads joins travels participates briefs answers takes makes welcomes remarks delivered held',
)

/** Before the name of whoever speaks, above the turns: "Transcript |by| The Hon Ada Kerrin MP". */
export const creditLinks = words('by of with')
export const creditNouns = words(
  'transcript interview doorstop press_conference remarks speech statement address',
)

/** A turn that says no more asks nothing. */
export const thanks = words(
  'thanks thank_you thank_you_very_much thank_you_so_much many_thanks thank_you_all okay ok yes no',
)
