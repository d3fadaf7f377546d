import { generate, lexer, parse, walk, type CssLocation, type CssNode } from 'css-tree'
import { message, type Message } from '../base/message.ts'
import { suggest } from '../base/suggest.ts'

/** At-rules that bring in what a theme does not have: its fonts are named in theme.yaml. */
const fetching: ReadonlySet<string> = new Set(['import', 'font-face', 'namespace', 'charset'])

/**
 * Properties of CSS that css-tree knows; its types leave them out. What it does not know may be newer than it, unless it is
 * nearly one of these.
 */
const properties: readonly string[] =
  'properties' in lexer && typeof lexer.properties === 'object' && lexer.properties !== null
    ? Object.keys(lexer.properties)
    : []

/**
 * What is wrong with a sheet of an author's theme, by its own words: what a browser would pass over in silence, and what
 * would be fetched. Places are those of the sheet.
 */
export function checkSheet(css: string, file: string): Message[] {
  const messages: Message[] = []
  const sheet = parse(css, {
    positions: true,
    parseCustomProperty: false,
    onParseError: ({ message: problem, line, column }) =>
      messages.push(
        message({
          severity: 'error',
          ruleId: 'theme-css',
          reason: `Unexpected CSS: ${problem.charAt(0).toLowerCase()}${problem.slice(1)}`,
          note: 'A browser would pass over it in silence, and over what follows up to the next `;` or `}`.',
          file,
          place: { line, column },
        }),
      ),
  })
  walk(sheet, (node: CssNode) => {
    if (node.type === 'Atrule' && fetching.has(node.name.toLowerCase()))
      messages.push(fetched(`@${node.name}`, node.loc, file))
    if (node.type === 'Declaration') messages.push(...misspelt(node.property, node.loc, file))
    if (node.type === 'Url' && !/^(?:data:|#)/.test(node.value)) messages.push(fetched(generate(node), node.loc, file))
  })
  return messages
}

function misspelt(property: string, loc: CssLocation | null | undefined, file: string): Message[] {
  if (/^[-_*]/.test(property) || properties.includes(property.toLowerCase())) return []
  const meant = suggest(property, properties)
  if (meant === undefined) return []
  return [
    message({
      severity: 'error',
      ruleId: 'theme-css',
      reason: `Unexpected CSS: no property is called \`${property}\``,
      note: `Did you mean \`${meant}\`? A browser would pass over it in silence.`,
      file,
      place: loc?.start,
    }),
  ]
}

function fetched(what: string, loc: CssLocation | null | undefined, file: string): Message {
  return message({
    severity: 'error',
    ruleId: 'theme-fetches',
    reason: `Unexpected \`${what}\` in a theme’s sheet, expected rules only`,
    note: 'Fonts are named in theme.yaml, pictures are written as `url("data:…")`, and sheets have their five names.',
    file,
    place: loc?.start,
  })
}
