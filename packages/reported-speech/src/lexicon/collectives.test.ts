import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

describe('several who speak with one voice', () => {
  it.each(
    each(
      'staff speakers participants delegates representatives attendees members sides parties leaders ministers presidents officials ambassadors envoys experts analysts economists scientists researchers observers critics lawmakers legislators senators diplomats journalists reporters commentators personages students teachers workers activists protesters demonstrators residents villagers respondents newspapers papers media outlets agencies ministries governments unions associations politicians councillors organizations organisations committees councils groups companies firms institutions bodies broadcasters dailies magazines circles judges prosecutors nurses musicians artists artistes performers athletes sailors fishermen soldiers candidates hopefuls surrogates strategists allies advocates pundits parents families survivors refugees employees scholars academics historians organizers organisers volunteers businessmen conservatives liberals progressives citizens people lawyers authorities investigators doctors farmers supporters opponents voters aides advisers advisors officers chiefs heads signatories witnesses guests sources executives republicans democrats governors deputies chairmen',
    ),
  )('the %s', (noun) => {
    expect(said(`The old ${noun} of Harl praised the dam.`)).toEqual([
      `The old ${noun} of Harl | INDIRECT | the dam`,
    ])
  })

  it.each(['others'])('%s', (words) => {
    expect(said(`The mayor opened the lock. At the fair ${words} praised the dam.`)).toEqual([
      `${words} | INDIRECT | the dam`,
    ])
  })

  it('a share of them', () => {
    expect(said('Forty percent of the divers praised the dam.')).toEqual([
      'Forty percent of the divers | INDIRECT | the dam',
    ])
  })
})

describe('bodies', () => {
  it.each(
    each(
      'ministry government committee council commission association federation union party league society institute institution centre center agency office department bureau embassy consulate mission delegation parliament assembly congress senate cabinet administration secretariat presidency court tribunal army navy police command headquarters board authority organization organisation foundation fund bank company corporation group university academy newspaper paper daily weekly journal organ magazine broadcaster television radio network station outlet bloc alliance coalition front movement church state kremlin press-service press-office house pentagon team campaign firm chamber confederation directorate inspectorate service body forum tv news times press side branch chapter solidarity regime junta legislature panel observatory research club circle politburo presidium collective syndicate consortium',
    ),
  )('the %s', (noun) => {
    expect(said(`The ${noun} praised the dam.`)).toEqual([`${noun} | INDIRECT | the dam`])
  })

  it.each(each('limited ltd inc plc llc gmbh corp holdings'))('a firm: %s', (word) => {
    expect(speakersOf(`Tarn ${capital(word)} praised the dam.`)[0]?.kind).toBe('ORGANISATION')
  })
})

describe('texts', () => {
  it.each(
    each(
      'statement editorial article declaration communique communiqué report message letter commentary memorandum manifesto appeal note telegram dispatch treatise travelogue essay write-up feature notice press-release release petition proclamation column survey study poll lawsuit indictment motion verdict bulletin memo email tweet post book resolution circular',
    ),
  )('a %s', (noun) => {
    expect(said(`Mayor Ada Kerrin sent a ${noun}. The ${noun} praised the dam.`)).toEqual([
      'Ada Kerrin | INDIRECT | the dam',
    ])
  })

  it.each(each('minutes commentaries statements messages letters editorials articles telegrams'))(
    '%s',
    (noun) => {
      expect(said(`The Guild of Divers issued ${noun} denouncing the toll.`)).toEqual([
        'Guild of Divers | INDIRECT | the toll',
      ])
    },
  )
})

describe('somebody without a name', () => {
  it.each(
    each(
      'lecturer orator interviewee scholar academic man woman resident witness expert observer source diplomat host visitor guest',
    ),
  )('the %s', (noun) => {
    expect(said(`The old ${noun} of the mill praised the dam.`)).toEqual([
      `The old ${noun} of the mill | INDIRECT | the dam`,
    ])
  })
})

describe('no person is called', () => {
  it.each(
    each(
      'affairs health culture education defence defense finance trade industry railways agriculture security interior environment energy labour labor transport tourism sports development planning information media relations foreign public social national international economic political military cultural central standing people peoples federal regional provincial local city region province district prefecture county republic kingdom states peninsula island islands north south east west mt mount river lake sea ocean northern southern eastern western street avenue square palace hall hotel airport theatre theater museum library stadium monument memorial auditorium war day year anniversary festival treaty agreement charter act law convention protocol plan programme program project initiative countries nations world cooperation friendship peace unity independence revolution socialism democracy school rally staff armed forces force fleet squadron factory complex mine plant farm mill enterprise works workshop brigade corps regiment aviation civil highways ports fisheries aquatic resources water supply power irrigation lands housing construction digital technology science higher women child children youth religious urban rural plantation industries entrepreneurship investment petroleum mines mining forestry food nutrition welfare empowerment employment vocational skills heritage telecommunications posts budget treasury taxation revenue commerce consumer cooperatives innovation infrastructure roads immigration emergency situations disaster management climate nature ecology wildlife livestock maritime shipping aerospace nuclear electronics metallurgical materials machine college hospital exhibition prize award conference summit meeting session ceremony presidential parliamentary extraordinary plenipotentiary reserve joint prime vice acting former senior high special permanent',
    ),
  )('Kerrin %s', (word) => {
    expect(speakersOf(`Kerrin ${capital(word)} praised the dam.`)[0]?.kind).not.toBe('PERSON')
  })

  it.each(each('media people rally staff supply standing'))('the %s spokesman', (word) => {
    expect(said(`The ${word} spokesman Ada Kerrin praised the dam.`)).toEqual([
      'Ada Kerrin | INDIRECT | the dam',
    ])
  })
})
