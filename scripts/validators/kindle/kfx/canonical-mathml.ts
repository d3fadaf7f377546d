import { parseXml } from '../../../base/xml-parse.ts'
import type { XmlElement, XmlNode } from '../../../base/xml.ts'

/**
 * MathML as it compares across a conversion: names without prefixes, attributes in order and without those that Kindle
 * Previewer's browser adds (`amzn-src-id`, `class`) or that only declare, white space collapsed and trimmed as MathML 3
 * §2.1.7 has it.
 */
export function canonicalMathml(math: XmlElement): string {
  const attributes = math.attributes
    .filter(({ name }) => name !== 'class' && name !== 'amzn-src-id' && !/^xmlns(?::|$)/.test(name))
    .map(({ local, value }) => `${local}=${JSON.stringify(value.trim().replace(/\s+/g, ' '))}`)
    .toSorted()
  const children = math.children.map(canonicalNode).join('')
  return `<${[math.local, ...attributes].join(' ')}>${children}</>`
}

function canonicalNode(node: XmlNode): string {
  if (node.type === 'element') return canonicalMathml(node)
  // A no-break space is a sign of the formula and no white space.
  const text = node.value.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '')
  return text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))
}

/** The same of MathML in the form of text, as KFX stores it; undefined for text that is not XML. */
export function canonicalText(text: string): string | undefined {
  const root = parseXml(text.trim(), { entities: { nbsp: '\u00A0' } }).document?.root
  return root?.local === 'math' ? canonicalMathml(root) : undefined
}
