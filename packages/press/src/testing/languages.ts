/** The same short report in many languages, with the encodings that it may be kept in. Names are invented. */
export interface ReportInLanguage {
  /** BCP 47. */
  readonly language: string
  readonly text: string
  /** WHATWG names, lower-case; UTF-8 and UTF-16 can keep them all. */
  readonly encodings: readonly string[]
}

const western = ['windows-1252', 'iso-8859-15', 'macintosh']
const central = ['windows-1250', 'iso-8859-2']
const cyrillic = ['windows-1251', 'iso-8859-5']
const baltic = ['windows-1257', 'iso-8859-13']

export const reports: readonly ReportInLanguage[] = [
  {
    language: 'ru',
    encodings: [...cyrillic, 'koi8-r', 'ibm866', 'x-mac-cyrillic'],
    text: 'Министр портов Ада Керрин открыла вчера новый мост через реку. Она сказала, что плотина выдержит и что лоцманы получат больше денег осенью. Мэр города Бо Тарн поблагодарил рабочих за их труд.',
  },
  {
    language: 'uk',
    encodings: [...cyrillic, 'koi8-u'],
    text: 'Міністерка портів Ада Керрін відкрила вчора новий міст через річку. Вона сказала, що гребля витримає і що лоцмани восени отримають більше грошей. Мер міста Бо Тарн подякував робітникам за їхню працю.',
  },
  {
    language: 'bg',
    encodings: cyrillic,
    text: 'Министърът на пристанищата Ада Керин откри вчера новия мост над реката. Тя каза, че язовирната стена ще издържи и че лоцманите ще получат повече пари през есента. Кметът Бо Тарн благодари на работниците за труда им.',
  },
  {
    language: 'sr',
    encodings: cyrillic,
    text: 'Министарка за луке Ада Керин отворила је јуче нови мост преко реке. Она је рекла да ће брана издржати и да ће лоцмани на јесен добити више новца. Градоначелник Бо Тарн захвалио је радницима на њиховом труду.',
  },
  {
    language: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    text: 'Η υπουργός λιμένων Άντα Κέριν εγκαινίασε χθες τη νέα γέφυρα πάνω από το ποτάμι. Είπε ότι το φράγμα θα αντέξει και ότι οι πιλότοι θα πάρουν περισσότερα χρήματα το φθινόπωρο. Ο δήμαρχος ευχαρίστησε τους εργάτες.',
  },
  {
    language: 'tr',
    encodings: ['windows-1254'],
    text: 'Liman bakanı Ada Kerrin dün nehrin üzerindeki yeni köprüyü açtı. Barajın dayanacağını ve kılavuz kaptanların sonbaharda daha çok para alacağını söyledi. Belediye başkanı Bo Tarn işçilere emekleri için teşekkür etti.',
  },
  {
    language: 'he',
    encodings: ['windows-1255', 'iso-8859-8-i', 'iso-8859-8'],
    text: 'שרת הנמלים עדה קרין פתחה אתמול את הגשר החדש מעל הנהר. היא אמרה כי הסכר יחזיק מעמד וכי הנווטים יקבלו יותר כסף בסתיו. ראש העיר בו טארן הודה לפועלים על עבודתם.',
  },
  {
    language: 'ar',
    encodings: ['windows-1256', 'iso-8859-6'],
    text: 'افتتحت وزيرة الموانئ آدا كيرين أمس الجسر الجديد فوق النهر. وقالت إن السد سيصمد وإن المرشدين البحريين سيحصلون على مزيد من المال في الخريف. وشكر رئيس البلدية بو تارن العمال على عملهم.',
  },
  {
    language: 'lt',
    encodings: baltic,
    text: 'Uostų ministrė Ada Kerin vakar atidarė naują tiltą per upę. Ji sakė, kad užtvanka atlaikys ir kad locmanai rudenį gaus daugiau pinigų. Miesto meras Bo Tarn padėkojo darbininkams už jų darbą.',
  },
  {
    language: 'lv',
    encodings: [...baltic, 'iso-8859-4'],
    text: 'Ostu ministre Ada Kerina vakar atklāja jauno tiltu pār upi. Viņa teica, ka aizsprosts izturēs un ka loči rudenī saņems vairāk naudas. Pilsētas mērs Bo Tarns pateicās strādniekiem par viņu darbu.',
  },
  {
    language: 'is',
    encodings: ['windows-1252', 'iso-8859-10'],
    text: 'Hafnaráðherrann Ada Kerrin opnaði í gær nýju brúna yfir ána. Hún sagði að stíflan myndi halda og að hafnsögumenn fengju meira fé í haust. Bæjarstjórinn Bo Tarn þakkaði verkamönnunum fyrir störf þeirra.',
  },
  {
    language: 'vi',
    encodings: ['windows-1258'],
    // With the tones behind the vowels, as that encoding has them.
    text: 'Hôm qua Bô\u0323 trươ\u0309ng Ca\u0309ng biê\u0309n Ada Kerrin đa\u0303 khánh thành cây câ\u0300u mơ\u0301i bă\u0301c qua sông. Bà nói ră\u0300ng con đâ\u0323p se\u0303 đư\u0301ng vư\u0303ng và các hoa tiêu se\u0303 nhâ\u0323n thêm tiê\u0300n vào mùa thu.',
  },
  {
    language: 'th',
    encodings: ['windows-874'],
    text: 'รัฐมนตรีว่าการกระทรวงท่าเรือเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวานนี้ เธอกล่าวว่าเขื่อนจะแข็งแรงและคนนำร่องจะได้รับเงินเพิ่มขึ้นในฤดูใบไม้ร่วง นายกเทศมนตรีขอบคุณคนงานสำหรับงานของพวกเขา',
  },
  {
    language: 'pl',
    encodings: central,
    text: 'Minister portów Ada Kerrin otworzyła wczoraj nowy most nad rzeką. Powiedziała, że tama wytrzyma i że piloci dostaną jesienią więcej pieniędzy. Burmistrz miasta Bo Tarn podziękował robotnikom za ich pracę.',
  },
  {
    language: 'cs',
    encodings: central,
    text: 'Ministryně přístavů Ada Kerrinová včera otevřela nový most přes řeku. Řekla, že přehrada vydrží a že lodivodi dostanou na podzim více peněz. Starosta města Bo Tarn poděkoval dělníkům za jejich práci.',
  },
  {
    language: 'hu',
    encodings: central,
    text: 'Ada Kerrin kikötőügyi miniszter tegnap megnyitotta az új hidat a folyó fölött. Azt mondta, hogy a gát kitart, és hogy a révkalauzok ősszel több pénzt kapnak. Bo Tarn polgármester megköszönte a munkások fáradozását.',
  },
  {
    language: 'ro',
    encodings: central,
    text: 'Ministra porturilor Ada Kerrin a deschis ieri noul pod peste râu. Ea a spus că barajul va rezista şi că piloţii vor primi mai mulţi bani la toamnă. Primarul oraşului Bo Tarn le-a mulţumit muncitorilor pentru munca lor.',
  },
  {
    language: 'fr',
    encodings: western,
    text: "La ministre des Ports, Ada Kerrin, a inauguré hier le nouveau pont sur la rivière. Elle a déclaré que le barrage tiendrait et que les pilotes seraient mieux payés à l'automne. Le maire a remercié les ouvriers.",
  },
  {
    language: 'de',
    encodings: western,
    text: 'Die Ministerin für Häfen, Ada Kerrin, hat gestern die neue Brücke über den Fluss eröffnet. Sie sagte, der Damm werde halten und die Lotsen bekämen im Herbst mehr Geld. Der Bürgermeister dankte den Arbeitern für ihre Mühe.',
  },
  {
    language: 'es',
    encodings: western,
    text: 'La ministra de Puertos, Ada Kerrin, inauguró ayer el nuevo puente sobre el río. Dijo que la presa resistirá y que los prácticos cobrarán más en otoño. El alcalde, Bo Tarn, agradeció a los obreros su trabajo de tantos años.',
  },
  {
    language: 'pt',
    encodings: western,
    text: 'A ministra dos Portos, Ada Kerrin, inaugurou ontem a nova ponte sobre o rio. Disse que a barragem vai aguentar e que os pilotos receberão mais dinheiro no outono. O presidente da câmara agradeceu aos operários.',
  },
  {
    language: 'sv',
    encodings: western,
    text: 'Hamnministern Ada Kerrin öppnade i går den nya bron över älven. Hon sade att dammen håller och att lotsarna får mer betalt i höst. Borgmästaren Bo Tarn tackade arbetarna för deras möda.',
  },
  {
    language: 'fi',
    encodings: western,
    text: 'Satamaministeri Ada Kerrin avasi eilen uuden sillan joen yli. Hän sanoi, että pato kestää ja että luotsit saavat syksyllä enemmän rahaa. Pormestari Bo Tarn kiitti työläisiä heidän työstään.',
  },
  {
    language: 'mt',
    encodings: ['iso-8859-3'],
    text: 'Il-Ministru tal-Portijiet Ada Kerrin fetħet ilbieraħ il-pont il-ġdid fuq ix-xmara. Hija qalet li d-diga se żżomm u li l-piloti se jieħdu aktar flus fil-ħarifa. Is-sindku rringrazzja lill-ħaddiema għax-xogħol tagħhom.',
  },
  {
    language: 'cy',
    encodings: ['iso-8859-14'],
    text: "Agorodd y Gweinidog Porthladdoedd Ada Kerrin y bont newydd dros yr afon ddoe. Dywedodd y bydd yr argae'n dal ac y caiff y peilotiaid ragor o arian yn yr hydref. Diolchodd y maer i'r gweithwyr am eu gwaith yn y dŵr ac ar y tŷ.",
  },
  {
    language: 'sq',
    encodings: ['windows-1252'],
    text: 'Ministrja e Porteve Ada Kerrin hapi dje urën e re mbi lumë. Ajo tha se diga do të mbajë dhe se pilotët do të marrin më shumë para në vjeshtë. Kryetari i bashkisë i falënderoi punëtorët për punën e tyre.',
  },
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    text: '港湾大臣エイダ・ケリン氏は昨日、川に架かる新しい橋を開通させた。大臣は、ダムは持ちこたえ、水先人は秋にはもっと報酬を受け取ると述べた。市長は作業員の働きに感謝した。',
  },
  {
    language: 'ko',
    encodings: ['euc-kr'],
    text: '항만부 장관은 어제 강을 건너는 새 다리를 개통하였다. 장관은 둑이 버틸 것이며 도선사들은 가을에 더 많은 돈을 받을 것이라고 말하였다. 시장은 찦차에서 내려 노동자들의 수고에 감사하였다.',
  },
  {
    language: 'zh-Hans',
    encodings: ['gbk', 'gb18030'],
    text: '港务部长昨天为河上的新桥剪彩。她表示，大坝将会坚固，引航员秋天将得到更多的报酬。市长感谢工人们的辛勤劳动，并说这座桥将把两岸的人民联系在一起。',
  },
  {
    language: 'zh-Hant',
    encodings: ['big5'],
    text: '港務部長昨天為河上的新橋剪綵。她表示，大壩將會堅固，引航員秋天將得到更多的報酬。市長感謝工人們的辛勤勞動，並說這座橋將把兩岸的人民聯繫在一起。',
  },
]
