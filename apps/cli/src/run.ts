import { dropEmptyVariables } from './environment.ts'
import { endWithOutput } from './output.ts'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'

endWithOutput()
dropEmptyVariables()
try {
  await createProgram().parseAsync()
} catch (error) {
  process.exitCode = reportError(error)
}
