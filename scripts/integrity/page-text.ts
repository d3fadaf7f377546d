import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a page says, in the order of its content; running heads and folios left out: they are artifacts (ISO 32000-1 §14.8.2.2). */
export interface PageText {
  readonly whole: string
  /** Without notes. */
  readonly main: string
  /** The page's notes. A note that goes on overleaf goes on in the notes of the next page. */
  readonly notes: string
  /** Figures, tables and captions. */
  readonly floats: string
  /** Neither notes nor figures, tables and captions. */
  readonly flow: string
}

type Kind = 'flow' | 'notes' | 'floats' | 'artifact'

/** Reads a page whose tags say what is a note, a figure or a table. */
export async function pageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const kinds = new Map<string, Kind>()
  gather(await page.getStructTree(), 'flow', kinds)
  const said = { whole: '', main: '', notes: '', floats: '', flow: '' }
  const open: Kind[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push('tag' in item && String(item.tag) === 'Artifact' ? 'artifact' : (kinds.get(item.id) ?? 'flow'))
      continue
    }
    if (open.includes('artifact')) continue
    const text = item.str + (item.hasEOL ? '\n' : '')
    const kind = open.findLast((each) => each !== 'flow') ?? 'flow'
    said.whole += text
    if (kind !== 'notes') said.main += text
    if (kind !== 'artifact') said[kind] += text
  }
  const { whole, main, notes, floats, flow } = said
  return { whole: `${whole}\n`, main: `${main}\n`, notes: `${notes}\n`, floats: `${floats}\n`, flow: `${flow}\n` }
}

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
  readonly id?: string
}

/** Says of each marked sequence by its id in what it stands. */
function gather(node: Node | null, within: Kind, kinds: Map<string, Kind>): void {
  if (node === null) return
  if (node.id !== undefined) kinds.set(node.id, within)
  const inside = within === 'notes' ? within : kindOf(node, within)
  for (const child of node.children ?? []) gather(child, inside, kinds)
}

function kindOf({ role, children = [] }: Node, within: Kind): Kind {
  if (role === 'Note') return 'notes'
  const holds = (...roles: string[]): boolean => children.some((child) => roles.includes(child.role ?? ''))
  // Below a table its own notes may stand.
  const isFigure = role === 'Div' && holds('Caption') && holds('Table', 'Figure')
  return isFigure || role === 'Table' || role === 'Figure' || role === 'Caption' ? 'floats' : within
}
