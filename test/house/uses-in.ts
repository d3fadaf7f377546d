import type { MemberExpression, Node, Program } from 'oxc-parser'
import { walk } from './walk.ts'

/** `console` and members of the process that speak to the user or end it; sources of what differs from run to run. */
const members: Readonly<Record<string, readonly string[]>> = {
  process: ['stdout', 'stderr', 'stdin', 'exit', 'exitCode', 'argv', 'abort'],
  Date: ['now'],
  Math: ['random'],
}
const globals: ReadonlySet<string> = new Set(['console', 'alert'])

/** What of that a file uses; words inside strings and comments do not count. */
export function usesIn(program: Program): { what: string; start: number }[] {
  const found: { what: string; start: number }[] = []
  walk(program, (node) => {
    const what = useOf(node)
    if (what !== undefined) found.push({ what, start: node.start })
  })
  return found
}

function useOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return globals.has(node.name) ? node.name : undefined
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier') {
    return node.callee.name === 'Date' && node.arguments.length === 0 ? 'new Date()' : undefined
  }
  if (node.type === 'NewExpression' || node.type === 'CallExpression')
    return localeOfMachine(node.callee, node.arguments.length)
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined
  const property = propertyOf(node)
  return members[node.object.name]?.includes(property) === true ? `${node.object.name}.${property}` : undefined
}

/** What takes the machine's locale where none is handed over; a book's own language may order and name things. */
function localeOfMachine(callee: Node, given: number): string | undefined {
  if (callee.type !== 'MemberExpression') return undefined
  const property = propertyOf(callee)
  if (callee.object.type === 'Identifier' && callee.object.name === 'Intl')
    return given === 0 ? `Intl.${property}` : undefined
  if (property === 'localeCompare') return given < 2 ? property : undefined
  return property.startsWith('toLocale') && given === 0 ? property : undefined
}

function propertyOf({ property }: MemberExpression): string {
  if (property.type === 'Identifier') return property.name
  return property.type === 'Literal' ? String(property.value) : ''
}
