/** One line of a metric. */
export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

/** A metric as the text format of Prometheus (0.0.4) gives it. */
export interface Metric {
  readonly name: string
  readonly help: string
  readonly type: string
  readonly samples: readonly Sample[]
}

const sampleLine = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (NaN|[+-]Inf|-?\d[\d.e+-]*)$/
const labelPair = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y

/**
 * Reads the text format as strictly as Prometheus does, and holds what `promtool check metrics` asks of names.
 * @throws Error what is wrong with which line
 */
export function readMetrics(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric & { samples: Sample[] }>()
  const seen = new Set<string>()
  let current: (Metric & { samples: Sample[] }) | undefined
  let help: [name: string, text: string] | undefined
  if (!text.endsWith('\n')) throw new Error('The last line has no end')
  for (const line of text.slice(0, -1).split('\n')) {
    const fail = (why: string) => new Error(`${why}: ${line}`)
    const [, helped, words] = /^# HELP (\S+) (.+)$/.exec(line) ?? []
    if (helped !== undefined && words !== undefined) {
      help = [helped, words]
      continue
    }
    const [, typed, type] = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line) ?? []
    if (typed !== undefined && type !== undefined) {
      if (help?.[0] !== typed || metrics.has(typed)) throw fail('No help, or declared twice')
      if ((type === 'counter') !== typed.endsWith('_total')) throw fail('Only counters end in _total')
      if (/_(?:milliseconds|ms|kb|mb|minutes|hours)(?:_|$)/.test(typed)) throw fail('Not a base unit')
      current = { name: typed, help: help[1], type, samples: [] }
      metrics.set(typed, current)
      continue
    }
    const [, name, labels = '', value] = sampleLine.exec(line) ?? []
    if (name === undefined || value === undefined || current === undefined) throw fail('Not a sample')
    const suffix = name.slice(current.name.length)
    const allowed = current.type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']
    if (!name.startsWith(current.name) || !allowed.includes(suffix)) throw fail('A sample of another metric')
    const key = `${name}{${labels}}`
    if (seen.has(key)) throw fail('Twice the same series')
    seen.add(key)
    current.samples.push({ name, labels: labelsOf(labels, fail), value: numberOf(value) })
  }
  for (const metric of metrics.values()) if (metric.type === 'histogram') checkHistogram(metric)
  return metrics
}

function labelsOf(text: string, fail: (why: string) => Error): Record<string, string> {
  const labels: Record<string, string> = {}
  labelPair.lastIndex = 0
  while (labelPair.lastIndex < text.length) {
    const [, name, value] = labelPair.exec(text) ?? []
    if (name === undefined || value === undefined) throw fail('Not labels')
    labels[name] = value.replace(/\\(["\\n])/g, (_all, one: string) => (one === 'n' ? '\n' : one))
  }
  return labels
}

function numberOf(text: string): number {
  if (text === '+Inf') return Number.POSITIVE_INFINITY
  return text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text)
}

/** Buckets grow, the last is without end and holds all that was counted. */
function checkHistogram({ name, samples }: Metric): void {
  const series = Map.groupBy(samples, ({ labels: { le: _le, ...labels } }) => JSON.stringify(labels))
  for (const [labels, own] of series) {
    const buckets = own.filter((sample) => sample.name.endsWith('_bucket'))
    const values = buckets.map(({ value }) => value)
    const isAscending = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))
    const count = own.find((sample) => sample.name.endsWith('_count'))?.value
    if (!isAscending || buckets.at(-1)?.labels['le'] !== '+Inf' || values.at(-1) !== count)
      throw new Error(`${name}${labels} is not a histogram`)
  }
}
