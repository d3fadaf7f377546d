import { generate, parse, type CssNode } from 'css-tree'

/** A sheet one declaration per line: for those who open the book, and for goldens that show what changed. */
export function prettyCss(css: string): string {
  const sheet = parse(css)
  return sheet.type === 'StyleSheet'
    ? sheet.children
        .toArray()
        .map((node) => written(node, ''))
        .join('\n')
    : ''
}

function written(node: CssNode, indent: string): string {
  if (node.type === 'Rule' || (node.type === 'Atrule' && node.block !== null)) {
    const head =
      node.type === 'Rule'
        ? generate(node.prelude).replaceAll(',', ', ')
        : `@${node.name}${node.prelude === null ? '' : ` ${generate(node.prelude)}`}`
    const body = node.block?.children.toArray().map((child) => written(child, `${indent}  `)) ?? []
    return `${indent}${head} {\n${body.join('\n')}\n${indent}}`
  }
  if (node.type === 'Declaration') {
    return `${indent}${node.property}: ${valueText(node.value)}${node.important === false ? '' : ' !important'};`
  }
  return `${indent}${generate(node)}${node.type === 'Atrule' ? ';' : ''}`
}

/** A value with its spaces. css-tree writes `0 -1em` as `0-1em`: right by the letter of CSS Syntax, and a riddle for small parsers. */
export function valueText(node: CssNode): string {
  if (node.type === 'Raw') return node.value.trim()
  if (node.type === 'Function') return `${node.name}(${sequence(node.children.toArray())})`
  if (node.type === 'Parentheses') return `(${sequence(node.children.toArray())})`
  return node.type === 'Value' ? sequence(node.children.toArray()) : generate(node)
}

function sequence(nodes: readonly CssNode[]): string {
  let text = ''
  for (const node of nodes) {
    const comma = node.type === 'Operator' && node.value === ','
    text += `${text === '' || comma ? '' : ' '}${valueText(node)}`
  }
  return text
}
