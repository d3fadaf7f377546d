import type { ElementContent } from 'hast'
import { createLowlight } from 'lowlight'
import { codeLanguage } from '../book/code-languages.ts'
import type { Highlighter } from '../book/element.ts'
import { grammars } from './grammars.ts'

/** highlight.js's many scopes fold into eight, few enough for a palette that also works in grey. */
const tokens: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  built_in: 'type',
  type: 'type',
  class: 'type',
  literal: 'constant',
  number: 'constant',
  symbol: 'constant',
  string: 'string',
  regexp: 'string',
  subst: 'name',
  char: 'string',
  comment: 'comment',
  doctag: 'comment',
  quote: 'comment',
  meta: 'meta',
  title: 'function',
  function: 'function',
  section: 'function',
  selector: 'keyword',
  tag: 'keyword',
  name: 'keyword',
  attr: 'name',
  attribute: 'name',
  variable: 'name',
  property: 'name',
  params: 'name',
  addition: 'addition',
  deletion: 'deletion',
  bullet: 'keyword',
}

/** Loads the grammars of the languages that occur, so that highlighting itself is synchronous. */
export async function createHighlighter(languages: Iterable<string>): Promise<Highlighter> {
  const lowlight = createLowlight()
  const names = new Set([...languages].map(codeLanguage))
  for (const name of names) {
    if (name !== undefined) lowlight.register(name, (await grammars[name]()).default)
  }
  return (code, language) => {
    const name = language === undefined ? undefined : codeLanguage(language)
    if (name === undefined || !lowlight.registered(name)) return [{ type: 'text', value: code }]
    return lowlight.highlight(name, code).children.flatMap((node) => (node.type === 'doctype' ? [] : [toToken(node)]))
  }
}

/** `hljs-title function_` → `tok-function`. */
function toToken(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const classes = node.properties['className']
  const scope = (Array.isArray(classes) ? String(classes[0]) : '').replace(/^hljs-/, '').split('-')[0] ?? ''
  const token = tokens[scope]
  return {
    ...node,
    properties: token === undefined ? {} : { className: [`tok-${token}`] },
    children: node.children.map(toToken),
  }
}
