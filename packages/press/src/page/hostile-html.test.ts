import { expect, it } from 'vitest'
import { PageError } from '../page-error.ts'
import { parsePage } from '../parse-page.ts'
import { asFields } from '../testing/pages.ts'

const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length))

const pages: Readonly<Record<string, (length: number) => string>> = {
  'nested divisions': repeated('<div>'),
  'nested tables': repeated('<table><tr><td>The pier is open. '),
  'formatting that comes back in every paragraph': repeated('<a><b><i><p>x'),
  'text moved out of a table': (length) => `<table>${repeated('a<b>')(length)}`,
  'tags that never end': repeated('<'),
}

// What grows with the square of the length would take hours here; how fast it is, the benchmark tells.
it.each(Object.entries(pages))('reads or refuses a million letters of %s', (_, make) => {
  try {
    expect(parsePage(asFields({ html: make(1_000_000) })).raw).toHaveLength(make(1_000_000).length)
  } catch (error) {
    expect(error).toBeInstanceOf(PageError)
  }
})

it('keeps nothing of what a page would have run', () => {
  const html =
    '<p onclick="alert(1)">The pier is open.<script>alert(2)</script><svg onload="alert(3)"><text>4</text></svg></p><style>p{}</style>'
  expect(parsePage(asFields({ html })).text).toBe('The pier is open.')
})
