import type { Expression, Node, Program } from 'oxc-parser'
import { walk } from './walk.ts'

interface FoundId {
  readonly id: string
  readonly start: number
}

/**
 * The ids of messages that stand in a file as words: the value of every `ruleId:`, and what is handed over as `ruleId` to a
 * function of the same file (`refuse('svg-script', …)`). Computed ids cannot be seen here.
 */
export function ruleIdsIn(program: Program): FoundId[] {
  const found: FoundId[] = []
  const places = new Map<string, number>()
  walk(program, (node) => {
    if (node.type === 'Property' && nameOf(node.key) === 'ruleId') found.push(...wordsOf(node.value))
    const [name, parameters] = functionOf(node)
    const place = parameters.findIndex((parameter) => nameOf(parameter) === 'ruleId')
    if (name !== undefined && place !== -1) places.set(name, place)
  })
  walk(program, (node) => {
    if (node.type !== 'CallExpression') return
    const place = places.get(nameOf(node.callee) ?? '')
    const handed = place === undefined ? undefined : node.arguments[place]
    if (handed !== undefined && handed.type !== 'SpreadElement') found.push(...wordsOf(handed))
  })
  return found
}

/** A function with its name, however it was given one. */
function functionOf(node: Node): [name: string | undefined, parameters: readonly Node[]] {
  if (node.type === 'FunctionDeclaration') return [node.id?.name, node.params]
  if (node.type !== 'VariableDeclarator' || node.init === null) return [undefined, []]
  const { init } = node
  return init.type === 'ArrowFunctionExpression' || init.type === 'FunctionExpression'
    ? [nameOf(node.id), init.params]
    : [undefined, []]
}

function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined
}

/** The strings an expression may come to. */
function wordsOf(node: Node): FoundId[] {
  const made = node as Expression
  if (made.type === 'Literal') return typeof made.value === 'string' ? [{ id: made.value, start: made.start }] : []
  if (made.type === 'ConditionalExpression') return [...wordsOf(made.consequent), ...wordsOf(made.alternate)]
  if (made.type === 'LogicalExpression') return [...wordsOf(made.left), ...wordsOf(made.right)]
  return []
}
