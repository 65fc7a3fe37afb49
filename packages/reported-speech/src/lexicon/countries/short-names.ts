/**
 * Names of states and territories that English prose prints and i18n-iso-countries 7.14.0 (MIT) lacks: short forms,
 * abbreviations, official forms that are not "Republic of" and the short name, other spellings, names before a
 * renaming. What has no small letter is an abbreviation: prose prints it in capitals or with full stops.
 * Source: compiled for this package after the official names that the United Nations prints and usual press style.
 * Licence: MIT.
 */
import { table } from './table.ts'

export const shortNames = table(`
AE: UAE
AG: Antigua
AX: Aland
BA: Bosnia | Bosnia-Herzegovina | Bosnia & Herzegovina | BiH
BN: Brunei
BQ: Caribbean Netherlands | Bonaire
BY: Byelorussia
CC: Cocos Islands | Keeling Islands
CD: DR Congo | D.R. Congo | DRC | DROC | Democratic Congo | Congo-Kinshasa | Congo, Democratic Republic of the | Democratic Republic of Congo | Congo (Democratic Republic of the) | Congo (Kinshasa)
CG: Republic of Congo | Congo-Brazzaville | Congo, Republic of the | Congo (Brazzaville)
CH: Swiss Confederation
CN: PRC | P.R. China | PR China | Mainland China
CV: Cabo Verde
CZ: Czechia
DE: West Germany | FRG
EH: Sahrawi Arab Democratic Republic
FK: Falkland Islands | Falklands | Malvinas
FM: Micronesia | Federated States of Micronesia
FO: Faroes | Faeroe Islands
GB: U.K. | Britain | England | Scotland | Wales | Northern Ireland | United Kingdom of Great Britain and Northern Ireland
GG: Bailiwick of Guernsey
GW: Guinea Bissau
HK: HKSAR | Hong Kong SAR
IE: Republic of Ireland | Eire
JE: Bailiwick of Jersey
KG: Kyrgyz Republic | Kirghizia
KM: Comoro Islands
KN: Saint Kitts | Saint Christopher and Nevis
KP: DPRK | DPR Korea | N. Korea | Democratic People's Republic of Korea | Korea, Democratic People's Republic of | Korea (Democratic People's Republic of)
KR: ROK | S. Korea | Korea (Republic of) | Korea, South
LA: Laos | Lao PDR | LPDR
LK: Ceylon
MD: Moldova | Moldavia | Republic of Moldova
MK: Macedonia | FYROM | Former Yugoslav Republic of Macedonia
MM: Burma | Union of Myanmar
MO: Macau | Macao SAR | Macau SAR
MX: United Mexican States
NL: Holland
PG: PNG
PS: Palestinian Authority | Palestinian National Authority | Palestinian Territories | Occupied Palestinian Territory
RE: La Réunion | Réunion Island
RU: Russian Soviet Federative Socialist Republic
SA: KSA
SH: Tristan da Cunha | Ascension Island
SK: Slovak Republic
ST: São Tomé | São Tomé e Príncipe
SX: Sint Maarten
SY: Syria
SZ: Swaziland
TF: French Southern and Antarctic Lands
TH: Siam
TL: East Timor | Timor Leste
TR: Turkiye
TT: Trinidad | Tobago | Trinidad & Tobago
TW: Republic of China | Chinese Taipei
TZ: Zanzibar | Tanganyika
US: U.S. | America | U.S. of America
VA: Holy See | Vatican | Vatican City | Vatican City State
VC: Saint Vincent | Saint Vincent & the Grenadines
VE: Bolivarian Republic of Venezuela
VG: British Virgin Islands | BVI
VI: U.S. Virgin Islands | United States Virgin Islands | Virgin Islands of the United States | USVI
VN: Viet Nam | Viet-Nam
WS: Western Samoa
XK: Kosova
`)

/**
 * States that are no more, by their codes in ISO 3166-3. Names alone that changed belong to the state of today
 * (Swaziland, Burma), unless the standard keeps a code of their own for a state that prose of its days means (Zaire).
 * Source: ISO 3166-3 as iso-3166 4.4.0 has it, with the words of prose. Licence: MIT.
 */
export const formerStates = table(`
AIDJ: French Afars and Issas
ANHH: Netherlands Antilles | Netherlands Antillean
BYAA: Byelorussian SSR
CSHH: Czechoslovakia | Czechoslovak Socialist Republic | Czech and Slovak Federal Republic | Czechoslovak | Czechoslovakian | CSSR
CSXX: Serbia and Montenegro | State Union of Serbia and Montenegro
DDDE: East Germany | German Democratic Republic | GDR | DDR | East German
DYBJ: Dahomey | Dahomeyan
GEHH: Gilbert Islands
HVBF: Upper Volta | Upper Voltan
NHVU: New Hebrides
PZPA: Panama Canal Zone
RHZW: Rhodesia | Southern Rhodesia | Rhodesian
SUHH: Soviet Union | Union of Soviet Socialist Republics | USSR | Soviet | Soviet Russia
VDVN: North Vietnam | Democratic Republic of Viet Nam | Democratic Republic of Vietnam | North Vietnamese
YDYE: South Yemen | People's Democratic Republic of Yemen | South Yemeni
YUCS: Yugoslavia | Socialist Federal Republic of Yugoslavia | Federal Republic of Yugoslavia | SFRY | Yugoslav | Yugoslavian
ZRCD: Zaire | Zairean | Zairian
`)

/** Names and words that several states share: by themselves they name none. The codes are joined. */
export const sharedNames = table(`
KP-KR: Korea | Korean
CD-CG: Congo | Congolese
DM-DO: Dominican
MF-SX: Saint Martin
VG-VI: Virgin Islands | Virgin Islander
`)
