import { generate, parse, walk, type CssNode } from 'css-tree'

/**
 * A sheet with every `var()` replaced by the value that `:root` (or `html`) gives it, and those definitions gone: many
 * readers know no custom properties. A declaration whose variable has no value and no fallback goes (CSS Variables §3).
 */
export function resolveCustomProperties(css: string): string {
  const sheet = parse(css, { parseValue: true, parseCustomProperty: false })
  const tokens = definitions(sheet)
  walk(sheet, {
    visit: 'Declaration',
    enter(node, item, list) {
      if (node.property.startsWith('--')) return void list?.remove(item)
      const value = generate(node.value)
      if (!/\bvar\(/.test(value)) return
      const resolved = substitute(value, tokens, [])
      if (resolved === undefined) list?.remove(item)
      else node.value = { type: 'Raw', value: resolved }
    },
  })
  walk(sheet, {
    visit: 'Rule',
    leave(node, item, list) {
      if (node.block.children.isEmpty) list?.remove(item)
    },
  })
  // Parsed again so that nobody after us meets raw values.
  return generate(sheet)
}

/**
 * Text of CSS with the known variables replaced by their values; others stay, for whoever knows them.
 *
 * @param values `--name` → value
 */
export function fillCustomProperties(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\bvar\(\s*(--[\w-]+)\s*\)/g, (whole, name: string) => {
    const value = values.get(name)
    return value === undefined ? whole : (substitute(value, values, [name]) ?? whole)
  })
}

/** The custom properties that a sheet defines for the root: `--name` → value. */
export function rootProperties(css: string): ReadonlyMap<string, string> {
  return definitions(parse(css, { parseValue: true, parseCustomProperty: false }))
}

/** `--name` → value, from rules for the root outside all conditions; the last one counts. */
function definitions(sheet: CssNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (sheet.type !== 'StyleSheet') return found
  sheet.children.forEach((rule) => {
    if (rule.type !== 'Rule' || !/(?:^|,)(?::root|html)(?:,|$)/.test(generate(rule.prelude))) return
    rule.block.children.forEach((node) => {
      if (node.type === 'Declaration' && node.property.startsWith('--'))
        found.set(node.property, generate(node.value).trim())
    })
  })
  return found
}

/** Undefined when a variable has no value; `within` are those being worked out, so that a cycle ends. */
function substitute(value: string, tokens: ReadonlyMap<string, string>, within: readonly string[]): string | undefined {
  const start = /\bvar\(/.exec(value)
  if (start === null) return value
  const inside = start.index + 4
  let depth = 1
  let end = inside
  while (end < value.length && depth > 0) {
    if (value[end] === '(') depth += 1
    if (value[end] === ')') depth -= 1
    end += 1
  }
  const inner = value.slice(inside, end - 1)
  const comma = inner.indexOf(',')
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim()
  const fallback = comma < 0 ? undefined : inner.slice(comma + 1).trim()
  const own = within.includes(name) ? undefined : tokens.get(name)
  const replaced =
    (own === undefined ? undefined : substitute(own, tokens, [...within, name])) ??
    (fallback === undefined ? undefined : substitute(fallback, tokens, within))
  if (replaced === undefined) return undefined
  return substitute(value.slice(0, start.index) + replaced + value.slice(end), tokens, within)
}
