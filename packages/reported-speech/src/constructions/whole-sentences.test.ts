import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

describe('who says what, in sentences of the press', () => {
  it.each([
    [
      "In response to Bo Tarn's plan to bar ships from Harl, Ada Kerrin's right-hand woman rallied supporters, saying: “We stop him.”",
      ["Ada Kerrin's right-hand woman | DIRECT | “We stop him.”"],
    ],
    [
      'The dam leaks, according to new papers he submitted to the council.',
      ['new papers he submitted to the council | INDIRECT | The dam leaks'],
    ],
    ['The memo reads:\n\nI sat at home in Harl.', ['The memo | DIRECT | I sat at home in Harl.']],
    [
      'Mayor Bo Tarn today called ten pilots, including two from Norway, and expressed his wish to go on, the council said.',
      [
        'council | INDIRECT | Mayor Bo Tarn today called ten pilots, including two from Norway, and expressed his wish to go on',
      ],
    ],
    [
      'Overall, northern groups reported spending a lot on nets using old boats, while southern groups, including guilds supporting rights, reported spending little supporting her.',
      [
        'northern groups | INDIRECT | spending a lot on nets using old boats, while southern groups, including guilds supporting rights, reported spending little supporting her',
      ],
    ],
    [
      'Noting that both Norway and Chile welcomed the pier, and recognising the sea they share, the two Prime Ministers expressed concern for the pier, and agreed that it should stay.',
      [
        'the two Prime Ministers | INDIRECT | that both Norway and Chile welcomed the pier, and recognising the sea they share … concern for the pier, and agreed that it should stay',
      ],
    ],
    [
      'In a poll by the Courier, most divers said they had a positive view of Kerrin, compared with few last month.',
      ['most divers | INDIRECT | they had a positive view of Kerrin, compared with few last month'],
    ],
    [
      'The prize went to Ada Kerrin, who congratulated Bo Tarn on the dam.',
      ['Ada Kerrin | INDIRECT | Bo Tarn on the dam'],
    ],
    [
      'Ida Wren, vice chairwoman for the guild, emailed members on Monday, telling them, “I am a proud diver.”',
      ['Ida Wren | DIRECT | “I am a proud diver.”'],
    ],
    [
      'In other words, explained Harl Radio moderator Ida Wren: "What of it?"',
      ['Ida Wren | MIXED | In other words … "What of it?"'],
    ],
    [
      '“We had better feasts than this,” delegate Bo Tarn, wearing a hat and “Ida Wren” pins, said matter-of-factly as rain fell around him amid the sound of drums underfoot.',
      ['Bo Tarn | DIRECT | “We had better feasts than this,”'],
    ],
    ['Bo Tarn says too much is made of tides.', ['Bo Tarn | INDIRECT | too much is made of tides']],
    [
      'Even pilots have been hard on Mr. Tarn.\n\n“I think that he is late,” said Ida Wren, an adviser who said he left.',
      ['Ida Wren | DIRECT | “I think that he is late,”'],
    ],
    [
      'Both Mr. Tarn and Mr. Berg say that nets are dear.',
      ['Both Mr. Tarn and Mr. Berg | INDIRECT | that nets are dear'],
    ],
    [
      'The May issue of Harl Courier carried an article. It said that nets are dear.',
      ['Harl Courier | INDIRECT | that nets are dear'],
    ],
    ['Activists here point to a number of floods.', ['Activists | INDIRECT | a number of floods']],
    [
      'Bo Tarn, chairman of the “Sun of Harl” Guild, in his speech titled “She Who Led the Fight” praised the divers.',
      ['Bo Tarn | INDIRECT | the divers'],
    ],
    [
      'Dr. Wren and Harl leaders expressed hope for the dam.',
      ['Wren and Harl leaders | INDIRECT | hope for the dam'],
    ],
    [
      'Noting that the fights have been fought among guilds and that the citizens have chosen, the Prime Minister urged all members to wait.',
      [
        'the Prime Minister | INDIRECT | that the fights have been fought among guilds and that the citizens have chosen … all members to wait',
      ],
    ],
    [
      'Another Norwegian paper Public News carried an article. Nets are dear, the paper said.',
      ['Public News | INDIRECT | Nets are dear'],
    ],
    [
      'The aides, led by Bo Tarn, told the group that they were not expecting to win. They said they were hopeful.',
      ['The aides | INDIRECT | they were hopeful'],
    ],
    [
      'The Director-General reviewed Harl Bank’s history and briefed his guest on nets such as these.',
      ['The Director-General | INDIRECT | his guest on nets such as these'],
    ],
    [
      'Norwegian delegation highlighted the work of pilots.',
      ['Norwegian delegation | INDIRECT | the work of pilots'],
    ],
    [
      'A director of the C.C., the United Guild of Norway noted that nets are dear.',
      ['A director of the C.C., the United Guild of Norway | INDIRECT | that nets are dear'],
    ],
    [
      'The headquarters of the movement for withdrawal of the U.S. boats made public a statement on Tuesday expressing sorrow over the flood.',
      ['headquarters of the movement for withdrawal of the U.S. boats | INDIRECT | sorrow over the flood'],
    ],
    [
      'At a forum with leaders in Harl on Monday, one visitor claimed that nets are dear.',
      ['one visitor | INDIRECT | that nets are dear'],
    ],
    [
      'The flood was great, as Kerrin supporters point out.',
      ['Kerrin supporters | INDIRECT | The flood was great'],
    ],
    [
      'Mayor Ada Kerrin expressed that the best help for divers is a dam.',
      ['Ada Kerrin | INDIRECT | that the best help for divers is a dam'],
    ],
    [
      'The chairman said in his travel notes that the sea never rests.',
      ['The chairman | INDIRECT | that the sea never rests'],
    ],
    [
      '“The nets are a matter of money,” Mr. Tarn said.\n\n“The more you have, the better they are.”',
      [
        'Tarn | DIRECT | “The nets are a matter of money,”',
        'Tarn | DIRECT | “The more you have, the better they are.”',
      ],
    ],
    [
      'Bo Tarn, member of the board of the Guild, Union of Harl, said the lock has held.',
      ['Bo Tarn | INDIRECT | the lock has held'],
    ],
  ])('%s', (text, lines) => {
    expect(said(text)).toEqual(lines)
  })

  it.each([
    [
      'The Courier Fact Office gave Kerrin two stars, out of four, for dismissing the idea that he had a boat.',
    ],
    ['And I’m sure that all pilots will want to wait.'],
    ['Bo Tarn, 57, director of the Harl Net Office, said to a reporter at the mill of the Guild of Divers:'],
    ['That led the Harl Book of Tides, which lists floods, to state, “It is the oldest.”'],
    ['The Courier seized on Tarn’s claim that there have been “floods” in Harl.'],
    ['On Tuesday, Mayor Bo Tarn endorsed her, citing her “long experience” and wit.'],
    ['One after another, mining companies, including Harl Coal, declared bankruptcy.'],
    ['The book and film blame Bo Tarn for the flood.'],
    ['As you know, would you say it is late and would you say everyone on the Tide Council agrees?'],
    ['But council officials have ruled that out.'],
    [
      'It was agreed to stop the two plants, one of 20 MW under way and another of 50 MW proposed, despite tenders being called.',
    ],
    [
      'Tarn left to work for Harl, and took a job there a few months before its old and tired chairman of the board met a diver who criticized the company.',
    ],
    ['Mr. Tarn’s new company agreed to clean up the old mills.'],
    [
      'Money, boats and friends - things that usually turn sailors like Ada Kerrin and Bo Tarn into mayors - will be tested.',
    ],
    ['The senator from Harl then roamed through the mill, waving to crowds that gathered there.'],
  ])('nobody says anything in: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    ['The deputy prime minister said that nets are dear.', 'PERSON'],
    ['After all, the work has gone well, one Harl Valley official said.', 'PERSON'],
    ['Bo Wren, 32, noted the guild returned the boat to him.', 'PERSON'],
  ])('%s: a %s', (text, kind) => {
    expect(speakersOf(text)).toMatchObject([{ kind }])
  })
})
