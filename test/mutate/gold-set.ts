import { type Floors, measure } from '../../packages/reported-speech/tests/gold/floors.ts'
import type { GoldDocument } from '../../packages/reported-speech/tests/gold/gold-document.ts'
import { readGold } from '../../packages/reported-speech/tests/gold/score.ts'

export { below } from '../../packages/reported-speech/tests/gold/floors.ts'

export const measureGold = (documents: readonly GoldDocument[]): Floors => measure(documents, readGold)
