import type { Element, ElementContent } from 'hast'
import { textOf } from './tree/element.ts'

/**
 * A compact reading without TeX, for languages that have no speech rules: `x^2+1`, `(a+b)/c`, `√(x)`. One line, single
 * spaces, never empty unless the formula is.
 */
export function readAloud(node: Element): string {
  return read(node)
    .replace(/[\s\u2061-\u2064]+/g, ' ')
    .trim()
}

type Reader = (parts: readonly string[], node: Element) => string

const readers: Readonly<Record<string, Reader>> = {
  mfrac: ([top = '', bottom = ''], node) =>
    node.properties['linethickness'] === '0' ? `${top} over ${bottom}` : `${group(top)}/${group(bottom)}`,
  msqrt: (parts) => `√${group(parts.join(''))}`,
  mroot: ([base = '', index = '']) => `${index}√${group(base)}`,
  msup: ([base = '', sup = '']) => (/^[′″‴⁗∗†]+$/.test(sup) ? `${base}${sup}` : `${base}^${group(sup)}`),
  msub: ([base = '', sub = '']) => `${base}_${group(sub)}`,
  msubsup: ([base = '', sub = '', sup = '']) => `${base}_${group(sub)}^${group(sup)}`,
  munder: ([base = '', under = ''], node) =>
    node.properties['accentunder'] === 'true' ? `${base}${under}` : `${base}_${group(under)}`,
  mover: ([base = '', over = ''], node) =>
    node.properties['accent'] === 'true' || over === '→' ? `${group(base)}${over}` : `${base}^${group(over)}`,
  munderover: ([base = '', under = '', over = '']) => `${base}_${group(under)}^${group(over)}`,
  mtable: (rows) => `[${rows.join('; ')}]`,
  mtr: (cells) => cells.filter((cell) => cell.trim() !== '').join(', '),
  mspace: (_, node) => (Number.parseFloat(String(node.properties['width'] ?? '0')) > 0 ? ' ' : ''),
  mphantom: () => '',
}

function read(node: ElementContent): string {
  if (node.type !== 'element') return ''
  if (node.tagName === 'mo') return spaced(node)
  if (/^m(?:i|n|text|s)$/.test(node.tagName)) return textOf(node)
  const parts = node.children.map(read)
  const said = readers[node.tagName]?.(
    parts.map((part, index) => (index === 0 ? part.trim() : part)),
    node,
  )
  if (said === undefined) return parts.join('')
  // An operator's spaces go around its limits.
  const [base = ''] = parts
  return `${base.startsWith(' ') ? ' ' : ''}${said}${base.endsWith(' ') ? ' ' : ''}`
}

function spaced(node: Element): string {
  const space = (name: string): string => (Number.parseFloat(String(node.properties[name] ?? '0')) > 0 ? ' ' : '')
  return `${space('lspace')}${textOf(node)}${space('rspace')}`
}

function group(text: string): string {
  const trimmed = text.trim()
  return Array.from(trimmed).length <= 1 || /^\p{N}+$/u.test(trimmed) ? trimmed : `(${trimmed})`
}
