/** Lists of statements and front pages as the systems of press offices make them; every word is invented. */
export interface ListPage {
  readonly html: string
  readonly items: readonly (readonly [teaser: string, date: string | null])[]
}

const headlines = [
  ['Minister Kerrin opens the pilot station of Selmouth', '2031-05-02', '2 May 2031'],
  ['The lamp of Harl is lit again after two years of work', '2031-04-28', '28 April 2031'],
  ['Divers of the northern coast are paid more from June on', '2031-04-21', '21 April 2031'],
  ['A school for pilots opens in the old customs house', '2031-04-14', '14 April 2031'],
] as const
const items = headlines.map(([teaser, date]) => [teaser, date] as const)
const undated = headlines.map(([teaser]) => [teaser, null] as const)
const each = (entry: (teaser: string, printed: string, number: number) => string) =>
  headlines.map(([teaser, , printed], index) => entry(teaser, printed, index)).join('\n')
const excerpt =
  'Ada Kerrin, Minister of Tides of Velmar, was there in the presence of two hundred guests. She thanked all who had a hand in it, and asked them to go on as they had begun, so that nobody on the coast has to wait.'
const page = (title: string, main: string) =>
  `<html><head><title>${title} | Ministry of Tides</title></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About the ministry and its offices</a></li></ul></nav>${main}<div class="footer"><p>The Ministry of Tides looks after the harbours of Velmar. Its seat is in Harl.</p></div></body></html>`

export const listPages: Readonly<Record<string, ListPage>> = {
  views: {
    items,
    html: page(
      'Press releases',
      `<h1>Press releases</h1><div class="view-content">${each((teaser, printed, n) => `<div class="views-row"><div class="views-field-created"><span>${printed}</span></div><div class="views-field-title"><h3><a href="/press/${n}">${teaser}</a></h3></div></div>`)}</div><ul class="pager"><li><a href="?page=1">Next page of press releases</a></li></ul>`,
    ),
  },
  table: {
    items,
    html: page(
      'Statements',
      `<h2>Statements</h2><table>${each((teaser, printed, n) => `<tr><td width="90">${printed}</td><td><a href="show.aspx?id=${n}">${teaser}</a></td></tr>`)}</table>`,
    ),
  },
  spans: {
    items,
    html: page(
      'News',
      `<h1>News</h1><ul class="news_list">${each((teaser, printed, n) => `<li><a href="${n}.htm">${teaser}</a><span>${printed}</span></li>`)}</ul>`,
    ),
  },
  excerpts: {
    items,
    html: page(
      'News',
      `<main><header><h1 class="page-title">News</h1></header>${each((teaser, printed, n) => `<article class="post"><h2 class="entry-title"><a href="/${n}/">${teaser}</a></h2><div class="entry-meta"><time>${printed}</time></div><div class="entry-summary"><p>${excerpt} <a href="/${n}/">Read more</a></p></div></article>`)}</main>`,
    ),
  },
  pictures: {
    items,
    html: page(
      'Newsroom',
      `<h1>Newsroom</h1><div class="grid">${each((teaser, printed, n) => `<div class="card"><a href="/n/${n}"><img src="${n}.jpg" alt=""></a><div class="card-body"><a href="/n/${n}" class="tag">News</a><a href="/n/${n}" class="card-title">${teaser}</a><p class="date">${printed}</p></div></div>`)}</div>`,
    ),
  },
  undated: {
    items: undated,
    html: page(
      'Speeches',
      `<h1>Speeches</h1><ul>${each((teaser, _, n) => `<li><a href="/speech/${n}">${teaser}</a></li>`)}</ul>`,
    ),
  },
  Chinese: {
    items: [
      ['克林部长出席塞尔茅斯引航站启用仪式', '2031-05-02'],
      ['哈尔灯塔历时两年修复后重新点亮', '2031-04-28'],
      ['北部海岸潜水员六月起涨工资', '2031-04-21'],
    ],
    html: '<html><head><title>新闻_潮汐部</title></head><body><h1>新闻</h1><ul><li><a href="a.html">克林部长出席塞尔茅斯引航站启用仪式</a><span>2031-05-02</span></li><li><a href="b.html">哈尔灯塔历时两年修复后重新点亮</a><span>2031-04-28</span></li><li><a href="c.html">北部海岸潜水员六月起涨工资</a><span>2031-04-21</span></li></ul></body></html>',
  },
}

const sections = ['News', 'Speeches', 'Notices', 'From the coast']

/** A front page: a welcome and a few lists under headings. */
export const frontPage = page(
  'Welcome',
  `<div id="slider"><h2><a href="/s">${headlines[0][0]}</a></h2><p>${excerpt}</p></div>${sections.map((section) => `<section><h2>${section}</h2><ul>${each((teaser, _, n) => `<li><a href="/${section}/${n}">${teaser}</a></li>`)}</ul></section>`).join('')}`,
)

/** Whole articles below one another, as blogs print them. */
export const severalStories: Readonly<Record<string, string>> = {
  dated: page(
    'Announcements',
    `<h1>Announcements</h1>${each((teaser, printed) => `<div class="item"><h2>${teaser}</h2><p class="date">${printed}</p><p>${excerpt}</p></div>`)}`,
  ),
  linked: page(
    'Journal',
    each(
      (teaser, _, n) =>
        `<article><h2><a href="/${n}">${teaser}</a></h2><p>${excerpt}</p><p>${excerpt}</p><p>${excerpt}</p><p>${excerpt}</p></article>`,
    ),
  ),
}

/** One article of parts with headings, days or links of their own. */
export const oneStory: Readonly<Record<string, string>> = {
  parts: page(
    'A year of the coast',
    `<h1>A year of the coast</h1><p>${excerpt}</p><p>${excerpt}</p>${each((teaser, printed) => `<h2>${teaser}</h2><p>${printed}</p><p>${excerpt} So ended ${printed}.</p>`)}`,
  ),
  dated: page(
    'A year of the coast',
    `<h1>A year of the coast</h1><p>3 May 2031</p>${each((teaser, printed) => `<h2>${teaser}</h2><p>${printed}</p><p>${excerpt} So ended ${printed}.</p>`)}`,
  ),
  headings: page(
    'A year of the coast',
    `<h1>A year of the coast</h1>${each((teaser) => `<h2>${teaser}</h2><p>${excerpt} So ended it: ${teaser}.</p>`)}`,
  ),
  anchors: page(
    'A year of the coast',
    `<h1>A year of the coast</h1>${each((teaser, _, n) => `<h2><a href="#part${n}">${teaser}</a></h2><p>${excerpt} So ended it: ${teaser}.</p>`)}`,
  ),
}
