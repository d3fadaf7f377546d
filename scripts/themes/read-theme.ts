import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hasErrors, message, type Message, type Warned } from '../base/message.ts'
import type { Theme } from '../book/theme.ts'
import { facesOf, fallbacksOf } from './faces.ts'
import { layersOf, type At, type Layer } from './layers.ts'
import { sheetsOf } from './sheets.ts'
import { printRule, rootRule, webRules, type Colours } from './token-css.ts'
import { themeTokens } from './tokens.ts'
import { templates, type ThemeHome } from './theme-folder.ts'
import { strangeTokens } from './strange-tokens.ts'

/** Base sheets of all themes, by their names in `templates/base/`. */
const base = (name: string): string => readFileSync(path.join(templates, 'base', `${name}.css`), 'utf8')

/**
 * Reads a theme: base sheets of the elements in shelf order, the tokens as custom properties, then the sheets of the themes
 * that it extends and its own. What is wrong with it is told at places in its files.
 *
 * @param name of a theme that Octavo brings, or the path of a folder in the manuscript: `./theme`
 * @param elementNames names of the elements; `templates/base/<name>.css` gives each its structure
 * @param home the manuscript; without it there are only the themes that Octavo brings
 * @param named where the name stands, for messages
 */
export function openTheme(
  name: string,
  elementNames: readonly string[],
  home?: ThemeHome,
  named: At = {},
): Warned<Theme> {
  const { value: layers, messages: read } = layersOf(name, home, named)
  const own = layers?.at(-1)
  if (layers === undefined || own === undefined) return { messages: read }
  const tokens = themeTokens.safeParse(merged(layers, 'tokens'), { reportInput: true })
  const { sheets, messages: ofSheets } = sheetsOf(layers)
  const { faces, messages: ofFaces } = facesOf(layers)
  const messages = [...read, ...ofSheets, ...ofFaces]
  if (!tokens.success) {
    const names = tokens.error.issues.map(({ path: [token] }) => `\`${String(token)}\``)
    return { messages: [...messages, missing(names, own)] }
  }
  const [dark, sepia, print] = [merged(layers, 'dark'), merged(layers, 'sepia'), merged(layers, 'print')]
  const root = rootRule(tokens.data, dark, faces)
  const css = [...elementNames.map(base), base('math'), base('light'), root, sheets['book.css']].join('\n')
  const theme: Theme = {
    name,
    css,
    pageCss: [base('math-page'), sheets['page.css']].join('\n'),
    printCss: [printRule(print), sheets['print.css']].join('\n'),
    webCss: [base('web'), webRules(tokens.data, dark, sepia), sheets['web.css']].join('\n'),
    readerCss: [base('dark'), sheets['reader.css']].join('\n'),
    faces,
    fallbacks: fallbacksOf(layers),
    tokens: tokens.data,
    dropCaps: layers.findLast(({ data }) => data['drop-caps'] !== undefined)?.data['drop-caps'],
  }
  const all = [...messages, ...strangeTokens(layers, theme)]
  return hasErrors(all) ? { messages: all } : { value: theme, messages: all }
}

/** Reads a theme that Octavo brings. Throws when it is broken: that is a broken installation. */
export function readTheme(name: string, elementNames: readonly string[]): Theme {
  const { value, messages } = openTheme(name, elementNames)
  if (value === undefined) throw new Error(messages.map(String).join('\n'))
  return value
}

/** What the layers say, the last one louder. */
export function merged(layers: readonly Layer[], key: 'tokens' | 'dark' | 'sepia' | 'print'): Colours {
  return Object.assign({}, ...layers.map(({ data }) => data[key])) as Colours // Their schema holds each to its kind.
}

function missing(names: readonly string[], { file, yaml }: Layer): Message {
  return message({
    severity: 'error',
    ruleId: 'config-missing-key',
    reason: `Missing ${names.join(', ')} in \`tokens\`, expected of a theme that extends none`,
    file,
    place: yaml.keyPlaceOf([], 'tokens') ?? { line: 1, column: 1 },
  })
}
