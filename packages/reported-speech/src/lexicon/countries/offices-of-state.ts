/**
 * What an office's words say of the state it is held for. Source: compiled for this package from the titles of states,
 * parliaments and courts in English official prose. Licence: MIT.
 */
import { words } from '../words.ts'

/** Heads of offices that a state has: on a page of that state's own, one that names no country is its. */
export const rankedOffices = words(
  'president vice_president chancellor sultan emir governor_general speaker secretary undersecretary under_secretary',
  'spokesperson spokesman spokeswoman sen mp parliamentarian lawmaker congressman congresswoman justice whip governor',
  'prince princess lady adviser advisor director_general',
)

/** Of them those that only one person holds: two without a country on one page are of two states. */
export const officesOfOne = words('president premier chancellor king queen emperor empress sultan emir')

/** Bodies that only a state has: whoever has an office in one holds it for the state. */
export const publicWords = words(
  'ministry ministries government parliament treasury presidential ministerial parliamentary presidency republic president',
  'prime cabinet chancellery press',
)

/** Heads that hold an office of state whatever stands behind them. */
export const ministers = words(
  'minister vice_minister premier vice_premier king queen emperor empress senator',
)

/** Words of an office that is held for no state: "president of the |university|". */
export const privateBodies = words(
  'company corporation university college institute society union association league club federation foundation hospital',
  'school chamber group party church bank academy team institution firm network alliance coalition front centre',
  'center station newspaper channel radio television agency organisation organization charity trust cooperative executive',
  'un eu nato fund',
)

/** Words of an office of a part of a state. */
export const regionalWords = words(
  'city region regional province provincial prefecture prefectural county municipal district town mayor canton oblast',
)

/** Held for a place in a state, never for the state, whatever the place is called: "Governor of Georgia". */
export const heldForPlaces = words('governor mayor alderman councilman councilwoman councillor sheriff')

/** They stand for a state at another: what "to" and "in" name is the other. */
export const diplomats = words(
  'ambassador commissioner representative envoy consul consul_general charge attache delegate liaison mission',
  'embassy consulate delegation nuncio counsellor ambassador_at_large',
)

/** Whoever speaks "for" a state speaks as it. */
export const voices = words(
  'spokesperson spokesman spokeswoman counsel agent attorney solicitor delegate captain',
)

/** Bodies that people of a country found: one "in" a country is of it. */
export const bodiesOfPeople = words(
  'association society committee league union front circle movement party federation organization organisation',
)

/** Bodies of a state: whoever works there works for it. */
export const bodiesOfState = words(
  'ministry department government embassy consulate mission commission presidency parliament senate congress assembly cabinet council',
  'office court treasury army navy police administration authority secretariat chancellery bureau agency service palace protocol',
  'premier president minister senator governor_general governor house bank',
  'legislature communications information royal household chancellor delegation marine guard record report directorate affairs',
)

/** A field of study or of work after the word for a people: "professor of |Russian| history". */
export const fieldsOfStudy = words(
  'history literature studies language languages law politics affairs art arts culture music economy economics philosophy cuisine relations',
)

/** Words for the place of whatever follows: they part a country from the office. */
export const partingWords = words(
  'with on about against between towards toward near over into across within by via through amid versus vs',
)

/** They make a publisher one that writes about others. */
export const pressWords = words(
  'news times daily post herald tribune radio television tv broadcasting newspaper wire magazine journal gazette chronicle observer',
  'telegraph guardian mail weekly monthly review today express standard star globe courier newswire inquirer mirror',
)

/** They make a publisher one that is no office. */
export const privatePublishers = words(
  'ngo company plc ltd inc corporation foundation charity group airlines university institute association society',
)

/** In the name of a parliament that publishes. */
export const parliamentWords = words(
  'parliament assembly legislative legislature hansard congressional senate sabha knesset storting riksdag folketing',
  'bundestag sejm commons lords representatives',
)

/** In the title of a page of a parliament. */
export const parliamentTitles = words('parliamentary hansard pq pqs')

/** Before "agency": it tells of its country and of others. */
export const kindsOfAgency = words('news information telegraph press')

/** Of an office of one, who holds it for a time or in part. */
export const deputies = words('deputy vice former acting then late')

/** Ministers that a state has one of. */
export const onlyMinisters = words('prime foreign first')

/** Words of an office in a government. */
export const governments = words('ministry minister department embassy secretary')

/** Behind a name. */
export const suffixesOfNames = words('jr sr ii iii iv')

/** Bodies that a state has one of. */
export const bodiesOfGovernment = words('ministry government cabinet parliament treasury presidency')
