import { UsageError } from '../command-line.ts'
import { explainOn, explainOnSample } from './explain.ts'
import { operationStatement, readableStatement } from './operation-statement.ts'
import { parseSqlOptions, sqlHelp } from './sql-options.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseSqlOptions(args)
    if (options === null) {
      process.stdout.write(sqlHelp)
      return 0
    }
    const statement = operationStatement(options)
    process.stdout.write(readableStatement(statement))
    if (!options.explain) return 0
    const plan =
      options.databaseUrl === undefined
        ? await explainOnSample(statement)
        : await explainOn(options.databaseUrl, statement)
    process.stdout.write(`\n${plan}`)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 1
  }
}
