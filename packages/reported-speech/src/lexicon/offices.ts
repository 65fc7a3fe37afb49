/**
 * Offices, titles and forms of address, in lower case. Source: compiled for this package from the titles of states,
 * parliaments, courts, armies, churches, parties, associations and firms in English press style. Licence: MIT.
 */
import { words } from './words.ts'

/** Nouns that name an office or a function a single person holds. */
export const officeNouns = words(
  'clerk president premier chancellor minister ambassador envoy secretary',
  'undersecretary chairman chairwoman chairperson chair director director-general',
  'secretary-general governor-general governor mayor senator congressman congresswoman alderman councilman councilwoman deputy speaker spokesman spokeswoman',
  'spokesperson commissioner councilor councillor counsellor consul consul-general attaché attache',
  'representative coordinator chief head leader general marshal admiral colonel lieutenant captain major brigadier',
  'commander commander-in-chief king queen prince princess emperor empress monarch sultan emir pope cardinal archbishop bishop',
  'patriarch professor rector dean principal judge justice prosecutor attorney inspector sheriff',
  'superintendent adviser advisor editor editor-in-chief correspondent researcher scientist manager ceo founder',
  'treasurer member fellow delegate negotiator rapporteur strategist analyst lawmaker legislator parliamentarian',
  'student teacher worker farmer engineer doctor writer poet author actor actress journalist critic activist lawyer officer official auditor',
  'curator ombudsman taoiseach tánaiste tanaiste nuncio administrator executive presenter moderator aide pollster candidate nominee mp reporter',
  'coach trainer player athlete artist composer singer painter architect miner pilot soldier sailor nurse',
  'surgeon physicist chemist historian philosopher novelist columnist businessman businesswoman entrepreneur banker owner',
  'master headmaster headmistress sergeant corporal constable warden registrar steward legate regent veteran',
  'attorney-general solicitor-general auditor-general inspector-general commissioner-general surgeon-general',
  'provost commodore commandant magistrate coroner collector controller ambassador-at-large',
  'president-elect governor-elect president-designate',
  "d'affaires chargé sen rep gov prelate imam rabbi ayatollah abbot monk cleric pastor priest chaplain",
)

/** What stands before a name and is no part of it. */
export const honorifics = words(
  'mr mrs ms miss mx messrs dr prof professor comrade sir dame lord lady madam madame hon honourable honorable excellency h.e',
  'highness majesty holiness eminence rev reverend fr father mother sister brother rt venerable thero ven attorney-at-law lt col maj capt sgt gen adm cmdr brig eng engr respected dear great supreme esteemed',
  // South and South-East Asia.
  "dato datuk datin puan encik cik tuan yab yb tunku tengku ir shri smt shrimati kumari pandit begum janab hon'ble ustad samdech oknha",
  // Arabic, Persian and Turkish.
  'sheikh shaikh sheikha shaikha sayyid sayed hajj hajjah haji hajji mufti hojjatoleslam bey hanim',
  // West and East Africa.
  'alhaji alhaja hajia mwalimu mzee nana togbe',
  // Europe and Latin America.
  'monsignor msgr padre doña señor señora señorita senhor senhora sr sra srta monsieur mme mlle me herr frau fru signor signora lic ing dra arch atty adv',
  'count countess duchess baroness viscount viscountess marquess archduke hrh hm hh him fra rtd ret retd',
)

/** Two words that are one form of address before a name; the first alone may be a name. Source: Malay and English style. */
export const honorificPairs = words(
  'tan_sri puan_sri toh_puan dato_sri datuk_seri dato_seri royal_highness',
  'imperial_highness imperial_majesty serene_highness all_holiness right_honourable right_honorable',
  'most_reverend right_reverend very_reverend most_hon most_honourable most_honorable right_hon',
)

/** Offices by their first letters, always in capitals: "PM Kerrin". Source: English press style. */
export const officeAcronyms = words(
  'pm dpm fm mp mep mla mlc msp td ceo cfo coo cto vp evp svp cs ps eam',
  'igp aig dig dcp acp csp ssp dsp asp',
)

/** Letters behind a name: honours, degrees, seats. Source: English, Commonwealth and academic style. */
export const postNominals = words(
  'kg kt kcmg gcmg cmg kcvo gcvo cvo lvo mvo kbe gbe dbe cbe obe mbe bem gcb kcb cb dcb dsc dso mc ch om pc qc kc sc san jp dl fba frs frse frcp mp mep mla mlc msp td',
  'ac ao am oam onz onzm gnzm dnzm knzm cnzm mnzm oc cm ovc phd md mba msc bsc ma ba llb llm dphil esq psm gcon con cfr ofr mfr oon egh ebs mbs cbs hsc ogw gbs',
)

/** Forms of address that tell how a person will be referred to. */
export const maleHonorifics = words(
  'mr sir lord king prince emperor sultan pope brother father monsignor spokesman chairman businessman congressman alderman councilman señor senhor monsieur herr shri sheikh shaikh alhaji bey',
)
export const femaleHonorifics = words(
  'mrs ms miss dame lady madam madame queen princess sister mother spokeswoman chairwoman businesswoman congresswoman councilwoman actress empress duchess señora senhora mme frau fru smt shrimati sheikha shaikha datin hajia alhaja begum',
)

/** What stands before a hyphen or an apostrophe in a name: "al-Harl", "d'Harl". */
export const namePrefixes = words("al el ar as an at ad az ash bin ibn ul ur d' l' dell' dall' n' t' o'")

/** Small words inside a name. */
export const nameParticles = words(
  'al bin bint binti binte bte ibn abu ben ould ul de da di do du des dos das del della delle dei der den van von la le el ter ten op y e i zu zur af av ap uz',
)

/** Endings of nouns that name what somebody does: "hydrologist", "technician", "harbour-keeper". */
export const scienceEndings: readonly string[] = ['ologist', 'ographer', 'nomist', 'ician']
export const professionEndings: readonly string[] = [
  ...scienceEndings,
  'master',
  'keeper',
  'maker',
  'wright',
  'driver',
  'builder',
  'patcher',
  'herder',
]

/** Other words for an office, and the offices that they may mean, the likeliest first. Source: English press style. */
export const officeSynonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ['premier', ['prime minister']],
  ['head of government', ['prime minister', 'premier', 'chancellor']],
  ['head of the government', ['prime minister', 'premier', 'chancellor']],
  ['head of state', ['president', 'king', 'queen', 'emperor', 'emir', 'sultan']],
  ['monarch', ['king', 'queen', 'emperor']],
  ['envoy', ['ambassador', 'high commissioner', 'special envoy']],
  ['head of the portfolio', ['minister', 'secretary']],
  ['chief executive', ['chief executive officer', 'CEO']],
  ['diplomat', ['ambassador', 'consul', 'envoy']],
  ['top diplomat', ['foreign minister', 'minister of foreign affairs']],
  ['lawmaker', ['senator', 'representative', 'deputy', 'MP']],
])

/** Forms of address of whoever has a place in the name: "Lord Tarn of Harl". */
export const peers = words('lord lady baroness viscount')

/** Letters that stand for a form of address: "H.E.". */
export const addressLetters: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['excellency', words('he')],
  ['highness', words('hrh hh')],
  ['majesty', words('hm him')],
])

/** Among the forms of address, words that also stand in the names of bodies: "the Supreme Court". */
export const reverential = words('respected dear great supreme esteemed lady')
