import { describe, expect, it } from 'vitest'
import { isNoPage, PageError } from '../page-error.ts'
import { parsePage } from '../parse-page.ts'
import {
  consentPages,
  errorPages,
  framePages,
  gatePages,
  loginPages,
  notFoundPages,
  shellPages,
} from '../testing/no-pages.ts'
import { asFields } from '../testing/pages.ts'

function codeOf(fields: Parameters<typeof asFields>[0]): string {
  try {
    return parsePage(asFields(fields)).kind
  } catch (error) {
    if (error instanceof PageError) return error.code
    throw error
  }
}

const kinds = [
  ['PAGE_NOT_FOUND', notFoundPages],
  ['PAGE_ERROR', errorPages],
  ['PAGE_ROBOT_CHECK', gatePages],
  ['PAGE_LOGIN', loginPages],
  ['PAGE_CONSENT', consentPages],
  ['PAGE_SCRIPT_ONLY', shellPages],
  ['PAGE_FRAME', framePages],
] as const

describe.each(kinds)('%s', (code, pages) => {
  it.each(Object.entries(pages))('%s', (_, html) => {
    expect(codeOf({ html })).toBe(code)
  })

  it('is no page of an article', () => {
    expect(isNoPage(code)).toBe(true)
  })
})

describe('plain texts of such pages', () => {
  it.each([
    ['PAGE_ROBOT_CHECK', { title: 'Just a moment...', text: 'Enable JavaScript and cookies to continue' }],
    ['PAGE_NOT_FOUND', { text: '404 Not Found\n\nnginx' }],
    ['PAGE_ERROR', { title: 'Access denied', text: 'You do not have permission to read this page.' }],
  ] as const)('%s', (code, fields) => {
    expect(codeOf(fields)).toBe(code)
  })
})

const site = (title: string, ...paragraphs: readonly string[]) =>
  `<html><head><title>${title} | Ministry of Tides</title></head><body><nav><a href="/">Home</a><a href="/login">Log in</a></nav><main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main><footer><p>This site uses cookies. Please enable JavaScript.</p></footer></body></html>`
const said =
  'The ministry will mend what the storm has broken, Minister Ada Kerrin said in Harl on Tuesday. Divers begin in May.'

describe('statements about such things are read', () => {
  it.each([
    site('Page not found: ministry mends its site', said),
    site('Access denied to Harl harbour', '2 May 2031', said),
    site('Ministry fines shop for its use of cookies', 'We use cookies, the shop had said.', said),
    site('A password is no lock', 'Log in only where you know the door.', said),
    site('Server error delays the count', '500 Internal Server Error was all that voters saw.', said),
    site('Are you a robot?', '3 May 2031', said, said, said, said, said),
    site('404', 'Road 404 is closed from Monday on.', '4 May 2031', said, said, said, said, said),
    site('Notice', said),
    site('Not found', '2 May 2031', ...Array.from({ length: 8 }, () => said)),
  ])('%#', (html) => {
    expect(codeOf({ html })).toBe('ARTICLE')
  })

  it('also where they are short, and stand beside forms, films and gates', () => {
    const beside =
      '<form><input type="password"></form><video src="a.mp4"></video><div class="g-recaptcha"></div><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><noscript>Enable JavaScript</noscript>'
    const html = site(
      'Ferry waits',
      'The ferry to Selmouth waits for the tide, the harbour office of Harl says.',
    )
    expect(codeOf({ html: html.replace('</main>', `</main>${beside}`) })).toBe('ARTICLE')
    expect(codeOf({ text: 'The ferry waits.' })).toBe('ARTICLE')
    expect(codeOf({ html: '<p>The ferry waits.</p>' })).toBe('ARTICLE')
  })
})

it('is no article where browsers leave it at once for another page', () => {
  const html = (refresh: string) =>
    `<html><head><title>Ministry of Tides</title><meta http-equiv="Refresh" content="${refresh}"></head><body><p>You are being taken to the new site. Or click <a href="/x">here</a>.</p></body></html>`
  expect(codeOf({ html: html('0; url=/x') })).toBe('PAGE_NO_ARTICLE')
  expect(codeOf({ html: html('300') })).toBe('ARTICLE')
})

it('counts as failed what is a page of articles, or may be one', () => {
  const failed = [
    'PAGE_BINARY',
    'PAGE_TOO_LARGE',
    'PAGE_ENCODING',
    'PAGE_JSON',
    'PAGE_SEVERAL_ARTICLES',
    'OTHER',
  ]
  expect(failed.filter(isNoPage)).toEqual([])
})
