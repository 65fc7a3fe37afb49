import type { NpmFolder } from '../environment/npm-folder.ts'

/** Asks the language service of the TypeScript that is installed, as editors do. */
const asking = `
import ts from 'typescript'
import { readFileSync } from 'node:fs'
const [file] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const { options } = ts.parseJsonConfigFileContent(JSON.parse(readFileSync('tsconfig.json', 'utf8')), ts.sys, '.')
const service = ts.createLanguageService({
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  realpath: ts.sys.realpath,
  getCurrentDirectory: () => process.cwd(),
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const found = ts.sys.readFile(name)
    return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found)
  },
  getDefaultLibFileName: ts.getDefaultLibFilePath,
})
const shown = {}
for (const { index, groups: { name } } of text.matchAll(/(?<name>\\w+)\\/\\*\\?\\*\\//g)) {
  const info = service.getQuickInfoAtPosition(file, index)
  shown[name] = ts.displayPartsToString(info?.displayParts) + '\\n' + ts.displayPartsToString(info?.documentation)
}
console.log(JSON.stringify(shown))
`

/** What an editor shows of each name that stands before a mark \u2044*?*\u2044 in the file. */
export async function hover(at: NpmFolder, file: string): Promise<Readonly<Record<string, string>>> {
  await at.write('hover.mjs', asking)
  return JSON.parse(await at.run(process.execPath, 'hover.mjs', file))
}
