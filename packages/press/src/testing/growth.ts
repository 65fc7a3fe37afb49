/** In line with the length it is 2, with its square 4. */
export const mostGrowth = 3.4
const mostTries = 12
/** In milliseconds. What takes less does not matter, and is measured badly. */
const instant = 30
/** What takes that long need not be made longer: were it for the square of the length, it would show. */
const telling = 150

/**
 * The processor time of `run` for twice a length, as a multiple of that for the length. Lengths are doubled from `least`
 * until a run takes long enough to tell, up to `most`. Other work on the machine and the collection of garbage only
 * ever add to the time: the least of a few tries counts.
 */
export function growthOf(run: (length: number) => void, least: number, most: number): number {
  run(least / 8)
  let length = least
  let single = millisecondsOf(() => run(length))
  let double = millisecondsOf(() => run(2 * length))
  while (double < telling && 4 * length <= most) {
    length *= 2
    single = double
    double = millisecondsOf(() => run(2 * length))
  }
  for (let tries = 1; tries < mostTries && double > Math.max(instant, single * mostGrowth); tries++) {
    single = Math.min(
      single,
      millisecondsOf(() => run(length)),
    )
    double = Math.min(
      double,
      millisecondsOf(() => run(2 * length)),
    )
  }
  return Math.max(double, instant) / Math.max(single, instant / 2)
}

function millisecondsOf(run: () => void): number {
  const begun = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
}
