import { describe, expect, it } from 'vitest'
import { readHtmlPage } from './html-page.ts'

const urlOf = (head: string, address: string | null = null) =>
  readHtmlPage(`<!DOCTYPE html><html><head>${head}</head><body><p>The dam holds.</p></body></html>`, address)
    .url

describe('the address of a page', () => {
  it.each([
    ['<link rel=canonical href="https://harl.example/a">', null, 'https://harl.example/a'],
    ['<link rel="Canonical" href="https://harl.example/a">', null, 'https://harl.example/a'],
    ['<link rel="shortlink canonical" href="https://harl.example/a">', null, 'https://harl.example/a'],
    ['<link rel="not-canonical" href="https://harl.example/a">', null, null],
    ['<base href="https://harl.example/"><link rel=canonical href="/a">', null, 'https://harl.example/a'],
    ['<link rel=canonical href="/a">', 'https://harl.example/x/b', 'https://harl.example/a'],
    [
      '<base href="y/"><link rel=canonical href="a">',
      'https://harl.example/x/b',
      'https://harl.example/x/y/a',
    ],
    ['<link rel=canonical href="a.html">', null, null],
    ['<link rel=canonical href="file:///a.html">', null, null],
    [
      '<link rel=canonical href="file:///a"><meta property="og:url" content="https://harl.example/b">',
      null,
      'https://harl.example/b',
    ],
    // Some templates name the first page of the site on all others.
    [
      '<link rel=canonical href="https://harl.example"><meta property="og:url" content="https://harl.example/b">',
      null,
      'https://harl.example/b',
    ],
    ['<link rel=canonical href="https://harl.example/">', 'https://harl.example/x/b', null],
    [
      '<link rel=canonical href="https://harl.example/?p=7">',
      'https://harl.example/x',
      'https://harl.example/?p=7',
    ],
    ['<link rel=canonical href="https://harl.example/">', null, 'https://harl.example/'],
    ['<link rel=canonical href="https://harl.example/">', 'http://harl.example', 'https://harl.example/'],
  ])('%s, known to be at %s: %s', (head, address, url) => {
    expect(urlOf(head, address)).toBe(url)
  })
})
