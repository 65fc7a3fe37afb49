import { describe, expect, it } from 'vitest'
import { languageOf, looksEnglish } from '../text/language.ts'

const each = (list: string) => list.trim().split(/\s+/)

/** What a ministry of ports might print, by the codes of its language: ISO 639-3 and BCP 47. */
const prose: Readonly<Record<string, string>> = {
  'fra:fr':
    'La ministre des Ports a inauguré hier la nouvelle écluse de Harl et a déclaré que ses portes se ferment en quatre minutes. L’ancienne écluse avait été construite il y a quatre-vingt-dix ans.',
  'deu:de':
    'Die Ministerin für Häfen hat gestern die neue Schleuse in Harl eröffnet und gesagt, dass sich ihre Tore in vier Minuten schließen. Die alte Schleuse war vor neunzig Jahren gebaut worden.',
  'spa:es':
    'La ministra de Puertos inauguró ayer la nueva esclusa de Harl y dijo que sus compuertas se cierran en cuatro minutos. La antigua esclusa se construyó hace noventa años.',
  'por:pt':
    'A ministra dos Portos inaugurou ontem a nova eclusa de Harl e disse que as comportas se fecham em quatro minutos. A antiga eclusa foi construída há noventa anos.',
  'ita:it':
    'La ministra dei Porti ha inaugurato ieri la nuova chiusa di Harl e ha detto che le sue porte si chiudono in quattro minuti. La vecchia chiusa era stata costruita novant’anni fa.',
  'nld:nl':
    'De minister van Havens opende gisteren de nieuwe sluis in Harl en zei dat de deuren in vier minuten sluiten. De oude sluis werd negentig jaar geleden gebouwd door vissers.',
  'pol:pl':
    'Minister portów otworzyła wczoraj nową śluzę w Harl i powiedziała, że jej wrota zamykają się w cztery minuty. Stara śluza została zbudowana dziewięćdziesiąt lat temu.',
  'rus:ru':
    'Министр портов открыла вчера новый шлюз в Харле и сказала, что его ворота закрываются за четыре минуты. Старый шлюз был построен рыбаками девяносто лет назад и пострадал во время наводнения, о котором в городе помнят до сих пор.',
  'tur:tr':
    'Limanlar Bakanı dün Harl’daki yeni havuzu açtı ve kapılarının dört dakikada kapandığını söyledi. Eski havuz doksan yıl önce balıkçılar tarafından yapılmıştı.',
  'kor:ko':
    '항만 장관은 어제 하를의 새 갑문을 열고 문이 사 분 안에 닫힌다고 말했다. 옛 갑문은 구십 년 전에 어부들이 지은 것이다.',
  'jpn:ja':
    '港湾大臣は昨日、ハールの新しい水門を開き、扉は四分で閉まると述べた。古い水門は九十年前に漁師たちが造ったものである。',
  'ell:el':
    'Η υπουργός Λιμένων εγκαινίασε χθες τη νέα δεξαμενή και είπε ότι οι πύλες της κλείνουν σε τέσσερα λεπτά. Η παλιά είχε κατασκευαστεί πριν από ενενήντα χρόνια.',
  'ces:cs':
    'Ministryně přístavů včera otevřela nové zdymadlo a řekla, že se jeho vrata zavírají za čtyři minuty. Staré zdymadlo postavili rybáři před devadesáti lety.',
  'cmn:zh':
    '港口部长昨天为新船闸揭幕，并表示闸门将在四分钟内关闭。旧船闸是九十年前由渔民修建的，市民们至今还记得那场洪水。',
  'dan:da':
    'Havneministeren åbnede i går den nye sluse og sagde, at portene lukker på fire minutter. Den gamle sluse blev bygget af fiskere for halvfems år siden, og ingen af dem havde et kort. Borgmesteren takkede dem, der havde arbejdet på slusen om natten, og lovede, at afgiften ikke bliver hævet i år. Hvad der skal ske med den gamle bro, bliver først afgjort efter høringen.',
  'swe:sv':
    'Hamnministern öppnade i går den nya slussen och sade att portarna stängs på fyra minuter. Den gamla slussen byggdes av fiskare för nittio år sedan.',
  'nob:no':
    'Enhver har rett til å ferdes fritt på havna, og ingen skal utsettes for vilkårlig avgift. Alle er like for loven og har rett til samme vern uten noen forskjell. Havnestyret har plikt til å gi beskjed om all virksomhet i havna av betydning for dem som har sitt arbeid der.',
  'ind:id':
    'Setiap orang berhak atas kebebasan untuk memakai pelabuhan dengan tidak ada pembatasan apa pun, dan tidak seorang pun boleh dipaksa membayar. Setiap nelayan berhak mendapat perlindungan dalam pelaksanaan pekerjaannya, baik sendirian maupun bersama-sama dengan orang lain.',
  'fin:fi':
    'Satamaministeri avasi eilen uuden sulun ja sanoi, että sen portit sulkeutuvat neljässä minuutissa. Vanhan sulun rakensivat kalastajat yhdeksänkymmentä vuotta sitten.',
  'hun:hu':
    'A kikötői miniszter tegnap megnyitotta az új zsilipet, és azt mondta, hogy kapui négy perc alatt záródnak. A régi zsilipet halászok építették kilencven évvel ezelőtt.',
  'ron:ro':
    'Ministra porturilor a inaugurat ieri noua ecluză și a declarat că porțile ei se închid în patru minute. Vechea ecluză a fost construită de pescari acum nouăzeci de ani.',
  'bul:bg':
    'Министърът на пристанищата откри вчера новия шлюз и каза, че вратите му се затварят за четири минути. Старият шлюз е построен от рибарите преди деветдесет години. Кметът благодари на всички, които са работили нощем, и обеща таксата да не се увеличава през тази година. Какво ще стане със стария мост, ще бъде решено след обсъждането, което общината подготвя.',
  'ukr:uk':
    'Міністерка портів учора відкрила новий шлюз і сказала, що його ворота зачиняються за чотири хвилини. Старий шлюз збудували рибалки дев’яносто років тому.',
  'srp:sr':
    'Министарка лука јуче је отворила нову преводницу и рекла да се њена врата затварају за четири минута. Стару преводницу су пре деведесет година изградили рибари. Градоначелник се захвалио свима који су радили ноћу и обећао да се такса ове године неће повећавати. Шта ће бити са старим мостом, биће одлучено после расправе коју припрема општина.',
  'slk:sk':
    'Ministerka prístavov včera otvorila novú plavebnú komoru a povedala, že jej vráta sa zatvárajú za štyri minúty. Starú komoru postavili rybári pred deväťdesiatimi rokmi. Starosta sa poďakoval všetkým, ktorí pracovali v noci, a sľúbil, že poplatok sa tento rok nezvýši. Čo bude so starým mostom, sa rozhodne až po prerokovaní, ktoré obec pripravuje.',
  'slv:sl':
    'Ministrica za pristanišča je včeraj odprla novo zapornico in povedala, da se njena vrata zaprejo v štirih minutah. Staro zapornico so pred devetdesetimi leti zgradili ribiči.',
  'ekk:et':
    'Sadamate minister avas eile uue lüüsi ja ütles, et selle väravad sulguvad nelja minutiga. Vana lüüsi ehitasid kalurid üheksakümmend aastat tagasi. Linnapea tänas kõiki, kes öösel töötasid, ja lubas, et tasu sel aastal ei tõsteta. Mis saab vanast sillast, otsustatakse pärast arutelu, mida vald praegu ette valmistab.',
  'lvs:lv':
    'Ostu ministre vakar atklāja jaunās slūžas un teica, ka to vārti aizveras četrās minūtēs. Vecās slūžas pirms deviņdesmit gadiem uzbūvēja zvejnieki.',
  'lit:lt':
    'Uostų ministrė vakar atidarė naująjį šliuzą ir pasakė, kad jo vartai užsidaro per keturias minutes. Senąjį šliuzą prieš devyniasdešimt metų pastatė žvejai.',
  'vie:vi':
    'Hôm qua Bộ trưởng Cảng đã khánh thành âu thuyền mới và nói rằng cửa âu đóng trong bốn phút. Âu thuyền cũ được ngư dân xây dựng cách đây chín mươi năm.',
  'tha:th': 'รัฐมนตรีท่าเรือเปิดประตูน้ำใหม่เมื่อวานนี้และกล่าวว่าประตูปิดได้ภายในสี่นาที ประตูน้ำเก่าสร้างโดยชาวประมงเมื่อเก้าสิบปีก่อน',
  'arb:ar':
    'افتتحت وزيرة الموانئ أمس السد الجديد وقالت إن أبوابه تغلق في أربع دقائق. وقد بنى الصيادون السد القديم قبل تسعين عاما، ولا يزال الناس يتذكرون ذلك.',
  'pes:fa':
    'وزیر بنادر دیروز دریچهٔ جدید را افتتاح کرد و گفت که درهای آن در چهار دقیقه بسته می‌شود. دریچهٔ قدیمی را ماهیگیران نود سال پیش ساخته بودند.',
  'heb:he':
    'שרת הנמלים חנכה אתמול את הסכר החדש ואמרה ששעריו נסגרים בתוך ארבע דקות. הסכר הישן נבנה בידי דייגים לפני תשעים שנה.',
  'hin:hi':
    'बंदरगाह मंत्री ने कल नए जलद्वार का उद्घाटन किया और कहा कि इसके फाटक चार मिनट में बंद हो जाते हैं। पुराना जलद्वार नब्बे साल पहले मछुआरों ने बनाया था।',
  'ben:bn':
    'বন্দর মন্ত্রী গতকাল নতুন জলকপাট উদ্বোধন করেন এবং বলেন যে এর দরজা চার মিনিটে বন্ধ হয়। পুরনো জলকপাটটি নব্বই বছর আগে জেলেরা তৈরি করেছিল।',
  'urd:ur':
    'وزیر بندرگاہ نے کل نئے بند کا افتتاح کیا اور کہا کہ اس کے دروازے چار منٹ میں بند ہو جاتے ہیں۔ پرانا بند نوے سال پہلے ماہی گیروں نے بنایا تھا۔',
  'tam:ta':
    'துறைமுக அமைச்சர் நேற்று புதிய மதகைத் திறந்து வைத்து அதன் கதவுகள் நான்கு நிமிடங்களில் மூடும் என்று கூறினார். பழைய மதகை மீனவர்கள் தொண்ணூறு ஆண்டுகளுக்கு முன்பு கட்டினர்.',
  'sin:si':
    'වරාය අමාත්‍යවරිය ඊයේ නව දොරටුව විවෘත කළ අතර එහි දොරවල් මිනිත්තු හතරකින් වැසෙන බව පැවසුවාය. පැරණි දොරටුව වසර අනූවකට පෙර ධීවරයන් විසින් ඉදි කරන ලදී.',
  'npi:ne':
    'बन्दरगाह मन्त्रीले हिजो नयाँ जलढोकाको उद्घाटन गर्नुभयो र यसका ढोकाहरू चार मिनेटमा बन्द हुने बताउनुभयो। पुरानो जलढोका नब्बे वर्षअघि माछा मार्नेहरूले बनाएका थिए।',
  'mkd:mk':
    'Министерката за пристаништа вчера ја отвори новата преводница и рече дека нејзините врати се затвораат за четири минути. Старата преводница ја изградиле рибарите пред деведесет години. Градоначалникот им се заблагодари на сите што работеле ноќе и вети дека таксата оваа година нема да се зголеми. Што ќе биде со стариот мост, ќе се одлучи по расправата што ја подготвува општината.',
  'azj:az':
    'Limanlar naziri dünən yeni şlüzü açdı və dedi ki, onun qapıları dörd dəqiqəyə bağlanır. Köhnə şlüz doxsan il əvvəl balıqçılar tərəfindən tikilmişdir.',
  'kat:ka':
    'პორტების მინისტრმა გუშინ ახალი რაბი გახსნა და თქვა, რომ მისი კარიბჭე ოთხ წუთში იკეტება. ძველი რაბი მეთევზეებმა ოთხმოცდაათი წლის წინ ააშენეს.',
  'hye:hy':
    'Նավահանգիստների նախարարը երեկ բացեց նոր ջրարգելակը և ասաց, որ դրա դարպասները փակվում են չորս րոպեում։ Հին ջրարգելակը կառուցել են ձկնորսները իննսուն տարի առաջ։',
  'kaz:kk':
    'Порттар министрі кеше жаңа шлюзді ашып, оның қақпалары төрт минутта жабылатынын айтты. Ескі шлюзді балықшылар тоқсан жыл бұрын салған.',
  'als:sq':
    'Ministrja e Porteve hapi dje shluzën e re dhe tha se portat e saj mbyllen për katër minuta. Shluza e vjetër ishte ndërtuar nga peshkatarët nëntëdhjetë vjet më parë.',
  'bel:be':
    'Міністр партоў учора адкрыла новы шлюз і сказала, што яго вароты зачыняюцца за чатыры хвіліны. Стары шлюз пабудавалі рыбакі дзевяноста гадоў таму.',
  'swh:sw':
    'Waziri wa Bandari alifungua jana lango jipya la maji na kusema kwamba milango yake inafungwa kwa dakika nne. Lango la zamani lilijengwa na wavuvi miaka tisini iliyopita.',
  'uzn:uz':
    'Portlar vaziri kecha yangi shlyuzni ochdi va uning darvozalari toʻrt daqiqada yopilishini aytdi. Eski shlyuz toʻqson yil oldin baliqchilar tomonidan qurilgan.',
  'mar:mr':
    'बंदर मंत्र्यांनी काल नवीन जलद्वाराचे उद्घाटन केले आणि त्याचे दरवाजे चार मिनिटांत बंद होतात असे सांगितले. जुने जलद्वार नव्वद वर्षांपूर्वी मच्छीमारांनी बांधले होते.',
  'guj:gu':
    'બંદર મંત્રીએ ગઈકાલે નવા જળદ્વારનું ઉદ્ઘાટન કર્યું અને કહ્યું કે તેના દરવાજા ચાર મિનિટમાં બંધ થાય છે. જૂનું જળદ્વાર નેવું વર્ષ પહેલાં માછીમારોએ બનાવ્યું હતું.',
  'pan:pa':
    'ਬੰਦਰਗਾਹ ਮੰਤਰੀ ਨੇ ਕੱਲ੍ਹ ਨਵੇਂ ਜਲ ਦੁਆਰ ਦਾ ਉਦਘਾਟਨ ਕੀਤਾ ਅਤੇ ਕਿਹਾ ਕਿ ਇਸ ਦੇ ਦਰਵਾਜ਼ੇ ਚਾਰ ਮਿੰਟ ਵਿੱਚ ਬੰਦ ਹੋ ਜਾਂਦੇ ਹਨ। ਪੁਰਾਣਾ ਜਲ ਦੁਆਰ ਨੱਬੇ ਸਾਲ ਪਹਿਲਾਂ ਮਛੇਰਿਆਂ ਨੇ ਬਣਾਇਆ ਸੀ।',
  'tel:te':
    'ఓడరేవుల మంత్రి నిన్న కొత్త నీటి ద్వారాన్ని ప్రారంభించి దాని తలుపులు నాలుగు నిమిషాల్లో మూసుకుంటాయని చెప్పారు. పాత ద్వారాన్ని తొంభై ఏళ్ల క్రితం మత్స్యకారులు నిర్మించారు.',
  'kan:kn':
    'ಬಂದರು ಸಚಿವರು ನಿನ್ನೆ ಹೊಸ ನೀರಿನ ದ್ವಾರವನ್ನು ಉದ್ಘಾಟಿಸಿದರು ಮತ್ತು ಅದರ ಬಾಗಿಲುಗಳು ನಾಲ್ಕು ನಿಮಿಷಗಳಲ್ಲಿ ಮುಚ್ಚುತ್ತವೆ ಎಂದು ಹೇಳಿದರು. ಹಳೆಯ ದ್ವಾರವನ್ನು ಮೀನುಗಾರರು ಕಟ್ಟಿದರು.',
  'mal:ml':
    'തുറമുഖ മന്ത്രി ഇന്നലെ പുതിയ ജലകവാടം തുറന്നു, അതിന്റെ വാതിലുകൾ നാല് മിനിറ്റിനുള്ളിൽ അടയുമെന്ന് പറഞ്ഞു. പഴയ കവാടം തൊണ്ണൂറ് വർഷം മുമ്പ് മത്സ്യത്തൊഴിലാളികൾ പണിതതാണ്.',
  'mya:my':
    'ဆိပ်ကမ်းဝန်ကြီးသည် မနေ့က ရေတံခါးအသစ်ကို ဖွင့်လှစ်ခဲ့ပြီး တံခါးများသည် လေးမိနစ်အတွင်း ပိတ်သည်ဟု ပြောကြားခဲ့သည်။ ရေတံခါးဟောင်းကို တံငါသည်များက တည်ဆောက်ခဲ့သည်။',
  'khm:km':
    'រដ្ឋមន្ត្រីកំពង់ផែបានបើកទ្វារទឹកថ្មីកាលពីម្សិលមិញ ហើយបាននិយាយថាទ្វាររបស់វាបិទក្នុងរយៈពេលបួននាទី។ ទ្វារទឹកចាស់ត្រូវបានសាងសង់ដោយអ្នកនេសាទកាលពីកៅសិបឆ្នាំមុន។',
  'lao:lo': 'ລັດຖະມົນຕີທ່າເຮືອໄດ້ເປີດປະຕູນ້ຳໃໝ່ມື້ວານນີ້ ແລະ ກ່າວວ່າປະຕູປິດໄດ້ພາຍໃນສີ່ນາທີ. ປະຕູນ້ຳເກົ່າສ້າງໂດຍຊາວປະມົງເມື່ອເກົ້າສິບປີກ່ອນ.',
  'amh:am':
    'የወደቦች ሚኒስትር ትናንት አዲሱን የውሃ በር ከፈቱ እና በሮቹ በአራት ደቂቃ ውስጥ እንደሚዘጉ ተናገሩ። አሮጌው በር ከዘጠና ዓመት በፊት በአሳ አጥማጆች ተሠርቷል።',
  'tgk:tg':
    'Вазири бандарҳо дирӯз шлюзи навро кушод ва гуфт, ки дарвозаҳои он дар чор дақиқа баста мешаванд. Шлюзи кӯҳнаро моҳигирон навад сол пеш сохта буданд.',
  'kir:ky':
    'Порттор министри кечээ жаңы шлюзду ачып, анын дарбазалары төрт мүнөттө жабыларын айтты. Эски шлюзду балыкчылар токсон жыл мурун курушкан.',
  'tuk:tk':
    'Portlar ministri düýn täze şlýuzy açdy we onuň derwezeleriniň dört minutda ýapylýandygyny aýtdy. Köne şlýuz togsan ýyl mundan öň balykçylar tarapyndan guruldy.',
  'khk:mn':
    'Боомтын сайд өчигдөр шинэ шлюзийг нээж, хаалга нь дөрвөн минутад хаагддаг гэж хэлэв. Хуучин шлюзийг загасчид ерэн жилийн өмнө барьсан байна.',
  'som:so':
    'Wasiirka dekedaha ayaa shalay furay albaabka cusub ee biyaha wuxuuna sheegay in albaabbadiisu ay ku xirmaan afar daqiiqo. Albaabkii hore waxaa dhisay kalluumaysato sagaashan sano ka hor.',
}

