import type { Element, ElementContent } from 'hast'

/** hast of a formula as MathML text, well-formed XML without white space between tags. Source positions are left out. */
export function toMathml(node: Element): string {
  return write(node)
}

function write(node: ElementContent): string {
  if (node.type === 'text') return escape(node.value)
  if (node.type !== 'element') return ''
  const attributes = Object.entries(node.properties)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]) => ` ${nameOf(key)}="${escape(Array.isArray(value) ? value.join(' ') : String(value))}"`)
  const start = `<${node.tagName}${attributes.join('')}`
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(write).join('')}</${node.tagName}>`
}

function nameOf(key: string): string {
  return key === 'className' ? 'class' : key === 'ariaLabel' ? 'aria-label' : key
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => entities[char] ?? char)
}
