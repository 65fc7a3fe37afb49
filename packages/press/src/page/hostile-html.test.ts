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

function secondsFor(html: string): number {
  const start = performance.now()
  try {
    parsePage(asFields({ html }))
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
  return (performance.now() - start) / 1000
}

it.each(Object.entries(pages))(
  'reads or refuses %s in time that grows with the length',
  (_, make) => {
    secondsFor(make(20_000))
    const single = secondsFor(make(100_000))
    expect(secondsFor(make(400_000))).toBeLessThan(Math.max(0.5, single * 10))
  },
  30_000,
)

it('keeps nothing of what a page would have run', () => {
  const html =
    '<p onclick="alert(1)">The pier is open.<script>alert(2)</script><svg onload="alert(3)"><text>4</text></svg></p><style>p{}</style>'
  expect(parsePage(asFields({ html })).text).toBe('The pier is open.')
})
