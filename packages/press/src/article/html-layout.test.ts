import { expect, it } from 'vitest'
import { parsePage } from '../parse-page.ts'
import { asFields } from '../testing/pages.ts'

const story = [
  'The harbour office of Selmouth opens its new pier to the public on the first of June, its head said.',
  'The pier was built in two years, cost less than planned and carries a lamp that is seen from Harl.',
]
const article = `<article><h1>New pier opens</h1>${story.map((text) => `<p>${text}</p>`).join('')}</article>`
const list = '<ul><li><a href="https://tides.example/1">Lamp is lit again</a> 2 May 2025</li></ul>'

it('takes the publisher from the heading of a list outside of the article', () => {
  const page = parsePage(
    asFields({ html: `<main>${article}<h2>More from Harbour Office</h2>${list}</main>` }),
  )
  expect(page.source).toEqual({ name: 'Harbour Office' })
  expect(page.relatedItems.map(({ teaser, date }) => [teaser, date?.value])).toEqual([
    ['Lamp is lit again', '2025-05-02'],
  ])
})

it('leaves out what stands apart by its element, its class words or its own words', () => {
  const apart = [
    '<figcaption>The pier of Selmouth as it was seen from the sea on the last of May.</figcaption>',
    '<div class="share-bar">Tell everybody whom you know of this.</div>',
    '<p>Image copyright Harbour Office</p>',
    '<p style="display: none">Nobody sees what is written here.</p>',
  ].join('')
  const html = `<main>${article.replace('</p><p>', `</p>${apart}<p>`)}</main>`
  expect(parsePage(asFields({ html })).text.split('\n\n')).toEqual(story)
})

it('takes a page for its article also where class words say otherwise', () => {
  const html = `<form><div class="widget">${article}</div></form>`
  expect(parsePage(asFields({ html })).text.split('\n\n')).toEqual(story)
})

it('takes the date that stands alone under a statement', () => {
  const html = `<main>${article.replace('</article>', '<p>30 May 2025</p></article>')}</main>`
  expect(parsePage(asFields({ html })).published?.value).toBe('2025-05-30')
})

it.each([
  ['<link rel="Canonical nofollow" href="https://tides.example/news/7">', 'https://tides.example/news/7'],
  [
    '<base href="https://tides.example/"><link rel="canonical" href="/news/7">',
    'https://tides.example/news/7',
  ],
  ['<link rel="canonical" href="news/7">', null],
  ['<base href="/en/"><link rel="canonical" href="news/7">', null],
])('takes the address of the page from %s', (head, url) => {
  expect(parsePage(asFields({ html: `<head>${head}</head>${article}` })).url).toBe(url)
})

it('resolves the addresses of a list by what the page gives for it', () => {
  const links = '<ul><li><a href="n/1">Lamp is lit again</a> 2 May 2025</li></ul>'
  const html = `<head><base href="https://tides.example/en/"></head><main>${article}<h2>Related news</h2>${links}</main>`
  const url = 'https://tides.example/news/2025/7.html'
  expect(parsePage(asFields({ html, url })).relatedItems.map((item) => item.url)).toEqual([
    'https://tides.example/en/n/1',
  ])
})

it('takes what stands between the headline and the element of the article, and what goes on behind it', () => {
  const parts = [1, 2, 3].map((part) =>
    story.map((text) => `<p>${text} So much for part ${part} of what he had to say that day.</p>`).join(''),
  )
  const html = `<main><h1>New pier opens</h1><section>${parts[0]}</section><section class="long">${parts[1]}${parts[2]}${parts[1]}x</section><p>${story[0]} ${story[1]} ${story[0]}</p></main>`
  const { text } = parsePage(asFields({ html }))
  expect(text).toContain('part 1 of')
  expect(text.endsWith(`${story[0]} ${story[1]} ${story[0]}`)).toBe(true)
})

