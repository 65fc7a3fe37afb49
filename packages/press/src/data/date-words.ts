/**
 * Words of printed dates that the tables of CLDR do not have.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Words between the parts of a date. Source: the letters and gazettes of the states that write these languages;
 * compiled for this package. Folded as words of dates are.
 */
export const linkWords: ReadonlySet<string> = words(`
  of the day de del d di da do den der dem le el il la lo l en
  г гг год года году г р рік року годзе годи година године години
  год гада гада години m d metu menesio diena dienos g gada gads evi ev
  ngay nam year anno annee an ano ani an yil yili il ili jil jyly ylyn ýylyň ж жыл жылы жылгы жылдын ел елы йыл
  год аз сол соли oны оны он сарын өдөр өдрийн вил
  年 年度 月 日 号 號 西暦 公元 中華 中华 년 월 일 일자 서기
  วันที่ เดือน ปี ที่ ວັນທີ ເດືອນ ປີ ថ្ងៃទី ទី ខែ ឆ្នាំ ថ្ងៃ ရက် ရက်နေ့ လ ခုနှစ် နှစ် ခု
  م هـ ه هـش ش ق من عام سنة لعام لسنة في شهر يوم سال ماه ہجری عیسوی ء
  ad ce ac dc ap ah э эры
  თ წ წელი წლის թ թվական թվականի օր
  ನ ರ ம் ஆம் তারিখ সাল খ্রিস্টাব্দ सन् ई तारीख दिनांक साल को
  tarehe mwezi mwaka taon ika
`)

/**
 * Letters written to a month without a space: "month" and "of" of languages that do not part their words. Source: the
 * letters of the governments of Cambodia, Laos, Thailand and Myanmar.
 */
export const gluedBefore: readonly string[] = ['ខែ', 'ເດືອນ', 'เดือน']
export const gluedBehind: readonly string[] = ['လ']

/** What makes a number the number of a month. Source: CLDR's long dates of vi; of zh, ja, ko and mn. */
export const monthBefore: ReadonlySet<string> = words('thang thg')
export const monthBehind: ReadonlySet<string> = words('月 월 сар сарын')

/**
 * Eras that CLDR has no word for in these languages, each with what is added to its years: that which counts from 1912,
 * in the languages of its news agency; short forms of the others. Source: the agency's and the governments' own pages.
 */
export const otherEras =
  'juche:1911,주체:1911,чучхе:1911,主体:1911,主體:1911,主体暦:1911,พศ:-543,ពស:-543,ពុទ្ធសករាជ:-543,ພສ:-543,be:-543,roc:1911'

/**
 * Months of the calendar of the Hijra as English pages spell them. Source: the English pages of news agencies of the
 * states that print it.
 */
export const otherMonths =
  'islamic-umalqura|muharram al haram;safar al muzaffar;rabi al awwal,rabi al awal,rabia al awal,rabi ul awwal,rabiul awal;rabi al thani,rabi al akhir,rabia al thani,rabi ath thani,rabi us sani,rabiul akhir;jumada al awwal,jumada al ula,jumada al awal,jumada al oula,jumadal ula;jumada al thani,jumada al akhira,jumada al akhirah,jumada al thaniya,jumada al thani,jumadal akhira;;shaaban;ramadhan,ramzan;shawal;dhu al qidah,dhul qadah,dhul qada,dhu al qadah,dhu al qada,thul qidah;dhu al hijjah,dhul hijja,dhu al hijja,thul hijjah,zulhijjah'
