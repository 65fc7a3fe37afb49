import { expect, it } from 'vitest'
import { readPrinted } from '../../testing/own.ts'

/** By ISO 3166. */
const names = {
  AE: 'WAM',
  AM: 'Armenpress',
  AR: 'Télam',
  AT: 'APA',
  AZ: 'AZERTAC',
  BD: 'Bangladesh Sangbad Sangstha',
  BG: 'BTA',
  BY: 'BelTA',
  CN: 'Xinhua',
  CU: 'Prensa Latina',
  CZ: 'ČTK',
  DE: 'dpa',
  DK: 'Ritzau',
  DZ: 'APS',
  EE: 'BNS',
  EG: 'MENA',
  ES: 'EFE',
  FI: 'STT',
  GE: '1TV',
  HR: 'HINA',
  HU: 'MTI',
  ID: 'ANTARA',
  IN: 'Press Trust of India',
  IR: 'IRNA',
  IT: 'ANSA',
  JO: 'Petra',
  JP: 'Kyodo | Jiji',
  KG: 'Kabar',
  KR: 'Yonhap',
  KW: 'KUNA',
  KZ: 'Kazinform',
  LT: 'ELTA',
  LV: 'LETA',
  MA: 'MAP',
  MN: 'Montsame',
  MY: 'Bernama',
  NO: 'NTB',
  PK: 'Associated Press of Pakistan',
  PL: 'PAP',
  PT: 'Lusa',
  QA: 'QNA',
  RO: 'Agerpres',
  RS: 'Tanjug',
  RU: 'TASS',
  SA: 'SPA',
  SE: 'TT',
  SK: 'TASR',
  SY: 'SANA',
  TN: 'TAP',
  TR: 'Anadolu',
  UA: 'Ukrinform',
  UZ: 'UzA',
}

const each = Object.entries(names).flatMap(([code, line]) => line.split(' | ').map((name) => [name, code]))

it.each(each)('%s tells of officials of %s', (publisher, code) => {
  const { speakers } = readPrinted({ publisher }, 'Minister of Ports Ada Kerrin said that the dam will hold.')
  expect(speakers).toMatchObject([{ name: 'Ada Kerrin', countryCode: code }])
})
