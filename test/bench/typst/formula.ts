import type { Element, ElementContent } from 'hast'

/** MathML of the page flavour as Typst's math. Alignment of columns, colours and spaces finer than a word's are left out. */
export function formula(math: Element): string {
  const inner = row(math.children)
  return math.properties['display'] === 'block' ? `$ ${inner} $` : `$${inner}$`
}

function row(children: readonly ElementContent[]): string {
  return children.map(piece).filter(Boolean).join(' ')
}

function piece(node: ElementContent): string {
  if (node.type !== 'element') return ''
  const kids = node.children.filter((child) => child.type === 'element')
  const arg = (at: number): string => (kids[at] === undefined ? '""' : argument(kids[at]))
  switch (node.tagName) {
    case 'mi':
      return identifier(node)
    case 'mn':
    case 'mtext':
      return quoted(textIn(node))
    case 'mo':
      return operator(textIn(node))
    case 'mspace':
      return 'thin'
    case 'mfrac':
      return `frac(${arg(0)}, ${arg(1)})`
    case 'msqrt':
      return `sqrt(${row(kids)})`
    case 'mroot':
      return `root(${arg(1)}, ${arg(0)})`
    case 'msub':
    case 'munder':
      return `attach(${arg(0)}, b: ${arg(1)})`
    case 'msup':
    case 'mover':
      return `attach(${arg(0)}, t: ${arg(1)})`
    case 'msubsup':
    case 'munderover':
      return `attach(${arg(0)}, b: ${arg(1)}, t: ${arg(2)})`
    case 'mtable':
      return `mat(delim: #none, ${kids.map((line) => cells(line).join(', ')).join('; ')})`
    default:
      return row(node.children)
  }
}

function cells(line: Element): string[] {
  return line.children.flatMap((cell) => (cell.type === 'element' ? [argument(cell)] : []))
}

function argument(node: Element): string {
  return piece(node) || '""'
}

function identifier(node: Element): string {
  const text = textIn(node)
  return text.length === 1 && /[\p{L}]/u.test(text) && node.properties['mathvariant'] !== 'normal'
    ? `#math.italic(${JSON.stringify(text)})`
    : `upright(${quoted(text)})`
}

function operator(text: string): string {
  if (/^[(){}[\]|‖⌊⌋⌈⌉⟨⟩,;:.!/\\]$/.test(text)) return `\\${text}`
  return [...text].map((sign) => (/[\w#$"'`&^*~@<>=+-]/.test(sign) ? `\\${sign}` : sign)).join('') || '""'
}

function quoted(text: string): string {
  return JSON.stringify(text.replaceAll(/\s+/g, ' '))
}

function textIn(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('')
}
