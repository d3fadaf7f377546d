import * as css from 'css-tree'

/**
 * A sheet of ours as Paged.js 0.4.3 can read it. It takes selectors apart by hand and fails at functions and siblings
 * in one of them, so such rules go; so do the pages with a name of their own, one for each document of the spine.
 */
export function pagedSheet(sheet: string): string {
  const tree = css.parse(sheet)
  css.walk(tree, (node, item, list) => {
    if (node.type === 'Rule' && troubles(css.generate(node.prelude))) list?.remove(item)
    if (node.type === 'Atrule' && node.name === 'page' && /^\s*[\w-]/.test(css.generate(node.prelude ?? node))) {
      if (node.prelude !== null && !css.generate(node.prelude).startsWith(':')) list?.remove(item)
    }
    if (node.type === 'Declaration' && node.property === 'page') list?.remove(item)
  })
  return css.generate(tree)
}

function troubles(selector: string): boolean {
  return /[+~]|:(?:is|where|has|not|nth-last-child|last-child)\b/.test(selector)
}
