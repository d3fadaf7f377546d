import type { Expression, Program } from 'oxc-parser'
import { walk } from './walk.ts'

/** What is loaded or looked up at run time: `import('x')`, `require('x')`, `require.resolve('x')`, `createRequire(…).resolve('x')`. */
export function loadedPackages(program: Program): { specifier: string; start: number }[] {
  const found: { specifier: string; start: number }[] = []
  const add = (argument: unknown, start: number): void => {
    const specifier = literalStart(argument as Expression | undefined)
    if (specifier !== undefined) found.push({ specifier, start })
  }
  walk(program, (node) => {
    if (node.type === 'ImportExpression') add(node.source, node.start)
    if (node.type !== 'CallExpression') return
    const { callee } = node
    const loads =
      callee.type === 'Identifier'
        ? callee.name === 'require' || callee.name === 'resolve'
        : callee.type === 'MemberExpression' &&
          callee.property.type === 'Identifier' &&
          callee.property.name === 'resolve' &&
          isRequire(callee.object)
    if (loads) add(node.arguments[0], node.start)
  })
  return found
}

function isRequire(made: Expression): boolean {
  if (made.type === 'Identifier') return made.name === 'require'
  return made.type === 'CallExpression' && made.callee.type === 'Identifier' && made.callee.name === 'createRequire'
}

/** The words of a string, or those a template begins with. */
function literalStart(node: Expression | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}
