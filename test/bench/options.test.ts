import { describe, expect, it } from 'vitest'
import { BenchError, contenderNames, help, parseOptions, workloadNames } from './options.ts'

describe('parseOptions', () => {
  it('measures everything on the small data set if nothing is said', () => {
    expect(parseOptions([])).toMatchObject({
      size: '20k',
      rounds: 5,
      only: workloadNames,
      contenders: contenderNames.filter((name) => name !== 'before'),
      writeDocs: false,
    })
  })

  it('takes names in any order and case, each once', () => {
    const { size, rounds, only, contenders, json } = parseOptions(
      '--size 1M --rounds 3 --only q4,Q1,q4 --contenders bare,product --json all.json'.split(' '),
    )
    expect({ size, rounds, only, contenders, json }).toEqual({
      size: '1m',
      rounds: 3,
      only: ['q1', 'q4'],
      contenders: ['product', 'bare'],
      json: 'all.json',
    })
  })

  it('measures against another checkout where one is named', () => {
    expect(parseOptions(['--before', '/tmp/old', '--contenders', 'product']).contenders).toEqual([
      'product',
      'before',
    ])
  })

  it.each([
    ['--contenders before', 'The contender before needs a checkout: name it with --before DIR'],
    ['--size 5k', '--size takes 2k, 20k, 200k, 1m, not "5k"'],
    ['--rounds 0', '--rounds takes a whole number from 1 to 1000, not "0"'],
    ['--rounds 2.5', '--rounds takes a whole number from 1 to 1000, not "2.5"'],
    ['--only q7', '--only takes q1, q1-hot, q1-304, q2, q3, q3-one, q3-counts, q4, q5, q6, not "q7"'],
    ['--sise 20k', "Unknown option '--sise': see npm run bench -- --help"],
    ['--size', "Option '--size <value>' argument missing: see npm run bench -- --help"],
  ])('refuses %s in one line', (args, message) => {
    expect(() => parseOptions(args.split(' '))).toThrow(new BenchError(message))
  })

  it('explains every option', () => {
    for (const name of Object.keys(parseOptions([]))) {
      expect(help).toContain(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    }
  })
})
