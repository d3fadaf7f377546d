import { generate, parse, walk, type CssNode } from 'css-tree'

/** CSS Fragmentation §3.4 maps the new values on the old ones; what has no old value gets no twin. */
const twins: Readonly<Record<string, string>> = {
  page: 'always',
  always: 'always',
  left: 'left',
  right: 'right',
  recto: 'right',
  verso: 'left',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  auto: 'auto',
}

/**
 * A sheet in which each `break-*` is preceded by its `page-break-*` twin, the only one that older engines read;
 * a rule that has one keeps it.
 */
export function addBreakTwins(css: string): string {
  const sheet = parse(css)
  walk(sheet, {
    visit: 'Declaration',
    enter(node, item, list) {
      if (!/^break-(?:before|after|inside)$/.test(node.property)) return
      const value = twins[generate(node.value)]
      const isTwin = (other: CssNode): boolean =>
        other.type === 'Declaration' && other.property === `page-${node.property}`
      if (value === undefined || list?.some(isTwin)) return
      const twin: CssNode = {
        type: 'Declaration',
        important: node.important,
        property: `page-${node.property}`,
        value: { type: 'Raw', value },
      }
      list?.insertData(twin, item)
    },
  })
  return generate(sheet)
}
