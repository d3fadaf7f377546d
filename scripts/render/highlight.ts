import type { ElementContent } from 'hast'
import type { LanguageFn } from 'highlight.js'
import { createLowlight } from 'lowlight'
import type { Highlighter } from '../book/element.ts'

/** Grammars are loaded when a book uses them; names and aliases are highlight.js's own. */
const grammars: Readonly<Record<string, { readonly aliases: readonly string[]; readonly load: () => Promise<{ default: LanguageFn }> }>> = {
  bash: { aliases: ['sh', 'shell', 'console'], load: () => import('highlight.js/lib/languages/bash') },
  c: { aliases: ['h'], load: () => import('highlight.js/lib/languages/c') },
  cpp: { aliases: ['c++', 'cc'], load: () => import('highlight.js/lib/languages/cpp') },
  css: { aliases: [], load: () => import('highlight.js/lib/languages/css') },
  diff: { aliases: ['patch'], load: () => import('highlight.js/lib/languages/diff') },
  go: { aliases: ['golang'], load: () => import('highlight.js/lib/languages/go') },
  http: { aliases: ['https'], load: () => import('highlight.js/lib/languages/http') },
  ini: { aliases: ['toml'], load: () => import('highlight.js/lib/languages/ini') },
  java: { aliases: [], load: () => import('highlight.js/lib/languages/java') },
  javascript: { aliases: ['js', 'jsx', 'mjs'], load: () => import('highlight.js/lib/languages/javascript') },
  json: { aliases: ['jsonc'], load: () => import('highlight.js/lib/languages/json') },
  protobuf: { aliases: ['proto'], load: () => import('highlight.js/lib/languages/protobuf') },
  python: { aliases: ['py'], load: () => import('highlight.js/lib/languages/python') },
  rust: { aliases: ['rs'], load: () => import('highlight.js/lib/languages/rust') },
  sql: { aliases: [], load: () => import('highlight.js/lib/languages/sql') },
  typescript: { aliases: ['ts', 'tsx'], load: () => import('highlight.js/lib/languages/typescript') },
  xml: { aliases: ['html', 'xhtml', 'svg'], load: () => import('highlight.js/lib/languages/xml') },
  yaml: { aliases: ['yml'], load: () => import('highlight.js/lib/languages/yaml') },
}

/** Languages whose code is set as it is, on purpose. */
const plain = new Set(['text', 'txt', 'plain', 'output'])

/** highlight.js's many scopes fold into eight, few enough for a palette that also works in grey. */
const tokens: Readonly<Record<string, string>> = {
  keyword: 'keyword', built_in: 'type', type: 'type', class: 'type', literal: 'constant', number: 'constant', symbol: 'constant',
  string: 'string', regexp: 'string', subst: 'name', char: 'string', comment: 'comment', doctag: 'comment', quote: 'comment', meta: 'meta',
  title: 'function', function: 'function', section: 'function', selector: 'keyword', tag: 'keyword', name: 'keyword', attr: 'name',
  attribute: 'name', variable: 'name', property: 'name', params: 'name', addition: 'addition', deletion: 'deletion', bullet: 'keyword',
}

/** Whether code in this language will be highlighted or is meant to stay plain. */
export function knowsLanguage(language: string): boolean {
  return plain.has(language) || nameOf(language) !== undefined
}

/** The words an author may write after the fence, for "did you mean". */
export function languageNames(): string[] {
  return [...plain, ...Object.entries(grammars).flatMap(([name, { aliases }]) => [name, ...aliases])]
}

/** Loads the grammars of the languages that occur, so that highlighting itself is synchronous. */
export async function createHighlighter(languages: Iterable<string>): Promise<Highlighter> {
  const lowlight = createLowlight()
  const names = new Set([...languages].map(nameOf))
  for (const name of names) {
    const grammar = name === undefined ? undefined : grammars[name]
    if (name !== undefined && grammar !== undefined) lowlight.register(name, (await grammar.load()).default)
  }
  return (code, language) => {
    const name = language === undefined ? undefined : nameOf(language)
    if (name === undefined || !lowlight.registered(name)) return [{ type: 'text', value: code }]
    return lowlight.highlight(name, code).children.flatMap((node) => (node.type === 'doctype' ? [] : [toToken(node)]))
  }
}

function nameOf(language: string): string | undefined {
  const wanted = language.toLowerCase()
  return Object.entries(grammars).find(([name, { aliases }]) => name === wanted || aliases.includes(wanted))?.[0]
}

/** `hljs-title function_` → `tok-function`. */
function toToken(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const classes = node.properties['className']
  const scope = (Array.isArray(classes) ? String(classes[0]) : '').replace(/^hljs-/, '').split('-')[0] ?? ''
  const token = tokens[scope]
  return { ...node, properties: token === undefined ? {} : { className: [`tok-${token}`] }, children: node.children.map(toToken) }
}
