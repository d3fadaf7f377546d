import type { Program } from 'oxc-parser'
import { walk } from './walk.ts'

/** `console` and members of the process that speak to the user or end it; sources of what differs from run to run. */
const members: Readonly<Record<string, readonly string[]>> = {
  process: ['stdout', 'stderr', 'stdin', 'exit', 'exitCode', 'argv', 'abort'],
  Date: ['now'],
  Math: ['random'],
}
const globals: ReadonlySet<string> = new Set(['console', 'alert', 'Intl'])
const methods: ReadonlySet<string> = new Set(['localeCompare'])

/** What of that a file uses; words inside strings and comments do not count. */
export function usesIn(program: Program): { what: string; start: number }[] {
  const found: { what: string; start: number }[] = []
  walk(program, (node) => {
    const { start } = node
    if (node.type === 'Identifier' && globals.has(node.name)) found.push({ what: node.name, start })
    if (
      node.type === 'NewExpression' &&
      node.arguments.length === 0 &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'Date'
    ) {
      found.push({ what: 'new Date()', start })
    }
    if (node.type !== 'MemberExpression') return
    const property =
      node.property.type === 'Identifier'
        ? node.property.name
        : node.property.type === 'Literal'
          ? String(node.property.value)
          : ''
    if (node.object.type === 'Identifier' && members[node.object.name]?.includes(property) === true) {
      found.push({ what: `${node.object.name}.${property}`, start })
    }
    if (methods.has(property) || property.startsWith('toLocale')) found.push({ what: property, start })
  })
  return found
}
