import path from 'node:path'
import { parseSync, type EcmaScriptModule, type Program } from 'oxc-parser'
import { loadedPackages } from './loaded-packages.ts'
import { ruleIdsIn } from './rule-ids-in.ts'
import type { Import, SourceFile } from './source-file.ts'
import { usesIn } from './uses-in.ts'
import { walk } from './walk.ts'

/** Reads off one file what the rules of the house ask about. `file` is its path relative to `scripts/`. */
export function parseSource(file: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const toImport = (specifier: string, offset: number, typeOnly: boolean, locals: readonly string[]): Import => ({
    ...(specifier.startsWith('.')
      ? { path: path.posix.join(path.posix.dirname(file), specifier) }
      : { packageName: packageOf(specifier) }),
    typeOnly,
    locals,
    line: lineAt(offset),
  })
  return {
    path: file,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: [
      ...staticImports(module).map(([specifier, start, typeOnly, locals]) =>
        toImport(specifier, start, typeOnly, locals),
      ),
      ...loadedPackages(program).map(({ specifier, start }) => toImport(specifier, start, false, [])),
      ...typeQueries(program).map(({ specifier, start }) => toImport(specifier, start, true, [])),
    ],
    reexports: module.staticExports.some(({ entries }) =>
      entries.some((entry) => entry.moduleRequest !== null && !entry.isType),
    ),
    defaultExport: program.body.some(({ type }) => type === 'ExportDefaultDeclaration'),
    names: namesIn(program),
    uses: usesIn(program).map(({ what, start }) => ({ what, line: lineAt(start) })),
    ruleIds: ruleIdsIn(program).map(({ id, start }) => ({ what: id, line: lineAt(start) })),
  }
}

type Found = [specifier: string, start: number, typeOnly: boolean, locals: string[]]

function staticImports({ staticImports: imported, staticExports: exported }: EcmaScriptModule): Found[] {
  const found: Found[] = imported.map(({ moduleRequest, entries, start }) => [
    moduleRequest.value,
    start,
    entries.length > 0 && entries.every(({ isType }) => isType),
    entries.map(({ localName }) => localName.value),
  ])
  for (const { entries, start } of exported) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest !== null) found.push([moduleRequest.value, start, isType, []])
    }
  }
  return found
}

/** `typeof import('x')` and `import('x').Type`. */
function typeQueries(program: Program): { specifier: string; start: number }[] {
  const found: { specifier: string; start: number }[] = []
  walk(program, (node) => {
    if (node.type === 'TSImportType') found.push({ specifier: node.source.value, start: node.start })
  })
  return found
}

function namesIn(program: Program): ReadonlySet<string> {
  const names = new Set<string>()
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node) => {
      if (node.type === 'Identifier') names.add(node.name)
    })
  }
  return names
}

/** @returns undefined for what Node brings */
function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return undefined
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
