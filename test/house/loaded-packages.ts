import type { Node, Program } from 'oxc-parser'
import { walk } from './walk.ts'

/** What is loaded or looked up at run time: `import('x')`, and `require('x')`, `require.resolve('x')` after `createRequire`. */
export function loadedPackages(program: Program): { specifier: string; start: number }[] {
  const loaders = new Set<string>()
  walk(program, (node) => {
    if (node.type !== 'VariableDeclarator' || node.init === null || !makesRequire(node.init)) return
    if (node.id.type === 'Identifier') loaders.add(node.id.name)
    if (node.id.type !== 'ObjectPattern') return
    for (const { value } of node.id.properties.filter((property) => property.type === 'Property')) {
      if (value.type === 'Identifier') loaders.add(value.name)
    }
  })
  const found: { specifier: string; start: number }[] = []
  const add = (argument: Node | undefined, start: number): void => {
    const specifier = literalStart(argument)
    if (specifier !== undefined) found.push({ specifier, start })
  }
  walk(program, (node) => {
    if (node.type === 'ImportExpression') add(node.source, node.start)
    if (node.type !== 'CallExpression') return
    const callee = node.callee.type === 'MemberExpression' ? node.callee.object : node.callee
    if (makesRequire(callee) ? callee !== node.callee : callee.type === 'Identifier' && loaders.has(callee.name))
      add(node.arguments[0], node.start)
  })
  return found
}

function makesRequire(node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'createRequire'
}

/** The words of a string, or those a template begins with. */
function literalStart(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}
