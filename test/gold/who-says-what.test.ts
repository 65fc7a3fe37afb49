import { describe, expect, it } from 'vitest'
import { below, floors, measure } from '../../packages/reported-speech/tests/gold/floors.ts'
import { sharedGold } from '../../packages/reported-speech/tests/gold/shared-gold.ts'
import { sharedPath } from '../environment/shared.ts'
import { readPage } from './read-page.ts'

const folder = sharedPath('gold')

describe.skipIf(folder === null)('who says what in labelled texts of publishers', () => {
  it.each(['world-dev', 'speech-dev'] as const)('%s is read at least as well as before', (name) => {
    const least = floors()[name]
    expect(least && below(measure(sharedGold(folder ?? '', name), readPage), least)).toEqual([])
  })
})
