import {
  type Floors,
  floors,
  measure,
  measureEach,
  raiseFloors,
} from '../../packages/reported-speech/tests/gold/floors.ts'
import { openGold } from '../../packages/reported-speech/tests/gold/gold-document.ts'
import { readGold } from '../../packages/reported-speech/tests/gold/score.ts'
import { sharedGold } from '../../packages/reported-speech/tests/gold/shared-gold.ts'
import { parseFlags, UsageError } from '../command-line.ts'
import { sharedPath } from '../environment/shared.ts'
import { readPage } from './read-page.ts'

const help = `npm run gold -- [--raise]

Prints how well the hand-labelled documents are read: the open set of packages/reported-speech/gold and, where they lie
beside the repository, the labelled texts of publishers. Scores are shares of 100.

  --raise   from now on every measure is to be at least what it is today
  --help
`

try {
  const { values } = parseFlags({
    args: process.argv.slice(2),
    options: { raise: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) process.stdout.write(help)
  else print(values.raise ?? false)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function print(raise: boolean): void {
  show('open', measureEach(openGold(), readGold), raise)
  const folder = sharedPath('gold')
  if (folder === null) return
  for (const name of ['world-dev', 'speech-dev'] as const)
    show(name, measure(sharedGold(folder, name), readPage), raise)
}

function show(name: 'open' | 'world-dev' | 'speech-dev', measured: Floors, raise: boolean): void {
  console.log(`\n${name}: over all sentences and speakers, and as means over documents`)
  console.table({ now: measured.all, floor: floors()[name]?.all })
  console.table({ all: measured.mean, ...measured.kinds })
  if (raise) raiseFloors(name, measured)
}
