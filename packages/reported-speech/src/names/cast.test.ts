import { describe, expect, it } from 'vitest'
import { Cast } from './cast.ts'

const met = (cast: Cast, name: string, office: string | null, at: number) =>
  cast.person({
    name,
    offices: office === null ? [] : [office],
    gender: null,
    isCertain: true,
    at,
  })

describe('an office', () => {
  it('means whoever was named last of those who hold it', () => {
    const cast = new Cast()
    const ada = met(cast, 'Ada Kerrin', 'Minister of Fish', 0)
    const bo = met(cast, 'Bo Tarn', 'Minister of Harbours', 1)
    expect(cast.holderOf('the minister', null, 2)?.speaker).toBe(bo)
    expect(cast.holderOf('the minister of fish', null, 2)?.speaker).toBe(ada)
    expect(cast.holderOf('the mayor', null, 2)).toBeNull()
  })

  it('means nobody by itself where several held it at once', () => {
    const cast = new Cast()
    const ada = met(cast, 'Ada Kerrin', 'Minister of Fish', 0)
    met(cast, 'Bo Tarn', 'Minister of Harbours', 0)
    expect(cast.holderOf('the minister', null, 1)).toBeNull()
    expect(cast.holderOf('the minister of fish', null, 1)?.speaker).toBe(ada)
    expect(cast.holderOf('the minister', ada, 1)?.speaker).toBe(ada)
  })
})

describe('a name', () => {
  it('means whoever was named last of those whom it fits', () => {
    const cast = new Cast()
    const ada = met(cast, 'Ada Kerrin', null, 0)
    const bo = met(cast, 'Bo Kerrin', null, 1)
    const kerrin = (at: number) =>
      cast.personCalled({ name: 'Kerrin', offices: [], gender: null, isCertain: false, at }).speaker
    expect(kerrin(2)).toBe(bo)
    met(cast, 'Ada Kerrin', null, 3)
    expect(kerrin(4)).toBe(ada)
  })

  it('is learned, not asked into the cast', () => {
    const cast = new Cast()
    const asked = { name: 'Ada Kerrin', offices: ['Mayor'], gender: null, isCertain: true, at: 0 }
    const lesson = cast.personCalled(asked)
    expect(cast.personCalled(asked).speaker).not.toBe(lesson.speaker)
    expect(cast.holderOf('the mayor', null, 0)).toBeNull()
    const ada = cast.learn(lesson)
    expect(cast.personCalled(asked).speaker).toBe(ada)
    expect(cast.holderOf('the mayor', null, 0)?.speaker).toBe(ada)
  })
})

it('refuses lessons of somebody of another cast', () => {
  const speaker = met(new Cast(), 'Ada Kerrin', null, 0)
  expect(() => new Cast().learn({ speaker, gender: 'female' })).toThrow(/another cast/)
})
