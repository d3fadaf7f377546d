import { SaxesParser } from 'saxes'

/** How many children MathML wants; the others take any number. */
const arities: Readonly<Record<string, number>> = {
  mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3,
} // prettier-ignore

const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext'])
const known: ReadonlySet<string> = new Set([
  ...tokens, ...Object.keys(arities), 'math', 'mrow', 'mspace', 'msqrt', 'mstyle', 'mpadded', 'mphantom', 'menclose',
  'mmultiscripts', 'mprescripts', 'none', 'mtable', 'mtr', 'mtd',
]) // prettier-ignore

/** What a strict reader would find wrong in a formula's MathML; nothing when all is right. */
export function structureProblems(mathml: string): string[] {
  const problems: string[] = []
  const open: { name: string; children: number }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => problems.push(`not well-formed: ${error.message}`))
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    if (parent !== undefined) parent.children++
    if (parent !== undefined && tokens.has(parent.name)) problems.push(`<${name}> in <${parent.name}>`)
    if (!known.has(name)) problems.push(`<${name}>`)
    for (const [key, value] of Object.entries(attributes)) {
      if (value === '' && key !== 'alttext') problems.push(`empty ${key} on <${name}>`)
      if (/^(?:href|id|xlink:href)$/.test(key)) problems.push(`${key} on <${name}>`)
      if (key === 'mathvariant' && value !== 'normal') problems.push(`mathvariant ${value}`)
      if (key === 'style' && /display|position|overflow|visibility|font-size|url|expression/.test(value))
        problems.push(`style ${value}`)
    }
    open.push({ name, children: 0 })
  })
  parser.on('text', (text) => {
    const parent = open.at(-1)
    if (parent !== undefined && !tokens.has(parent.name) && text.trim() !== '')
      problems.push(`text in <${parent.name}>`)
  })
  parser.on('closetag', ({ name }) => {
    const closed = open.pop()
    const wanted = arities[name]
    if (wanted !== undefined && closed?.children !== wanted)
      problems.push(`<${name}> with ${closed?.children} children`)
  })
  parser.write(mathml).close()
  return problems
}
