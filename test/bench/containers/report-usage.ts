import { writeFileSync } from 'node:fs'

// Loaded before a command (`node --import`): writes at its end what it took.

const report = process.env['USAGE_REPORT']
if (report !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      report,
      JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: (maxRSS * 1024) / 1e6 }),
    )
  })
}
