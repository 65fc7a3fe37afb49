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
