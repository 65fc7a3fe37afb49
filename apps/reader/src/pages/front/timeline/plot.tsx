import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { TimelineInterval } from '../../../_generated/graphql.ts'
import { go } from '../../../address/address.ts'
import { addressWith, type View } from '../../../address/view.ts'
import { readableDate } from '../../../parts/date-line.tsx'
import type { Bucket } from '../overview.ts'
import { next, periodAt, startOf, withEmpty } from './periods.ts'

export interface PlotProps {
  readonly buckets: readonly Bucket[]
  readonly interval: TimelineInterval
  readonly view: View
}

const height = 144

/** Bars beyond which gaps between them would flicker. */
const manyBars = 120

/** Pixels of a drag below which it is a click. */
const leastDrag = 4

/** Bars over time. Dragging over them, or a click on one, filters by their time. */
export function Plot({ buckets, interval, view }: PlotProps) {
  const place = useRef<HTMLDivElement>(null)
  const viewNow = useRef(view)
  viewNow.current = view

  useEffect(() => {
    const { current } = place
    if (current === null) return
    const { periods, starts, counts } = withEmpty(buckets, interval)
    const [first = '', end = next(periods.at(-1) ?? '', interval)] = [periods[0]]
    const choose = (from: number, to: number) => {
      const latest = periods.at(-1) ?? first
      const [since, until] = [from, to].map((second) => within(periodAt(second, interval), first, latest))
      go(addressWith(viewNow.current, { since: since ?? null, until: until ?? null }))
    }
    let plot: uPlot | undefined
    const draw = () => {
      plot?.destroy()
      plot = new uPlot(
        optionsFor({
          width: current.clientWidth,
          range: [startOf(first), startOf(end)],
          bars: periods.length,
          interval,
          choose,
        }),
        [[...starts], [...counts]],
        current,
      )
    }
    draw()
    const sizes = new ResizeObserver(() => plot?.setSize({ width: current.clientWidth, height }))
    sizes.observe(current)
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', draw)
    return () => {
      dark.removeEventListener('change', draw)
      sizes.disconnect()
      plot?.destroy()
    }
  }, [buckets, interval])

  return <div class="plot-canvas" ref={place} />
}

interface Drawn {
  readonly width: number
  readonly range: [number, number]
  /** How many. */
  readonly bars: number
  readonly interval: TimelineInterval
  readonly choose: (from: number, to: number) => void
}

function optionsFor({ width, range, bars, interval, choose }: Drawn): uPlot.Options {
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const axis = {
    stroke: colour('--ink-soft'),
    font: '12px system-ui, sans-serif',
    grid: { stroke: colour('--rule'), width: 1 },
    ticks: { show: false },
  }
  const barPaths = uPlot.paths.bars?.({
    align: 1,
    size: bars > manyBars ? [1, 72] : [0.85, 72],
    gap: bars > manyBars ? 0 : 1,
  })
  return {
    width,
    height,
    padding: [8, 16, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: {
      x: { time: true, range: () => range },
      y: { range: (_plot, _least, most) => [0, Math.max(most, 1)] },
    },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 40,
        space: 56,
        incrs: interval === 'DAY' ? daySteps : monthSteps,
        values: (_plot, starts, _axis, _space, step) =>
          starts.map((start, at) => (step >= year ? yearOf(start) : tick(start, at, interval))),
      },
      { ...axis, size: 44, space: 34, incrs: wholeSteps },
    ],
    series: [
      {},
      {
        fill: colour('--bar'),
        stroke: colour('--bar'),
        width: 0,
        points: { show: false },
        ...(barPaths !== undefined && { paths: barPaths }),
      },
    ],
    hooks: {
      ready: [
        (plot) => {
          plot.over.addEventListener('click', () => {
            const { left = -1 } = plot.cursor
            if (left < 0 || plot.select.width >= leastDrag) return
            const at = plot.posToVal(left, 'x')
            choose(at, at)
          })
        },
      ],
      setCursor: [(plot) => tell(plot, interval)],
      setSelect: [
        ({ select, posToVal }) => {
          if (select.width < leastDrag) return
          choose(posToVal(select.left, 'x'), posToVal(select.left + select.width, 'x'))
        },
      ],
    },
  }
}

const day = 86_400
const month = 30 * day
const year = 365 * day
const daySteps = [1, 2, 7, 14].map((days) => days * day)
const monthSteps = [
  month,
  2 * month,
  3 * month,
  6 * month,
  ...[1, 2, 5, 10, 20, 50].map((years) => years * year),
]

function yearOf(start: number): string {
  return `${new Date(start * 1000).getUTCFullYear()}`
}

/** What stands below the axis: a day or a month, and the year where one begins. */
function tick(start: number, at: number, interval: TimelineInterval): string {
  const date = new Date(start * 1000)
  const part: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: 'short' }
  if (interval === 'DAY') part.day = 'numeric'
  const isFirst = at === 0 || (date.getUTCMonth() === 0 && (interval === 'MONTH' || date.getUTCDate() === 1))
  return `${date.toLocaleDateString('en-GB', part)}${isFirst ? `\n${yearOf(start)}` : ''}`
}

const wholeSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]

/** Says beside the pointer what it is over. */
function tell({ cursor, data, over, posToVal }: uPlot, interval: TimelineInterval): void {
  const { left = -1 } = cursor
  if (left < 0) {
    over.title = ''
    return
  }
  const period = periodAt(posToVal(left, 'x'), interval)
  const at = data[0].indexOf(startOf(period))
  over.title = `${readableDate(period)}: ${data[1]?.[at] ?? 0}`
}

function within(period: string, first: string, last: string): string {
  if (period < first) return first
  return period > last ? last : period
}
