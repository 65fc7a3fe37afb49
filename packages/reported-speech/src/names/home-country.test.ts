import { expect, it } from 'vitest'
import { proseOf } from '../text/prose.ts'
import { analyseText } from './analysed-text.ts'
import { homeCountry } from './home-country.ts'

const homeOf = (text: string) => homeCountry(analyseText(proseOf(text)).sentences)

it.each([
  ['The people of Norway build dams. The Norwegian people need them.', 'NO'],
  ['The people of Norway build dams.', null],
  ['The Ministry and Parliament met. Dams in Norway hold.', 'NO'],
  ['The Ministry met. Dams in Norway hold.', null],
  ['The Norwegian Ministry met. Parliament met. Dams in Norway hold.', null],
  ['Norway’s new Ministry met. Parliament met. Dams in Norway hold.', null],
  ['The Ministry and Parliament met. The government of Norway builds dams.', 'NO'],
  ['The Ministry and Parliament met. The Norwegian government builds dams.', 'NO'],
  ['The Ministry and Parliament met. The friends of Norway build dams.', null],
  ['The Ministry and Parliament met. The government and Norway build dams.', null],
  ['The Ministry and Parliament met in Norway. The talks with Norway went on.', null],
  ['The Ministry and Parliament met in Norway. The Norwegian ambassador came.', null],
  ['The Ministry and Parliament met. The Mayor arrived in Norway.', null],
  ['The Ministry and Parliament met. Dams in Norway hold. Norway and Norway are wet.', null],
  ['The Ministry and Parliament met. Dams in Norway hold. Chile is wet. Iceland is dry.', null],
  ['The Ministry and Parliament met. They build dams.', null],
  ['The people of the Republic of Korea build dams. The Korean people need them.', 'KR'],
])('%s: %s', (text, code) => {
  expect(homeOf(text)).toBe(code)
})
