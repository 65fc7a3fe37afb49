import { describe, expect, it } from 'vitest'
import { isHeadingLine } from '../genres/own-words/lines.ts'
import { analyseTitle } from '../names/analysed-sentence.ts'
import { said, speakersOf } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const line = (text: string) => analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])
const praise = ['the mayor | INDIRECT | the divers']

describe('what stands before a subject', () => {
  it.each(
    each(
      'in at on by for from of to with without within under over after before since until through throughout between among against about into upon along amid despite via per toward towards beyond across around near behind beside except unlike like',
    ),
  )('%s the tides', (word) => {
    expect(said(`${capital(word)} the tides the mayor praised the divers.`)).toEqual(praise)
  })

  it.each(['As a diver', 'Once in Harl', 'Ahead of the storm'])('%s', (words) => {
    expect(said(`${words} the mayor praised the divers.`)).toEqual(praise)
  })

  it.each(['during the storm', 'following the storm', 'while in Harl', 'when in Harl'])(
    'or between it and its verb: %s',
    (words) => {
      expect(said(`The mayor ${words} praised the divers.`)).toEqual(['The mayor | INDIRECT | the divers'])
    },
  )

  it.each(['regarding', 'concerning', 'following', 'including'])('or behind the verb: %s', (word) => {
    expect(said(`The divers said ${word} nets that the dam holds.`)).toEqual([
      'The divers | INDIRECT | that the dam holds',
    ])
  })

  it.each(each('where because if although though whereas unless'))('a clause: %s', (word) => {
    expect(said(`${capital(word)} nets are dear the mayor praised the divers.`)).toEqual(praise)
  })

  it.each(
    each(
      'furthermore moreover additionally accordingly therefore thus hence however nevertheless nonetheless meanwhile besides similarly likewise consequently then later earlier also and but so yet still finally lastly firstly secondly thirdly first second third next now today yesterday recently instead subsequently elsewhere overall separately importantly notably simply ultimately here there',
    ),
  )('a word that joins sentences: %s', (word) => {
    expect(said(`${capital(word)} the mayor praised the divers.`)).toEqual(praise)
  })

  it.each(each('and but however'))('%s, in somebody’s opinion', (word) => {
    const text = `The Net Board decided to wait. The Net Board judges that nets are dear. ${capital(word)}, in the Board’s opinion, dams are low.`
    expect(said(text)[1]).toBe('Net Board | INDIRECT | dams are low')
  })

  it.each(each('but and however meanwhile moreover furthermore still'))('"%s" is not said', (word) => {
    expect(said(`${capital(word)}, the dam by the mill holds, the mayor said.`)).toEqual([
      'the mayor | INDIRECT | the dam by the mill holds',
    ])
  })

  it.each(each('while when after in by on'))('%s noting something', (word) => {
    expect(said(`${capital(word)} noting that the dam holds, the mayor praised the divers.`)).toEqual([
      'the mayor | INDIRECT | that the dam holds … the divers',
    ])
  })
})

describe('clauses that only say which or what', () => {
  it.each(each('who whom which whose'))('the mayor %s …', (word) => {
    expect(said(`The mayor of Harl ${word} the divers know praised the dam.`)).toEqual([
      'The mayor of Harl | INDIRECT | the dam',
    ])
  })

  it.each(each('what why how whether that'))('%s somebody praised is told, not said', (word) => {
    expect(said(`${capital(word)} the divers praised the dam is not known.`)).toEqual([])
  })

  it.each(['who were', 'which were', 'that were', 'whose guild was'])(
    'not the statement denounces, but pilots %s',
    (words) => {
      expect(
        said(`The Guild of Divers issued a statement to the pilots ${words} denouncing the toll.`),
      ).toEqual([])
    },
  )
})

