import type { Pace } from './pace.ts'

/** How far publishing has come, in words. */
export function progressLine(pages: number, unchanged: number, pace: Pace): string {
  const { secondsLeft } = pace
  return [
    `${pages.toLocaleString('en')} pages${unchanged > 0 ? ` (${unchanged.toLocaleString('en')} there already)` : ''}`,
    `${Math.round(pace.pagesPerSecond).toLocaleString('en')} a second`,
    ...(secondsLeft === null ? [] : [`${durationOf(secondsLeft)} left`]),
  ].join(', ')
}

/** `9s`, `1m05s`, `2h07m`. */
export function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole}s`
  if (whole < 3_600) return `${Math.floor(whole / 60)}m${twoDigits(whole % 60)}s`
  return `${Math.floor(whole / 3_600)}h${twoDigits(Math.floor((whole % 3_600) / 60))}m`
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
