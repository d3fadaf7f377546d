import type { MacroBody } from './compat.ts'
import { createEngine } from './engine.ts'
import type { TexProblem } from './problem.ts'

/** A macro of the book that cannot work; `offset` counts within its body. */
export interface MacroProblem {
  /** As book.yaml spells it. */
  readonly name: string
  readonly problem: TexProblem
}

export interface CheckedMacros {
  /** Without backslashes, with their number of arguments; broken ones are left out. */
  readonly macros: Readonly<Record<string, MacroBody>>
  readonly problems: readonly MacroProblem[]
}

/** Reads the book's macros. `\RR` and `RR` are the same name; a body that says `#2` has two arguments. */
export function checkMacros(given: Readonly<Record<string, MacroBody>>): CheckedMacros {
  const macros: Record<string, MacroBody> = {}
  const problems: MacroProblem[] = []
  for (const [name, value] of Object.entries(given)) {
    const bare = name.replace(/^\\/, '')
    const [body, said, fallback] = typeof value === 'string' ? [value, undefined, undefined] : value
    const problem =
      nameProblem(bare) ?? braceProblem(body) ?? argumentProblem(body, said) ?? fallbackProblem(said, fallback)
    const count = said ?? highestArgument(body)
    if (problem === undefined) macros[bare] = fallback === undefined ? [body, count] : [body, count, fallback]
    else problems.push({ name, problem })
  }
  return { macros, problems: [...problems, ...findUndefined(given, macros)] }
}

/** A macro that names an unknown command is reported here, once, and not only in every formula that uses it. */
function findUndefined(
  given: Readonly<Record<string, MacroBody>>,
  macros: Readonly<Record<string, MacroBody>>,
): MacroProblem[] {
  const engine = createEngine(macros)
  return Object.keys(given).flatMap((name) => {
    const bare = name.replace(/^\\/, '')
    const [body, count] = macros[bare] ?? []
    if (typeof body !== 'string') return []
    const parsed = engine.parse(`\\${bare}${'{x}'.repeat(Number(count ?? 0))}`, true)
    if (parsed.ok || parsed.problem.id !== 'tex-undefined-control-sequence') return []
    const command = /`(.+)`/.exec(parsed.problem.reason)?.[1] ?? ''
    const offset = body.indexOf(command)
    if (offset < 0) return []
    return [{ name, problem: { ...parsed.problem, offset, note: undefined } }]
  })
}

function nameProblem(name: string): TexProblem | undefined {
  if (/^(?:[a-zA-Z]+|[^a-zA-Z\s])$/u.test(name)) return undefined
  return fault(
    'tex-macro-name',
    `Unexpected macro name \`${name}\`, expected letters only`,
    0,
    'TeX ends a name at the first character that is no letter.',
  )
}

function braceProblem(body: string): TexProblem | undefined {
  const open: number[] = []
  for (let at = 0; at < body.length; at++) {
    const char = body[at]
    if (char === '\\') at++
    else if (char === '{') open.push(at)
    else if (char === '}' && open.pop() === undefined)
      return fault('tex-macro-braces', 'Unexpected `}`, expected a `{` before it', at)
  }
  const [first] = open
  return first === undefined
    ? undefined
    : fault('tex-macro-braces', 'Unexpected end of the macro, expected `}` for this `{`', first)
}

function argumentProblem(body: string, said: number | undefined): TexProblem | undefined {
  if (said !== undefined && !(Number.isInteger(said) && said >= 0 && said <= 9))
    return fault('tex-macro-arguments', `Unexpected number of arguments ${said}, expected 0 to 9`, 0)
  const highest = highestArgument(body)
  if (said === undefined || highest <= said) return undefined
  return fault(
    'tex-macro-arguments',
    `Unexpected \`#${highest}\`, expected at most ${said} arguments`,
    body.indexOf(`#${highest}`),
  )
}

/** Only a macro with arguments has a first one that may be left out. */
function fallbackProblem(said: number | undefined, fallback: string | undefined): TexProblem | undefined {
  if (fallback === undefined) return undefined
  if (said === 0) return fault('tex-macro-arguments', 'Unexpected default of a macro without arguments', 0)
  return braceProblem(fallback) === undefined
    ? undefined
    : fault('tex-macro-braces', 'Unexpected brace in the default, expected them in pairs', 0)
}

function highestArgument(body: string): number {
  return Math.max(0, ...Array.from(body.matchAll(/(?<!\\)#([1-9])/g), (match) => Number(match[1])))
}

function fault(id: string, reason: string, offset: number, note?: string): TexProblem {
  return { id, reason, offset, note }
}
