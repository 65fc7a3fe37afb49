import { Counter, Gauge, Histogram, type Sample } from './samples.ts'

type Kind = 'counter' | 'gauge' | 'histogram'

/** Series of one metric beyond which label values are not told apart: whoever reads them pays for each. */
const mostSeries = 200

/** The value of the labels of what is beyond. */
const other = 'other'

/** One metric: a name, what it means, and a series for each combination of the values of its labels. */
interface Family {
  readonly name: string
  readonly help: string
  readonly kind: Kind
  readonly labels: readonly string[]
  readonly samples: () => Iterable<Sample>
}

/** The series of a metric, by the values of its labels. Keep what `with` gives where the values are always the same. */
export interface Labelled<Labels extends readonly string[], Series> {
  readonly with: (...values: { readonly [Label in keyof Labels]: string }) => Series
}

/** Reads series that are counted elsewhere: the values of the labels, and the number. */
export type ReadSeries<Labels extends readonly string[]> = () => Iterable<
  readonly [values: { readonly [Label in keyof Labels]: string }, value: number]
>

/**
 * The metrics of a server, written in the text format of Prometheus. To count something is an addition to a number: the
 * names are put together only when somebody reads them.
 */
export class Registry {
  readonly #families = new Map<string, Family>()

  /** The names, in the order in which they were declared, with what they mean. */
  get metrics(): readonly Pick<Family, 'name' | 'help' | 'kind' | 'labels'>[] {
    return [...this.#families.values()]
  }

  /** What only grows. Its name ends in `_total`. */
  counter<const Labels extends readonly string[]>(
    name: string,
    help: string,
    labels: Labels,
  ): Labelled<Labels, Counter> {
    return this.#labelled(name, help, 'counter', labels, () => new Counter())
  }

  /** What grows and shrinks. */
  gauge<const Labels extends readonly string[]>(
    name: string,
    help: string,
    labels: Labels,
  ): Labelled<Labels, Gauge> {
    return this.#labelled(name, help, 'gauge', labels, () => new Gauge())
  }

  /** How values are spread. `bounds` are the greatest values of the buckets, ascending; one without end is added. */
  histogram<const Labels extends readonly string[]>(
    name: string,
    help: string,
    labels: Labels,
    bounds: readonly number[],
  ): Labelled<Labels, Histogram> {
    return this.#labelled(name, help, 'histogram', labels, () => new Histogram(bounds))
  }

  /** What is counted elsewhere, read when the metrics are. A value that is not a number is left out. */
  read<const Labels extends readonly string[]>(
    kind: 'counter' | 'gauge',
    name: string,
    help: string,
    labels: Labels,
    series: ReadSeries<Labels>,
  ): void {
    this.#add({
      name,
      help,
      kind,
      labels,
      *samples() {
        for (const [values, value] of series()) {
          if (!Number.isNaN(value)) yield { suffix: '', labels: pairs(labels, values), value }
        }
      },
    })
  }

  /** Everything, in the text format 0.0.4. */
  text(): string {
    return [...this.#families.values()].map(textOf).join('')
  }

  #labelled<Labels extends readonly string[], Series extends { readonly samples: () => Iterable<Sample> }>(
    name: string,
    help: string,
    kind: Kind,
    labels: Labels,
    make: () => Series,
  ): Labelled<Labels, Series> {
    const known = new Map<string, { readonly labels: string; readonly series: Series }>()
    // What was counted last is mostly counted next.
    let last: { readonly values: readonly string[]; readonly series: Series } | undefined
    const quickly = (values: readonly string[]): Series => {
      if (last === undefined || !isSame(values, last.values)) last = { values, series: seriesOf(values) }
      return last.series
    }
    const seriesOf = (values: readonly string[]): Series => {
      const key = values.length === 1 ? (values[0] ?? '') : values.join('\0')
      const found = known.get(key)
      if (found !== undefined) return found.series
      const overflow = labels.map(() => other)
      if (known.size >= mostSeries && key !== overflow.join('\0')) return seriesOf(overflow)
      const series = make()
      known.set(key, { labels: pairs(labels, values), series })
      return series
    }
    this.#add({
      name,
      help,
      kind,
      labels,
      *samples() {
        for (const { labels: own, series } of known.values()) {
          for (const sample of series.samples()) {
            yield { ...sample, labels: [own, sample.labels].filter(Boolean).join(',') }
          }
        }
      },
    })
    // Without labels there is one series, which is there from the beginning.
    if (labels.length === 0) seriesOf([])
    return { with: (...values) => quickly(values) }
  }

  #add(family: Family): void {
    if (!/^[a-z][a-z0-9_]*$/.test(family.name)) throw new Error(`${family.name} is no name of a metric`)
    if (this.#families.has(family.name)) throw new Error(`There are two metrics ${family.name}`)
    this.#families.set(family.name, family)
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false
  }
  return true
}

function textOf({ name, help, kind, samples }: Family): string {
  let text = `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n# TYPE ${name} ${kind}\n`
  for (const { suffix, labels, value } of samples()) {
    text += `${name}${suffix}${labels && `{${labels}}`} ${numberOf(value)}\n`
  }
  return text
}

function pairs(labels: readonly string[], values: readonly string[]): string {
  return labels.map((label, index) => `${label}="${escaped(values[index] ?? '')}"`).join(',')
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

function numberOf(value: number): string {
  if (Number.isFinite(value)) return String(value)
  return value > 0 ? '+Inf' : '-Inf'
}
