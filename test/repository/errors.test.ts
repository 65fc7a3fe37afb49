import { describe, expect, it } from 'vitest'
import { catalogue } from '../errors/catalogue.ts'
import { closeCodes } from '../errors/close-codes.ts'
import { collect } from '../errors/collect.ts'
import { formFaults } from '../errors/form.ts'
import { readSource, sourceFiles } from '../errors/syntax.ts'

const found = collect(sourceFiles())

describe('the messages that users meet', () => {
  it('say what is wrong, then what to do', () => {
    const faults = found.messages.flatMap(({ folder, message }) =>
      formFaults(message).map((fault) => `${folder}: ${message} (${fault})`),
    )
    expect(faults).toEqual([])
  })

  it('have an entry in the catalogue for each code', () => {
    const known = new Set(catalogue.map(({ code }) => code))
    const unknown = [...found.codes].filter((code) => !known.has(code.replace(/^HTTP_\d+$/, 'HTTP_{status}')))
    expect(unknown).toEqual([])
  })

  it('are the only reason for an entry in the catalogue', () => {
    const unused = catalogue.filter(({ code }) => !found.codes.has(code) && !found.literals.has(code))
    expect(unused).toEqual([])
  })

  it('have an entry for each code that closes a socket', () => {
    const known = closeCodes.map(({ closeCode }) => closeCode)
    expect([...found.closeCodes].filter((code) => !known.includes(code))).toEqual([])
    expect(found.closeCodes.size).toBeGreaterThan(3)
  })

  it('have one entry for each code and place', () => {
    const keys = catalogue.map(({ place, code }) => `${place} ${code}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are made by classes that the collector knows', () => {
    // An HttpError and a SubscriptionFailed hold errors of GraphQL, a SettingsError what is wrong with each setting. What a
    // FilterParameterError says, a server says as BAD_REQUEST.
    const known = [
      'ArchiveError',
      'ContainerError',
      'DatabaseAway',
      'Failure',
      'FilterParameterError',
      'HttpError',
      'OverTime',
      'PageError',
      'ServerError',
      'SettingsError',
      'StoreError',
      'SubscriptionFailed',
    ]
    expect([...found.errorClasses].sort()).toEqual(known)
  })
})

/** What the collector finds in one invented file. */
function messagesIn(...texts: readonly string[]) {
  return collect(texts.map((text) => readSource('packages/invented', text))).messages.map(
    ({ code, message }) => `${code} ${message}`,
  )
}

describe('the collector', () => {
  it('finds errors by their constructors and by functions that make them', () => {
    expect(
      messagesIn(`
        throw new PageError('PAGE_ONE', 'It broke. Mend it.')
        throw new GraphQLError('It stopped. Start it.', { extensions: { code: 'REQUEST_TWO' } })
        throw requestError('REQUEST_THREE', \`It has \${length} parts. Send fewer.\`)
        throw new Failure('There is no file. Name one.')
      `),
    ).toEqual([
      'PAGE_ONE It broke. Mend it.',
      'REQUEST_THREE It has {length} parts. Send fewer.',
      'REQUEST_TWO It stopped. Start it.',
      'null There is no file. Name one.',
    ])
  })

  it('follows what a function is given, in all files of the package', () => {
    expect(
      messagesIn(
        'export const refused = (problem: string) => new PageError("PAGE_ONE", problem + " Save it again.")',
        'throw refused("It is empty."); throw refused(isLong ? "It is long." : "It is short.")',
      ),
    ).toEqual([
      'PAGE_ONE It is empty. Save it again.',
      'PAGE_ONE It is long. Save it again.',
      'PAGE_ONE It is short. Save it again.',
    ])
  })

  it('reads constants, and tables of messages', () => {
    expect(
      messagesIn(`
        const limit = 20_000
        const messages = { CLOSED_ONE: \`It holds \${limit} letters. Send fewer.\` }
        function refuse() {
          const limit = 5
          return failed('CLOSED_TWO', \`It holds \${limit * 2} words. Send fewer.\`)
        }
      `),
    ).toEqual([
      'CLOSED_ONE It holds 20,000 letters. Send fewer.',
      'CLOSED_TWO It holds 10 words. Send fewer.',
    ])
  })

  it('leaves alone what is only handed on', () => {
    expect(messagesIn('throw new GraphQLError(error.message, { extensions: { code: error.code } })')).toEqual(
      [],
    )
  })
})

describe('the form of a message', () => {
  it.each([
    ['it is empty. Save it again.', 'starts with a small letter'],
    ['It is empty. Save it again', 'ends without a period'],
    ['It is empty.', 'does not say what to do'],
    ['This is no page. Save it again.', 'says "is no"'],
  ])('is missed by %j', (message, fault) => {
    expect(formFaults(message)).toEqual([fault])
  })

  it.each(['`first` is 0. Pass 1 to 100.', '{path} does not exist. Name a file.'])(
    'is that of %j',
    (message) => {
      expect(formFaults(message)).toEqual([])
    },
  )
})
