import type { XmlAttribute, XmlElement, XmlNode } from './xml.ts'
import { xml } from './namespaces.ts'

const xmlns = 'http://www.w3.org/2000/xmlns/'

/** Which prefix stands for which namespace; `''` is the default namespace. Each element takes back what it declared. */
type Scope = Map<string, string>

/**
 * Writes an element as XML that stands on its own: names as they were written, each namespace declared where it is
 * first needed (Namespaces in XML 1.0, §5 and §6.2). Same tree, same text.
 */
export function serializeXml(element: XmlElement): string {
  const parts: string[] = []
  write(
    element,
    new Map([
      ['', ''],
      ['xml', xml],
    ]),
    parts,
  )
  return parts.join('')
}

function write(node: XmlNode, scope: Scope, parts: string[]): void {
  if (node.type === 'text') {
    parts.push(escapeXml(node.value))
    return
  }
  const declared: string[] = []
  const before: [string, string | undefined][] = []
  const declare = (prefix: string, namespace: string): void => {
    if (scope.get(prefix) === namespace) return
    before.push([prefix, scope.get(prefix)])
    scope.set(prefix, namespace)
    declared.push(` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeXml(namespace)}"`)
  }
  declare(prefixOf(node.name), node.namespace)
  const attributes = node.attributes.filter((attribute) => !declares(attribute))
  for (const attribute of attributes)
    if (attribute.namespace !== '') declare(prefixOf(attribute.name), attribute.namespace)
  const written = attributes.map((attribute) => ` ${attribute.name}="${escapeXml(attribute.value)}"`)
  parts.push('<', node.name, ...declared, ...written)
  if (node.children.length === 0) parts.push('/>')
  else {
    parts.push('>')
    for (const child of node.children) write(child, scope, parts)
    parts.push('</', node.name, '>')
  }
  for (const [prefix, namespace] of before.toReversed()) {
    if (namespace === undefined) scope.delete(prefix)
    else scope.set(prefix, namespace)
  }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(0, colon)
}

/** Whether the attribute is a declaration, which is written anew where it is needed. */
function declares(attribute: XmlAttribute): boolean {
  return attribute.namespace === xmlns || attribute.name === 'xmlns' || attribute.name.startsWith('xmlns:')
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
