/**
 * Nouns that name an office or a function a single person holds, lower case. Source: titles of states,
 * parliaments, courts, armies, churches, parties, associations and firms in English press style.
 */
export const officeNouns: ReadonlySet<string> = new Set(
  [
    'president vice-president premier vice-premier chancellor minister vice-minister ambassador envoy secretary',
    'undersecretary under-secretary chairman chairwoman chairperson chair vice-chairman vice-chairperson vice-chair director director-general',
    'secretary-general governor-general governor mayor senator congressman congresswoman deputy speaker spokesman spokeswoman',
    'spokesperson commissioner councilor councillor counsellor consul consul-general attaché attache',
    'representative coordinator chief head leader general marshal admiral vice-admiral colonel lieutenant captain major brigadier',
    'commander commander-in-chief king queen prince princess emperor sultan emir sheikh pope cardinal archbishop bishop',
    'patriarch professor rector vice-chancellor dean principal judge justice prosecutor attorney inspector sheriff',
    'superintendent adviser advisor editor editor-in-chief correspondent researcher scientist manager ceo founder co-founder',
    'treasurer member fellow delegate negotiator rapporteur strategist analyst economist lawmaker legislator parliamentarian',
    'student teacher worker farmer engineer doctor writer poet author actor journalist critic activist lawyer officer official auditor',
    'curator ombudsman administrator executive presenter moderator aide strategist pollster candidate nominee mp reporter',
    'coach trainer player athlete artist musician composer singer painter architect technician miner pilot soldier sailor nurse',
    'physician surgeon biologist physicist chemist historian philosopher novelist columnist businessman businesswoman entrepreneur banker owner',
    'sen rep gov prelate imam rabbi ayatollah abbot monk cleric pastor priest chaplain',
  ]
    .join(' ')
    .split(' '),
)

/** Offices that are written before a name, without "of": they open a name even when nothing else does. */
export const titleNouns: ReadonlySet<string> = new Set(
  [
    'president vice-president premier vice-premier chancellor minister vice-minister ambassador secretary chairman chairwoman',
    'chairperson director-general secretary-general governor-general governor mayor senator congressman congresswoman speaker spokesman spokeswoman',
    'spokesperson commissioner councilor councillor general marshal admiral vice-admiral colonel lieutenant captain major brigadier commander king queen prince',
    'princess emperor sultan emir sheikh pope cardinal archbishop bishop patriarch professor judge justice leader director rep sen gov',
  ]
    .join(' ')
    .split(' '),
)

/** What stands before a name and is no part of it. Source: forms of address in English press style. */
export const honorifics: ReadonlySet<string> = new Set(
  [
    'mr mrs ms miss mx messrs dr prof professor comrade sir dame lord lady madam madame hon honourable honorable excellency he h.e',
    'highness majesty holiness eminence rev reverend fr sister brother rt right venerable thero ven attorney-at-law lt col maj capt sgt gen adm cmdr brig eng engr respected dear great supreme esteemed',
  ]
    .join(' ')
    .split(' '),
)

/** Forms of address that tell how a person will be referred to. */
export const maleHonorifics: ReadonlySet<string> = new Set(
  'mr sir lord king prince emperor sultan pope brother spokesman chairman'.split(' '),
)
export const femaleHonorifics: ReadonlySet<string> = new Set(
  'mrs ms miss dame lady madam madame queen princess sister spokeswoman chairwoman'.split(' '),
)

/** Small words inside a name. */
export const nameParticles: ReadonlySet<string> = new Set(
  'al bin bint ibn abu de da di do dos das del della der den van von la le el ter ten y e zu af av'.split(
    ' ',
  ),
)
