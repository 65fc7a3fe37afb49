/**
 * Adjectives of states and territories and the words for one of their people. i18n-nationality 1.4.0 (MIT) gives the
 * country's name for 51 of 250 codes, "Kosovo" for Kosovo and "Welsh" for Wallis and Futuna, so the list is our own.
 * Source: compiled for this package from the usual English words of dictionaries and of the press. Licence: MIT.
 */
import { table } from './table.ts'

export const demonyms = table(`
AD: Andorran
AE: Emirati | Emirian
AF: Afghan | Afghani | Afghanistani
AG: Antiguan | Barbudan
AI: Anguillian
AL: Albanian
AM: Armenian
AO: Angolan
AR: Argentine | Argentinian | Argentinean
AS: American Samoan
AT: Austrian
AU: Australian
AW: Aruban
AX: Ålandic
AZ: Azerbaijani | Azeri
BA: Bosnian | Herzegovinian | Bosnian-Herzegovinian | Bosnian and Herzegovinian
BB: Barbadian | Bajan
BD: Bangladeshi
BE: Belgian
BF: Burkinabe | Burkinabè | Burkinan
BG: Bulgarian
BH: Bahraini
BI: Burundian
BJ: Beninese | Beninois
BM: Bermudian | Bermudan
BN: Bruneian
BO: Bolivian
BR: Brazilian
BS: Bahamian
BT: Bhutanese
BW: Botswanan | Motswana | Batswana
BY: Belarusian | Belarusan | Byelorussian
BZ: Belizean
CA: Canadian
CF: Central African
CH: Swiss
CI: Ivorian | Ivoirian
CK: Cook Islander
CL: Chilean
CM: Cameroonian
CN: Chinese
CO: Colombian
CR: Costa Rican
CU: Cuban
CV: Cape Verdean | Cabo Verdean | Cape Verdian
CW: Curaçaoan
CY: Cypriot
CZ: Czech
DE: German | West German
DJ: Djiboutian
DK: Danish
DZ: Algerian
EC: Ecuadorian | Ecuadorean | Ecuadoran
EE: Estonian
EG: Egyptian
EH: Sahrawi | Saharawi
ER: Eritrean
ES: Spanish
ET: Ethiopian
FI: Finnish
FJ: Fijian
FK: Falkland Islander
FM: Micronesian
FO: Faroese
FR: French
GA: Gabonese
GB: British | English | Scottish | Welsh | Northern Irish
GD: Grenadian
GE: Georgian
GF: French Guianese | Guianese
GH: Ghanaian | Ghanian
GI: Gibraltarian
GL: Greenlandic
GM: Gambian
GN: Guinean
GP: Guadeloupean
GQ: Equatorial Guinean | Equatoguinean
GR: Greek | Hellenic
GT: Guatemalan
GU: Guamanian
GW: Bissau-Guinean | Guinea-Bissauan
GY: Guyanese
HK: Hong Konger
HN: Honduran
HR: Croatian
HT: Haitian
HU: Hungarian
ID: Indonesian
IE: Irish
IL: Israeli
IM: Manx
IN: Indian
IQ: Iraqi
IR: Iranian
IS: Icelandic
IT: Italian
JM: Jamaican
JO: Jordanian
JP: Japanese
KE: Kenyan
KG: Kyrgyz | Kyrgyzstani | Kirghiz
KH: Cambodian | Khmer
KI: I-Kiribati
KM: Comorian | Comoran
KN: Kittitian | Nevisian
KP: North Korean
KR: South Korean
KW: Kuwaiti
KY: Caymanian
KZ: Kazakh | Kazakhstani
LA: Lao | Laotian
LB: Lebanese
LC: Saint Lucian
LI: Liechtensteiner
LK: Sri Lankan
LR: Liberian
LS: Basotho | Mosotho | Lesothan
LT: Lithuanian
LU: Luxembourgish | Luxembourger | Luxembourgian
LV: Latvian
LY: Libyan
MA: Moroccan
MC: Monegasque | Monégasque | Monacan
MD: Moldovan
ME: Montenegrin
MG: Malagasy | Madagascan
MH: Marshallese
MK: Macedonian | North Macedonian
ML: Malian
MM: Burmese | Myanma | Myanmarese
MN: Mongolian
MO: Macanese
MQ: Martinican
MR: Mauritanian
MS: Montserratian
MT: Maltese
MU: Mauritian
MV: Maldivian | Maldivan
MW: Malawian
MX: Mexican
MY: Malaysian
MZ: Mozambican
NA: Namibian
NC: New Caledonian
NE: Nigerien
NG: Nigerian
NI: Nicaraguan
NL: Dutch
NO: Norwegian
NP: Nepali | Nepalese
NR: Nauruan
NU: Niuean
NZ: New Zealander | Māori
OM: Omani
PA: Panamanian
PE: Peruvian
PF: French Polynesian
PG: Papua New Guinean
PH: Philippine | Filipino | Filipina
PK: Pakistani
PL: Polish
PR: Puerto Rican
PS: Palestinian
PT: Portuguese
PW: Palauan
PY: Paraguayan
QA: Qatari
RE: Réunionese
RO: Romanian
RS: Serbian
RU: Russian
RW: Rwandan | Rwandese
SA: Saudi | Saudi Arabian
SB: Solomon Islander
SC: Seychellois
SD: Sudanese
SE: Swedish
SG: Singaporean
SH: Saint Helenian
SI: Slovenian | Slovene
SK: Slovak | Slovakian
SL: Sierra Leonean
SM: Sammarinese | San Marinese
SN: Senegalese
SO: Somali | Somalian
SR: Surinamese | Surinamer
SS: South Sudanese
ST: São Toméan | Santomean
SV: Salvadoran | Salvadorean | Salvadorian
SY: Syrian
SZ: Swazi
TC: Turks and Caicos Islander
TD: Chadian
TG: Togolese
TH: Thai
TJ: Tajik | Tajikistani
TK: Tokelauan
TL: Timorese | East Timorese
TM: Turkmen | Turkmenistani
TN: Tunisian
TO: Tongan
TR: Turkish
TT: Trinidadian | Tobagonian | Trinbagonian
TV: Tuvaluan
TW: Taiwanese
TZ: Tanzanian | Zanzibari
UA: Ukrainian
UG: Ugandan
US: American
UY: Uruguayan
UZ: Uzbek | Uzbekistani
VC: Vincentian | Saint Vincentian
VE: Venezuelan
VN: Vietnamese
VU: Vanuatuan | Ni-Vanuatu
WF: Wallisian | Futunan
WS: Samoan
XK: Kosovar | Kosovan
YE: Yemeni | Yemenite
YT: Mahoran
ZA: South African
ZM: Zambian
ZW: Zimbabwean
`)
