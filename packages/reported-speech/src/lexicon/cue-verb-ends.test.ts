import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

describe('somebody’s own words', () => {
  it.each([
    ['said', 'said that tolls are high'],
    ['says', 'says that tolls are high'],
    ['added', 'added that tolls are high'],
    ['adds', 'adds that tolls are high'],
    ['noted', 'noted that tolls are high'],
    ['notes', 'notes that tolls are high'],
    ['stressed', 'stressed that tolls are high'],
    ['stresses', 'stresses that tolls are high'],
    ['stated', 'stated that tolls are high'],
    ['states', 'states that tolls are high'],
    ['told', 'told the divers that tolls are high'],
    ['continued', 'continued that tolls are high'],
    ['declared', 'declared that tolls are high'],
    ['pointed', 'pointed out that tolls are high'],
    ['remarked', 'remarked that tolls are high'],
    ['emphasised', 'emphasised that tolls are high'],
    ['emphasized', 'emphasized that tolls are high'],
    ['underlined', 'underlined that tolls are high'],
    ['underscored', 'underscored that tolls are high'],
    ['highlighted', 'highlighted that tolls are high'],
    ['explained', 'explained that tolls are high'],
    ['expressed', 'expressed the hope that tolls will fall'],
    ['recalled', 'recalled that tolls are high'],
    ['reiterated', 'reiterated that tolls are high'],
    ['called', 'called for lower tolls'],
    ['urged', 'urged the divers to wait'],
    ['hoped', 'hoped that tolls will fall'],
    ['praised', 'praised the divers'],
    ['spoke', 'spoke of the tolls'],
    ['referred', 'referred to the tolls'],
    ['thanked', 'thanked the divers'],
    ['affirmed', 'affirmed that tolls are high'],
    ['announced', 'announced that tolls will fall'],
    ['goes', 'goes on to say that tolls are high'],
    ['went', 'went on to say that tolls are high'],
  ])('end where another %s something', (_, words) => {
    const text = `Mayor Ada Kerrin said:\n\nThe dam holds.\n\nMayor Bo Tarn ${words}.\n\nThe dam is new.`
    expect(said(text).map((line) => line.replace(/ \|.*/, ''))).toEqual(['Ada Kerrin', 'Bo Tarn'])
  })
})

describe('a text that is retold to its end', () => {
  it.each([
    ['says', 'says that the lock is old'],
    ['states', 'states that the lock is old'],
    ['notes', 'notes that the lock is old'],
    ['stresses', 'stresses that the lock is old'],
    ['observes', 'observes that the lock is old'],
    ['comments', 'comments that the lock is old'],
    ['holds', 'holds that the lock is old'],
    ['adds', 'adds that the lock is old'],
    ['underlines', 'underlines that the lock is old'],
    ['terms', 'terms the lock a ruin'],
    ['underscores', 'underscores that the lock is old'],
    ['points', 'points out that the lock is old'],
    ['warns', 'warns that the lock is old'],
    ['declares', 'declares that the lock is old'],
  ])('%s something', (_, words) => {
    expect(said(`The Harl Courier ${words}. The toll is high.`)).toContain(
      'Harl Courier | INDIRECT | The toll is high.',
    )
  })
})
