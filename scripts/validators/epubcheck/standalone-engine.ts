import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { runProgram } from '../../base/run-program.ts'
import { engineArguments, type Engine, type Finding } from './engine.ts'
import { definedIn, type Environment } from '../../base/environment.ts'

const answer = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      severity: z.string(),
      message: z.string(),
      suggestion: z.string().nullish(),
      path: z.string().nullish(),
      line: z.number().nullish(),
      column: z.number().nullish(),
    }),
  ),
})

/**
 * What the child runs: it is text because a child of a bundled program has no file of ours to start from. The engine
 * computes without pause, so only another process can end it.
 */
const script = `
const [engine, plugins, file, args] = process.argv.slice(1)
globalThis.fetch = undefined
const { validate } = await import(engine)
const { fs } = await import(plugins)
const result = await validate(await fs(file), { args: JSON.parse(args) })
process.stdout.write(JSON.stringify({ messages: result.messages }), () => process.exit(0))
`

/** The official EPUBCheck compiled to JavaScript: slower to start than a JVM, but every machine here has Node. */
export async function standaloneEngine(env: Environment): Promise<Engine | undefined> {
  let urls: readonly [string, string]
  let version: string
  try {
    const { resolve } = createRequire(import.meta.url)
    urls = [
      pathToFileURL(resolve('epubcheck-standalone')).href,
      pathToFileURL(resolve('epubcheck-standalone/plugins')).href,
    ]
    const manifest = resolve('epubcheck-standalone/package.json')
    version = z.object({ version: z.string() }).parse(JSON.parse(await readFile(manifest, 'utf8'))).version
  } catch {
    return undefined
  }
  return {
    name: 'standalone',
    title: `EPUBCheck ${version.replace(/-.*$/, '')} (without Java: epubcheck-standalone ${version})`,
    run: async ({ file, folder, timeLimit, tools }) => {
      const options = ['--max-old-space-size=2048', '--stack-size=4000', '--input-type=module', '-e', script, '--']
      const args = [...options, ...urls, file, JSON.stringify(engineArguments(tools))]
      const run = await runProgram(process.execPath, args, {
        timeLimit,
        signal: tools.signal,
        cwd: folder,
        // Loaders of the parent have no business in the child.
        env: { ...definedIn(env), NODE_OPTIONS: '' },
      })
      if (run.outcome === 'time-limit') return { failure: `it did not end within ${timeLimit} s`, slow: true }
      if (run.outcome !== 'ended') return { failure: `${run.outcome}: ${lastLine(run.stderr)}` }
      try {
        return { findings: answer.parse(JSON.parse(run.stdout)).messages.map(findingOf) }
      } catch {
        return { failure: `it gave no answer (exit code ${run.code ?? 'none'}): ${lastLine(run.stderr)}` }
      }
    },
  }
}

function findingOf(found: z.infer<typeof answer>['messages'][number]): Finding {
  return {
    id: found.id,
    severity: found.severity,
    message: found.message,
    suggestion: found.suggestion ?? undefined,
    path: found.path ?? undefined,
    line: positive(found.line),
    column: positive(found.column),
  }
}

function positive(number: number | null | undefined): number | undefined {
  return number === null || number === undefined || number < 1 ? undefined : number
}

/** Node ends its complaint with the error and a version. */
function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Node.js v'))
  return lines.find((line) => /Error/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
}
