/** Names of texts that other things have as well. */
export const generalTexts = ['body', 'content', 'article', 'story', 'transcript', 'speech'] as const

/** What people who write other languages call the columns of a table. */
const own = {
  title:
    'titel überschrift titre título titulo titolo tytuł заголовок название başlık judul العنوان 标题 標題 タイトル 제목',
  text: 'texte texto testo tekst inhalt contenu contenido conteúdo текст metin النص 正文 内容 內容 本文 본문 내용',
  url: 'lien enlace ссылка رابط 链接 鏈接 网址 網址 リンク 링크',
  date: 'datum fecha дата tarih tanggal التاريخ 日期 发布日期 发布时间 發布日期 日付 公開日 날짜 작성일',
  source: 'quelle fuente fonte источник kaynak المصدر 来源 來源 出典 출처',
  language: 'sprache langue idioma lingua язык dil اللغة 语言 語言 言語 언어',
}

const ownNames = (field: keyof typeof own): readonly string[] => own[field].split(' ')

/** What programs and people call the fields of a page, lower-case and without marks; the surest names first. */
export const fieldNames = {
  title: [
    'title',
    'headline',
    'heading',
    'articletitle',
    'newstitle',
    'posttitle',
    'subject',
    ...ownNames('title'),
  ],
  text: [
    'text',
    'maintext',
    'articlebody',
    'articletext',
    'fulltext',
    'bodytext',
    'cleanedtext',
    'textcontent',
    'contenttext',
    'plaintext',
    'rawtext',
    ...generalTexts,
    ...ownNames('text'),
  ],
  html: ['html', 'contenthtml', 'bodyhtml', 'articlehtml', 'rawhtml', 'contentencoded'],
  url: [
    'url',
    'link',
    'permalink',
    'articleurl',
    'pageurl',
    'weburl',
    'canonicalurl',
    'canonicallink',
    'canonical',
    'href',
    'uri',
    ...ownNames('url'),
  ],
  date: [
    'datepublished',
    'datepublish',
    'publishdate',
    'publisheddate',
    'publishedat',
    'publishedtime',
    'publishedon',
    'publicationdate',
    'dateofpublication',
    'pubdate',
    'published',
    'date',
    'articledate',
    'postdate',
    'datetime',
    'day',
    ...ownNames('date'),
  ],
  source: [
    'sitename',
    'metasitename',
    'publisher',
    'publication',
    'source',
    'sourcename',
    'outlet',
    'agency',
    'newspaper',
    'website',
    'sourcehostname',
    'sourcedomain',
    'domain',
    'hostname',
    ...ownNames('source'),
  ],
  siteUrl: ['sourceurl', 'siteurl'],
  language: [
    'language',
    'lang',
    'metalang',
    'inlanguage',
    'langcode',
    'languagecode',
    ...ownNames('language'),
  ],
  id: ['id', 'guid', 'docid', 'articleid', 'postid', 'uuid'],
  capturedAt: [
    'datedownload',
    'capturedat',
    'fetchedat',
    'retrievedat',
    'crawledat',
    'scrapedat',
    'accessedat',
    'filedate',
  ],
} as const

export type FieldName = keyof typeof fieldNames

/** "Date Published", "date_published" and "datePublished" are one name. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
