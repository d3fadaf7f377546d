/** Scores the room over the corpus of other projects' formulas: `npx tsx test/agreement/math.ts [words of a source or reason]`. */
import { drawMathml } from '../../scripts/math/draw.ts'
import { toMathml } from '../../scripts/math/mathml.ts'
import { corpusConverter, formulasOfCorpus } from './formulas-of-corpus.ts'
import { differenceClasses, type DifferenceClass } from './math-differences.ts'
import { structureProblems } from '../math/structure.ts'

const [, , wanted = ''] = process.argv

function main(): void {
  const cases = formulasOfCorpus()
  if (cases === undefined) return print('No corpus here.')
  const convert = corpusConverter()
  const bySource = new Map<string, { ok: number; of: number }>()
  const reasons = new Map<string, string[]>()
  const faults: string[] = []
  const classes = new Map<DifferenceClass, number>()
  const unexplained: string[] = []
  let converted = 0
  let drawn = 0
  let refused = 0
  const started = performance.now()
  for (const formula of cases) {
    const { id, source, tex, expect } = formula
    const result = convert(formula)
    const score = bySource.get(`${expect} ${source}`) ?? { ok: 0, of: 0 }
    score.of++
    bySource.set(`${expect} ${source}`, score)
    if (result.ok === (expect !== 'error')) score.ok++
    if (expect === 'error' && result.ok) reasons.set('accepted', [...(reasons.get('accepted') ?? []), `${id} ${tex}`])
    if (expect === 'ok' && !result.ok) {
      const refusal = `${source} ${result.problem.id} ${result.problem.reason} | ${tex}`
      const known = differenceClasses.find(({ fits }) => fits.test(refusal))
      if (known === undefined) unexplained.push(`${id} ${refusal}`)
      else classes.set(known, (classes.get(known) ?? 0) + 1)
      const reason = `${result.problem.id} ${result.problem.reason}`
      reasons.set(reason, [...(reasons.get(reason) ?? []), `${id} ${tex}`])
    }
    if (!result.ok) {
      refused++
      if (result.problem.offset < 0 || result.problem.offset > tex.length)
        faults.push(`${id} offset ${result.problem.offset}`)
      continue
    }
    converted++
    for (const flavour of ['reflowable', 'page'] as const) {
      for (const math of result.render(flavour)) {
        const problems = structureProblems(toMathml(math)).filter(
          (found) => flavour === 'reflowable' || !found.startsWith('style'),
        )
        if (problems.length > 0) faults.push(`${id} ${flavour} ${problems.join(', ')} | ${tex}`)
      }
    }
    const drawing = drawMathml(result.render('reflowable').map(toMathml).join(''))
    if (drawing.ok) drawn++
    else if (!result.warnings.some((warning) => warning.id === 'tex-empty'))
      faults.push(`${id} not drawn: ${drawing.reason} | ${tex}`)
  }
  for (const [name, { ok, of }] of [...bySource].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    print(`${String(ok).padStart(5)} of ${String(of).padStart(5)}  ${name}`)
  const sum = (expect: string): string => {
    const all = [...bySource].filter(([name]) => name.startsWith(`${expect} `)).map(([, score]) => score)
    return `${all.reduce((total, { ok }) => total + ok, 0)} of ${all.reduce((total, { of }) => total + of, 0)}`
  }
  print(`\nexpected to convert, converted: ${sum('ok')}\nexpected to be refused, refused: ${sum('error')}`)
  print(
    `converted ${converted}, refused ${refused}, drawn ${drawn}, faults ${faults.length}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  for (const [{ name, why }, count] of classes) print(`${String(count).padStart(5)}  ${name}: ${why}`)
  print(`${String(unexplained.length).padStart(5)}  unexplained`)
  for (const line of unexplained) print(`         ${line}`)
  if (unexplained.length > 0) process.exitCode = 1
  const kinds = new Map<string, string[]>()
  for (const fault of faults) {
    const kind = fault.replace(/^\S+ /, '').replace(/ \| .*/s, '')
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault])
  }
  for (const [kind, found] of kinds) print(`${String(found.length).padStart(5)}  ${kind}, as ${found[0]}`)
  if (wanted !== '') for (const fault of faults) if (fault.includes(wanted)) print(`         ${fault}`)
  const sorted = [...reasons].sort((a, b) => b[1].length - a[1].length)
  for (const [reason, found] of sorted.slice(0, wanted === '' ? 60 : undefined)) {
    print(`${String(found.length).padStart(5)}  ${reason}`)
    for (const line of found) if (wanted !== '' && `${reason} ${line}`.includes(wanted)) print(`         ${line}`)
  }
}

/** A script's own way to the terminal: the house lets only `cli/` print. */
function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

main()
