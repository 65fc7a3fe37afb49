import { expect, it } from 'vitest'
import { Registry } from './registry.ts'

it('writes counters, gauges and histograms as Prometheus reads them', () => {
  const registry = new Registry()
  const done = registry.counter('done_total', 'What is done.\nA \\ too.', ['what'])
  done.with('a "b"\\\n').add()
  done.with('c').add(2)
  registry.gauge('open', 'What is open.', []).with().add(-1)
  const took = registry.histogram('took_seconds', 'How long it took.', ['by'], [0.1, 1]).with('x')
  for (const value of [0.1, 0.25, 2]) took.observe(value)
  registry.read('gauge', 'known', 'What is known elsewhere.', ['which'], () => [
    [['one'], 1],
    [['none'], Number.NaN],
  ])
  expect(registry.text()).toBe(`# HELP done_total What is done.\\nA \\\\ too.
# TYPE done_total counter
done_total{what="a \\"b\\"\\\\\\n"} 1
done_total{what="c"} 2
# HELP open What is open.
# TYPE open gauge
open -1
# HELP took_seconds How long it took.
# TYPE took_seconds histogram
took_seconds_bucket{by="x",le="0.1"} 1
took_seconds_bucket{by="x",le="1"} 2
took_seconds_bucket{by="x",le="+Inf"} 3
took_seconds_sum{by="x"} 2.35
took_seconds_count{by="x"} 3
# HELP known What is known elsewhere.
# TYPE known gauge
known{which="one"} 1
`)
})

it('keeps the number of series bounded, whatever the labels are', () => {
  const registry = new Registry()
  const counter = registry.counter('asked_total', 'What was asked.', ['code'])
  for (let number = 0; number < 1_000; number += 1) counter.with(`CODE_${number}`).add()
  const lines = registry
    .text()
    .split('\n')
    .filter((line) => line.startsWith('asked_total'))
  expect(lines).toHaveLength(201)
  expect(lines.at(-1)).toBe('asked_total{code="other"} 800')
})

it('refuses a name twice', () => {
  const registry = new Registry()
  registry.gauge('open', 'What is open.', [])
  expect(() => registry.gauge('open', 'What is open.', [])).toThrow('There are two metrics open')
})
