import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine } from '../engine.ts'
import { fileOf } from '../files.ts'
import { installed } from '../installed.ts'
import { typstSource } from '../typst/source.ts'

/** What is used of the package, whose types are not installed with ours. */
interface Compiler {
  readonly compile: (of: { mainFilePath: string }) => { readonly result: Document | null; printDiagnostics: () => void }
  readonly pdf: (document: Document) => Buffer
}
interface Document {
  readonly numOfPages: number
}

/** Typst on a source converted from the same document, cold: a new compiler, fonts read, tagged PDF. Converting is not timed. */
export const typst: Engine = {
  prepare: async ({ files }, folder) => {
    mkdirSync(folder, { recursive: true })
    const { main, drawings } = typstSource(fileOf(files, 'book.html'))
    writeFileSync(path.join(folder, 'main.typ'), main)
    for (const [name, svg] of drawings) writeFileSync(path.join(folder, name), svg)
    for (const [name, bytes] of files)
      if (name.endsWith('.ttf')) writeFileSync(path.join(folder, path.basename(name)), bytes)
    const { NodeCompiler } = (await import(
      pathToFileURL(installed('@myriaddreamin/typst-ts-node-compiler/index.js')).href
    )) as { NodeCompiler: { create: (options: object) => Compiler } }
    return () => {
      const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [folder] }] })
      const compiled = compiler.compile({ mainFilePath: path.join(folder, 'main.typ') })
      if (compiled.result === null) {
        compiled.printDiagnostics()
        throw new Error('Typst refused its source')
      }
      const pdf = compiler.pdf(compiled.result)
      writeFileSync(path.join(folder, 'book.pdf'), pdf)
      return Promise.resolve({ pages: compiled.result.numOfPages, bytes: pdf.length })
    }
  },
}
