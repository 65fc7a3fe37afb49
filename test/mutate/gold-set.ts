export { below, measureEach } from '../../packages/reported-speech/tests/gold/floors.ts'
export { readGold } from '../../packages/reported-speech/tests/gold/score.ts'
