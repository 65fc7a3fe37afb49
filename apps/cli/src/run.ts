import { dropEmptyVariables } from './environment.ts'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'

// Whoever reads our output may stop when he has enough (`| head`): no error, and nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

dropEmptyVariables()
try {
  await createProgram().parseAsync()
} catch (error) {
  process.exitCode = reportError(error)
}
