/**
 * Houses, bodies and offices that only one state has, by which it is called. Source: compiled for this package. Licence: MIT.
 * "House of Commons", "Diet", "Majlis" and the like are of several states and stand not here.
 */
import { table } from './table.ts'

export const housesOfState = table(`
AR: Casa Rosada
BR: Planalto | Itamaraty
CL: La Moneda
CN: Zhongnanhai | State Council Information Office
DE: Bundestag | Bundesbank | Bundeswehr
DK: Folketing | Folketinget
EE: Riigikogu
ES: Moncloa
FI: Eduskunta
FR: Élysée | Quai d'Orsay | Matignon
GB: Downing Street | Number 10 | No 10 | Buckingham Palace | Whitehall | House of Lords | Holyrood | Senedd | Stormont | HM Treasury
IE: Taoiseach | Tánaiste | Dáil | Seanad | Oireachtas
IL: Knesset
IN: Lok Sabha | Rajya Sabha | Rashtrapati Bhavan
IS: Althing | Althingi
JP: Kantei
KR: Blue House | Cheong Wa Dae
LT: Seimas
LV: Saeima
NO: Norges Bank | Storting | Stortinget
PH: Malacañang
PL: Sejm
RU: Kremlin | Duma
SE: Sveriges Riksbank | Riksdag | Riksdagen
TR: Grand National Assembly
UA: Verkhovna Rada
US: White House | Pentagon | Federal Reserve | Capitol Hill | Congressional Record
VA: Apostolic Nuncio | papal nuncio | Pope
`)
