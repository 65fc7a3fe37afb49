import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key.ts'

/** English has the order of the root collation. */
const { compare } = new Intl.Collator('en')
const byKey = (one: string, other: string) => compareBytes(nameKey(one), nameKey(other))
const compareBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))

/** Names and words of many languages, in no order. */
const names = [
  'Zoe',
  'angel',
  'Ángel',
  'Ōta',
  'Apple News',
  'angel press',
  'Angel',
  'ångström',
  'Ångström',
  'Aaron',
  'Æther',
  'Aether',
  'Ærø',
  'Ösel',
  'Osel',
  'Łódź',
  'Lodz',
  'Lodzia',
  'Đà Nẵng',
  'Da Nang',
  'Danang',
  'Dačice',
  'Dacice',
  'Straße',
  'Strasse',
  'Strassen',
  'Œuvre',
  'Oeuvre',
  'Þór',
  'Thor',
  'Thorn',
  'Ñandú',
  'Nandu',
  'Nando',
  "O'Brien",
  'OBrien',
  'O’Brien',
  'de Gaulle',
  'De Gaulle',
  'Degas',
  'de la Cruz',
  'İzmir',
  'Izmir',
  'ızgara',
  'Iraq',
  '2 North',
  '10 Downing',
  'Press & Co',
  'Press',
  'U.S. Mission',
  'US Mission',
  'U.N.',
  'UN',
  'al-Jazeera',
  'Al Jazeera',
  'Край',
  'Краи',
  'Крайна',
  'Київ',
  'Киев',
  'Ёлка',
  'Елена',
  'Ельник',
  'Україна',
  'Ўзбекистон',
  'Љубица',
  'Ґалаґан',
  'Гоголь',
  'Αθήνα',
  'Άλφα',
  'Ωμέγα',
  'Έλλη',
  'תל אביב',
  'ירושלים',
  'ایران',
  'پاکستان',
  'تهران',
  'آلمان',
  'العراق',
  'कमल',
  'कमला',
  'कामना',
  'ক',
  'ไทย',
  'เชียงใหม่',
  'กรุงเทพ',
  'แม่',
  'მარი',
  'Երևան',
  '평양',
  '서울',
  '가나',
  '각',
  '가',
  '신화',
  'ハス',
  'バス',
  'はす',
  'ばす',
  'ぱす',
  'アジア',
  'あじあ',
  'っ',
  'つ',
  '中国',
  '丁',
  '人民',
  '北京',
  'ＡＢＣ',
  'abc',
  'ABC',
  'ﬁn',
  'fin',
  'Fin',
]

describe('the order of names', () => {
  it('is that of the case, in which accents and capitals come after letters', () => {
    expect(['Zoe', 'Ōta', 'Ángel', 'angel', 'Otto', 'Ösel'].sort(byKey)).toEqual([
      'angel',
      'Ángel',
      'Ösel',
      'Ōta',
      'Otto',
      'Zoe',
    ])
  })

  it('is that of the root collation for names of many scripts', () => {
    const wrong = names.flatMap((one) =>
      names.flatMap((other) => {
        const [wanted, found] = [compare(one, other), byKey(one, other)]
        return Math.sign(wanted) === Math.sign(found) ? [] : [`${one} ${wanted} ${other} ${found}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('does not depend on how a name is encoded', () => {
    for (const name of names) {
      expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')))
      expect(nameKey(`${name.slice(0, 1)}\u00ad${name.slice(1)}`.normalize('NFC'))).toBe(nameKey(name))
    }
  })

  it('has a key of bounded length that PostgreSQL can store, whatever the name is', () => {
    for (const name of [
      '',
      ' ',
      '\0',
      '\ud800',
      'a'.repeat(1e6),
      'ﷺ'.repeat(1000),
      '🙂'.repeat(1000),
      '\u0301'.repeat(1000),
    ]) {
      const key = nameKey(name)
      expect(Buffer.byteLength(key)).toBeLessThan(2_400)
      expect(key).not.toMatch(/[\0\p{Cs}]/u)
    }
  })
})
