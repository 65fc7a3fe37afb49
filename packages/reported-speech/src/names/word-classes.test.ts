import { expect, it } from 'vitest'
import { tokenize } from '../text/tokens.ts'
import { classify } from './word-classes.ts'

const classesOf = (text: string) => classify(tokenize(text, { start: 0, end: text.length }, [])).join('')

it.each([
  // Forms of address, titles and offices
  ['Lin He Tarn spoke', 'NNNx'],
  ['the Harl Professor spoke', 'xNOx'],
  ['Professor Ada Kerrin spoke', 'ONNx'],
  ['Minister of Law Professor Ada Kerrin spoke', 'OxSHNNx'],
  ['Minister of Harl Dr Ada Kerrin spoke', 'OxNHNNx'],
  ['H. E. Ada Kerrin spoke', 'HHNNx'],
  ['H. Kerrin spoke', 'NNx'],
  ['Hans E. Kerrin spoke', 'NNNx'],
  ['Kerrin (Tan) spoke', 'N.N.x'],
  ['‘Lim Tan’ spoke', '.NN.x'],
  ['the general rule holds', 'xxxx'],
  ['Residents of Harl spoke', 'xxNx'],
  ['Ada Asp spoke', 'NNx'],
  // Short words that are names too
  ['An Bo Tarn spoke', 'NNNx'],
  ['Now Kerrin spoke', 'xNx'],
  ['But Bo Tarn spoke', 'xNNx'],
  ['If Bo Tarn spoke', 'xNNx'],
  ['We Bo Tarn and Ada Kerrin agree', 'xNNxNNx'],
  // Letters behind a name
  ['Ada Kerrin CMG OBE spoke', 'NNxxx'],
  ['Ada Kerrin and MA Tarn spoke', 'NNxNNx'],
  ['KERRIN MA spoke', 'NNx'],
  ['Ada Kerrin Ma spoke', 'NNNx'],
  // States that share their name with persons
  ['Ana Jordan spoke', 'NNx'],
  ['Mr Jordan spoke', 'HNx'],
  ['Kerrin’s Jordan visit', 'NCx'],
  ['Jordan Water Minister Ada Kerrin spoke', 'CSONNx'],
  ['Jordan Tarn Authority spoke', 'CNSx'],
  ['the Harl Trinidad and Tobago ferry', 'xNCCCx'],
])('tells what each word of "%s" can be: %s', (text, classes) => {
  expect(classesOf(text)).toBe(classes)
})
