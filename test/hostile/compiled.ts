import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runProgram } from '../../scripts/base/run-program.ts'

const root = path.join(import.meta.dirname, '../..')

/** All that a restricted process may read: the compiler's output lies in it too. */
export const readable = path.join(root, 'node_modules')

/**
 * Compiles a module of test/hostile with all that it imports, since a loader of TypeScript reads more than a restricted
 * process may. Gives the folder that stands for the project's root. Throws when it does not compile.
 */
export async function compile(module: string): Promise<string> {
  const out = path.join(readable, '.cache', `octavo-${module}`)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const compiler = path.join(root, 'node_modules/.bin/tsc')
  const options =
    '--noEmit false --rewriteRelativeImportExtensions --ignoreConfig --target es2023 --module nodenext --skipLibCheck'
  const args = [...options.split(' '), '--rootDir', root, '--outDir', out, path.join(root, `test/hostile/${module}.ts`)]
  const run = await runProgram(compiler, args, { timeLimit: 300, cwd: root })
  if (run.code !== 0) throw new Error(`${module} does not compile: ${run.stdout}${run.stderr}`)
  cpSync(path.join(root, 'test/books/stock-epub'), path.join(out, 'test/books/stock-epub'), { recursive: true })
  cpSync(path.join(root, 'test/hostile/forbid-effects.mjs'), path.join(out, 'forbid-effects.mjs'))
  return out
}