describe('verbs', () => {
  it.each(
    each(
      'is are was were am be will would shall should can could may might must has have had do does did became become remains remain took takes take came comes gave gives give got makes goes went held holds met meets began begins led showed shows stood stands won wins lost',
    ),
  )('no heading: boats that %s', (verb) => {
    expect(isHeadingLine(line(`Boats ${verb} home`))).toBe(false)
  })

  it.each(each("isn't aren't wasn't weren't won't wouldn't don't doesn't didn't hasn't haven't"))(
    'no heading: boats that %s',
    (verb) => {
      expect(isHeadingLine(line(`Boats ${verb} home`))).toBe(false)
    },
  )

  it.each(each('has had will would shall should can could may might must does did is was'))(
    'as she said it %s',
    (verb) => {
      expect(said(`If the dam breaks, as Ada Kerrin has said it ${verb}, the mill will stand.`)).toEqual([
        'Ada Kerrin | INDIRECT | If the dam breaks … the mill will stand',
      ])
    },
  )

  it.each(each('have do are were'))('as she said they %s', (verb) => {
    expect(said(`If the dams break, as Ada Kerrin has said they ${verb}, the mill will stand.`)).toEqual([
      'Ada Kerrin | INDIRECT | If the dams break … the mill will stand',
    ])
  })

  it.each(['would be', 'had been'])('as she said it %s', (verbs) => {
    expect(said(`The dam holds, as Ada Kerrin said it ${verbs}, and the mill will stand.`)).toEqual([
      'Ada Kerrin | INDIRECT | The dam holds … and the mill will stand',
    ])
  })

  it('whoever is being told says nothing', () => {
    expect(said('The mayor, being told that the dam holds, left.')).toEqual([])
  })

  it.each(each('has had will would should could may might must does did'))(
    'who %s not come, acts',
    (verb) => {
      expect(
        said(
          `Mayor Ada Kerrin opened the lock. In Harl, Bo Tarn ${verb} not come. He said that the dam holds.`,
        ),
      ).toEqual(['Bo Tarn | INDIRECT | that the dam holds'])
    },
  )

  it.each(each('is was'))('who %s not there, does not', (verb) => {
    expect(
      said(`Mayor Ada Kerrin came. In Harl, Bo Tarn ${verb} not there. She said that the dam holds.`),
    ).toEqual(['Ada Kerrin | INDIRECT | that the dam holds'])
  })

  it.each(each('are were'))('nor guests who %s', (verb) => {
    expect(
      said(`Mayor Ada Kerrin came. Guests of honour ${verb} divers. She said that the dam holds.`),
    ).toEqual(['Ada Kerrin | INDIRECT | that the dam holds'])
  })

  it.each(each('look looked looks'))('what %s as follows is nobody', (verb) => {
    expect(said(`Seen from the mill, the steps ${verb} as follows: Divers go first.`)).toEqual([])
  })

  it.each(each('says said'))('– %s the mayor', (verb) => {
    expect(
      said(`Nobody had asked for a bridge\n\n– ${capital(verb)} the mayor\n\nThe divers met on Monday.`),
    ).toEqual(['the mayor | INDIRECT | Nobody had asked for a bridge'])
  })

  it.each(['Concern was', 'Concerns were', 'Concern has been'])('%s voiced by somebody', (words) => {
    expect(said(`${words} voiced by the Committee about floods.`, 'Minutes of the Net Committee')).toEqual([
      'Committee | INDIRECT | about floods',
    ])
  })
})

describe('what stands before a noun', () => {
  it.each(each('the a this his its their our my your each every no any another her'))(
    '%s plan is called something',
    (word) => {
      expect(said(`Ada Kerrin called ${word} plan a start.`)).toEqual([
        `Ada Kerrin | INDIRECT | ${word} plan a start`,
      ])
    },
  )

  it.each(each('these those some few many several all both other most two three four five'))(
    '%s plans are called something',
    (word) => {
      expect(said(`Ada Kerrin called ${word} plans a start.`)).toEqual([
        `Ada Kerrin | INDIRECT | ${word} plans a start`,
      ])
    },
  )

  it.each(['an old dam', 'that old dam'])('%s', (words) => {
    expect(said(`Ada Kerrin called ${words} a start.`)).toEqual([`Ada Kerrin | INDIRECT | ${words} a start`])
  })

  it.each(
    each(
      'six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety more fewer half one',
    ),
  )('%s Norwegian divers are no name', (number) => {
    const [speaker] = speakersOf(`${capital(number)} Norwegian divers praised the mayor.`)
    expect(speaker?.name).toBeNull()
    expect(speaker?.kind).toBe('GROUP')
  })

  it.each(each('the a one another'))('%s mayor is a mayor', (word) => {
    expect(speakersOf(`${capital(word)} mayor praised the divers.`)[0]?.office).toBe('mayor')
  })

  it('as an envoy is an envoy', () => {
    expect(speakersOf('An envoy praised the divers.')[0]?.office).toBe('envoy')
  })

  it.each(each('its their his her'))('an article of %s correspondent is that of the paper', (word) => {
    const text = `The Harl Courier carried an article of ${word} correspondent. The article said that the dam holds.`
    expect(said(text)).toEqual(['Harl Courier | INDIRECT | that the dam holds'])
  })

  it.each(each('the its their this his her'))('%s statement is that of whoever was told of', (word) => {
    expect(
      said(`The Guild of Divers praised the pilots. ${capital(word)} statement said that it holds.`)[1],
    ).toBe('Guild of Divers | INDIRECT | that it holds')
  })

  it.each(each('the these those'))('%s workers are those told of', (word) => {
    const text = `The northern divers and workers came. ${capital(word)} workers said that the dam holds.`
    expect(said(text)).toEqual(['The northern divers and workers | INDIRECT | that the dam holds'])
  })

  it.each(['This remark', 'These remarks', 'The remarks', 'His remarks', 'Her remarks'])(
    'that %s had been made is nobody’s words',
    (words) => {
      expect(said(`Bo Tarn said that the dam had held. ${words} had been made in Harl.`)).toHaveLength(1)
    },
  )

  it.each(['made this call', 'makes these comments', 'makes such comments'])('whoever %s', (words) => {
    expect(said(`Everybody should plant a tree.\n\nThe Harl Courier ${words} in an editorial.`)).toEqual([
      'Harl Courier | INDIRECT | Everybody should plant a tree.',
    ])
  })
})
