import { readdirSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Registry } from './registry.ts'

/** Milliseconds between two looks at the event loop. */
const resolution = 10

/**
 * What operators know of every process, under the names that Prometheus and its client for Node give it, so that their
 * dashboards fit. Ends when it is disposed of.
 */
export function addProcessMetrics(registry: Registry): Disposable {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const one = (kind: 'counter' | 'gauge', name: string, help: string, value: () => number) =>
    registry.read(kind, name, help, [], () => [[[], value()]])

  one('counter', 'process_cpu_seconds_total', 'Processor time, of the user and of the system.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  one('gauge', 'process_start_time_seconds', 'When the process started, in seconds since 1970.', () =>
    Math.round(Date.now() / 1000 - process.uptime()),
  )
  one('gauge', 'process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss())
  one('gauge', 'process_open_fds', 'Open files and connections. Linux only.', openFiles)
  registry.read('gauge', 'nodejs_heap_size_bytes', 'Memory of JavaScript, by kind.', ['kind'], () => {
    const { heapTotal, heapUsed, external, arrayBuffers } = process.memoryUsage()
    return [
      [['total'], heapTotal],
      [['used'], heapUsed],
      [['external'], external],
      [['array_buffers'], arrayBuffers],
    ]
  })
  registry.read(
    'gauge',
    'nodejs_eventloop_delay_seconds',
    'How long the event loop kept others waiting, since the metrics were read last: median, 99 of 100, and the longest.',
    ['quantile'],
    () => {
      // What it measures is the time between two looks.
      const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1e3)
      const read = [
        [['0.5'], beyond(delay.percentile(50))],
        [['0.99'], beyond(delay.percentile(99))],
        [['1'], beyond(delay.max)],
      ] as const
      delay.reset()
      return read
    },
  )
  return { [Symbol.dispose]: () => delay.disable() }
}

function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return Number.NaN
  }
}