it('leaves out the headlines and first sentences of other articles in the element of the article', () => {
  const others = Array.from(
    { length: 8 },
    (_, n) =>
      `<h3><a href="/${n}">A further pier opens in the town of number ${n}</a></h3><p>It was built in ${n} years, its head said, and cost less than planned.</p><a href="/${n}">Comment</a>`,
  ).join('')
  const html = `<div><h1>New pier opens</h1><p>30 May 2025</p>${story.map((text) => `<p>${text}</p>`).join('')}<div>${others}</div></div>`
  expect(parsePage(asFields({ html })).text.split('\n\n')).toEqual(story)
})

it('keeps paragraphs that are links, and lines as they are set', () => {
  const linked = `<p><a href="/plan">${story[0]}</a></p><p>${story[1]}</p><p><a href="/lamp">${story[0]} So it was.</a></p>`
  const page = parsePage(asFields({ html: `<article><h1>New pier opens</h1>${linked}</article>` }))
  expect(page.text.split('\n\n')).toEqual([story[0], story[1], `${story[0]} So it was.`])
  const set = `<pre>\n                 NEW PIER\n\n  Ada Kerrin opened it in\nthe rain.\n  Bo Tarn came.\n</pre>`
  expect(parsePage(asFields({ html: set })).text.split('\n\n')).toEqual([
    'NEW PIER',
    'Ada Kerrin opened it in the rain.',
    'Bo Tarn came.',
  ])
})

it('does not take the number of a release for the telephone of an office', () => {
  const facts = '<dl><dt>Number</dt><dd>045/31</dd><dt>Date</dt><dd>14.03.2031</dd></dl>'
  const short = ['The minister opened a new pier at Selmouth for ships and boats.', 'It is long.']
  const html = `<main><h1>New pier opens</h1>${facts}${short.map((text) => `<p>${text}</p>`).join('')}</main>`
  expect(parsePage(asFields({ html }))).toMatchObject({
    text: short.join('\n\n'),
    published: { value: '2031-03-14' },
  })
})

it('takes the headline of a page without headings from the line that its head names with the name of the site', () => {
  const page = (title: string) =>
    `<html><head><title>${title}</title></head><body><div>Harbour Office of the Town of Selmouth</div><div class="d">New pier opens at Selmouth</div><div>${story.map((text) => `${text}<br><br>`).join('')}</div></body></html>`
  const titleOf = (title: string) => parsePage(asFields({ html: page(title) })).title
  expect(titleOf('New pier opens at Selmouth | Harbours')).toBe('New pier opens at Selmouth')
  expect(titleOf('Harbours - New pier opens at Selmouth')).toBe('New pier opens at Selmouth')
  // The name of the site is printed as well, and longer.
  const both = 'New pier opens at Selmouth | Harbour Office of the Town of Selmouth'
  expect(titleOf(both)).toBe(both)
})

it('leaves out the sentences of a menu above the main part of the page', () => {
  const menu = ['law', 'past', 'work'].map(
    (word) =>
      `<div><a href="/${word}">Our ${word}</a><p>Read all that there is to know about our ${word}, and whom to ask about it in the office.</p></div>`,
  )
  const html = `<div class="wide">${menu.join('')}</div><main><h1>New pier opens</h1><p>${story[0]}</p></main>`
  expect(parsePage(asFields({ html })).text).toBe(story[0])
})

it('has no mark of the end nor the office below it', () => {
  const end = '<p>###</p><p>Harbour Office of Selmouth</p><p>Quay 1</p><p>Tel: +49 69 1344 74</p>'
  const html = `<main>${article.replace('</article>', `${end}</article>`)}</main>`
  expect(parsePage(asFields({ html })).text.split('\n\n')).toEqual(story)
  const office = end.replace('<p>###</p>', '')
  const without = `<main>${article.replace('</article>', `${office}</article>`)}</main>`
  expect(parsePage(asFields({ html: without })).text.split('\n\n')).toEqual(story)
})
