import { find, generate, parse, walk, type CssNode } from 'css-tree'
import { message, type Message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Theme } from '../book/theme.ts'
import type { Layer } from './layers.ts'
import { sheetNames } from './sheets.ts'

/** What the outputs bring, by which sheets of pages work out their margins, and what an element is given by its picture. */
const brought: ReadonlySet<string> = new Set(['--page-width', '--page-height', '--gutter', '--aspect'])

/** Every `var(--x)` in an author's own sheets that no sheet gives a value: a declaration that silently does nothing. */
export function strangeTokens(layers: readonly Layer[], theme: Theme): Message[] {
  const own = layers.filter(({ folder }) => folder.own)
  if (own.length === 0) return []
  const known = new Set([
    ...brought,
    ...defined([theme.css, theme.pageCss, theme.printCss, theme.webCss, theme.readerCss].join('\n')),
  ])
  return own.flatMap(({ folder }) =>
    sheetNames.flatMap((name) => {
      const read = folder.text(name)
      return read.ok ? strangeIn(read.value, `${folder.shown}/${name}`, known) : []
    }),
  )
}

function strangeIn(css: string, file: string, known: ReadonlySet<string>): Message[] {
  const messages: Message[] = []
  walk(parse(css, { positions: true }), (node: CssNode) => {
    if (node.type !== 'Function' || node.name !== 'var' || node.children.size > 1) return
    const name = find(node, ({ type }) => type === 'Identifier')
    if (name === null || known.has(generate(name))) return
    messages.push(
      message({
        severity: 'warning',
        ruleId: 'theme-token',
        reason: `Unexpected \`${generate(node)}\`, expected a token or a property that a sheet defines`,
        note: didYouMean(generate(name), [...known]) ?? 'The handbook lists all tokens.',
        file,
        place: node.loc?.start,
      }),
    )
  })
  return messages
}

function defined(css: string): string[] {
  const names: string[] = []
  walk(parse(css), (node: CssNode) => {
    if (node.type === 'Declaration' && node.property.startsWith('--')) names.push(node.property)
  })
  return names
}