const english = { given: null, markup: 'en-GB' }

describe('the language of a text is seen in its words', () => {
  it.each(Object.entries(prose))('%s', (codes, text) => {
    const [, tag] = codes.split(':')
    expect(languageOf(text, english)).toEqual({ tag, basis: 'TEXT' })
  })

  it('not in words that stand for a text to come', () => {
    const text =
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip.'
    expect(languageOf(text, { given: null, markup: 'de' })).toEqual({ tag: 'de', basis: 'MARKUP' })
  })
})

describe('the words do not tell', () => {
  it.each([
    [
      'hrv:hr',
      'Ministrica luka jučer je otvorila novu prevodnicu i rekla da se njezina vrata zatvaraju za četiri minute. Staru su prevodnicu prije devedeset godina izgradili ribari, a tijekom tjedna svi će ih posjetiti. Gradonačelnik je zahvalio svima koji su radili noću i obećao da se pristojba ove godine neće povećavati. Što će biti sa starim mostom, odlučit će se nakon rasprave koju priprema općina.',
    ],
    [
      'bos:bs',
      'Ministrica luka jučer je otvorila novu prevodnicu i rekla da se njena vrata zatvaraju za četiri minute. Staru prevodnicu su prije devedeset godina izgradili ribari, a historija grada i općine ih pamti. Načelnik se zahvalio svima koji su radili noću i obećao da se taksa ove godine neće povećavati. Šta će biti sa starim mostom, odlučit će se nakon rasprave koju priprema općina.',
    ],
    [
      'zlm:ms',
      'Menteri Pelabuhan semalam merasmikan pintu air baharu dan berkata bahawa pintunya boleh ditutup dalam masa empat minit kerana enjinnya baharu. Pintu air lama telah dibina oleh nelayan sembilan puluh tahun yang lalu. Datuk bandar mengucapkan terima kasih kepada semua yang telah bekerja pada waktu malam dan berjanji kadar itu tidak akan dinaikkan pada tahun ini, manakala jambatan lama akan dibincangkan oleh majlis.',
    ],
  ])('%s from a language that is near to it', (codes, text) => {
    const [, tag = ''] = codes.split(':')
    expect(languageOf(text, { given: null, markup: tag })).toEqual({ tag, basis: 'MARKUP' })
  })
})

it('a headline is English, eng:en, before any other language', () => {
  expect(looksEnglish('Government announces harbour investigation following flooding')).toBe(true)
})

describe('a page’s own word counts between near languages', () => {
  it.each(
    each(`
      es:gl es:ca es:ast es:an sr:hr sr:bs sr:cnr sr:sh no:nb no:nn no:da id:ms id:jv cs:sk bg:mk hi:ne hi:mr fa:prs
      fa:tg zh:yue he:iw ro:mo
    `),
  )('%s', (pair) => {
    const [seen, said = ''] = pair.split(':')
    const text = Object.entries(prose).find(([codes]) => codes.endsWith(`:${seen}`))?.[1] ?? ''
    expect(languageOf(text, { given: null, markup: said })?.tag).toBe(said)
  })
})
