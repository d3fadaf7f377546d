import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeAddress } from '../base/decode-address.ts'
import { message, type Message } from '../base/message.ts'
import type { Asset, Draft, Manuscript } from '../book/book.ts'
import { languageOfFile, type Diagram, type DrawDiagrams, type DrawnDiagram } from '../book/diagram.ts'
import type { Face } from '../book/theme.ts'
import { finishDrawing } from './finish-drawing.ts'

/** A diagram of the text: what names it, and where its first line stands. */
interface Found {
  readonly src: string
  readonly diagram: Diagram
  readonly words: { readonly title: string; readonly description: string }
  readonly file: string
  /** Of the node that it is written in; undefined when it is a file of its own. */
  readonly node?: Nodes | undefined
}

/** Draws the diagrams that the chapters hold or name; each is an asset by the `src` of its figure. */
export async function readDiagrams(
  { reader, folder }: Pick<Manuscript, 'reader' | 'folder'>,
  drafts: readonly Draft[],
  draw: DrawDiagrams,
  faces: readonly Face[] = [],
): Promise<{ readonly assets: ReadonlyMap<string, Asset>; readonly messages: readonly Message[] }> {
  const found = new Map<string, Found>()
  const messages: Message[] = []
  for (const { file, tree } of drafts) {
    visit(tree, ['figure', 'image'], (node) => {
      if (node.type !== 'figure' && node.type !== 'image') return
      const src = node.type === 'figure' ? node.src : decodeAddress(node.url)
      if (found.has(src)) return
      const at = node.data?.from ?? file.path
      const alt = node.type === 'figure' ? node.alt : (node.alt ?? '')
      const words = { title: node.type === 'figure' ? textOf(node.children) : '', description: alt }
      if (node.type === 'figure' && node.diagram !== undefined) {
        found.set(src, { src, diagram: node.diagram, words, file: at, node })
        return
      }
      const language = languageOfFile(src)
      if (language === undefined || /^[a-z][a-z0-9+.-]*:/i.test(src)) return
      const read = reader.text(src)
      if (read.ok) found.set(src, { src, diagram: { language, source: read.value }, words, file: `${folder}/${src}` })
      else {
        const ruleId = read.ruleId === 'file-missing' ? 'image-missing' : read.ruleId
        const { reason, note } = read
        messages.push(message({ severity: 'error', ruleId, reason, note, file: at, place: node.position }))
      }
    })
  }
  const all = [...found.values()]
  const drawn = await draw(
    all.map(({ diagram }) => diagram),
    faces,
  )
  const assets = new Map<string, Asset>()
  for (const [at, each] of all.entries()) {
    const answer = drawn[at]
    if (answer === undefined) throw new Error('A diagram has no answer')
    if (answer.ok) {
      const made = finishDrawing(answer.svg, each.src, each.words)
      messages.push(...made.messages.map((told) => message({ ...told, file: each.file, place: each.node?.position })))
      if (made.asset !== undefined) assets.set(each.src, made.asset)
    } else messages.push(refused(answer, each))
  }
  return { assets, messages }
}

/** At the line of the diagram that is wrong; the first line of a fence is the one after its opening. */
function refused(answer: Exclude<DrawnDiagram, { ok: true }>, { file, node, diagram }: Found): Message {
  const { ruleId, reason, note, line } = answer
  const start = node === undefined ? { line: 0, column: 1 } : node.position?.start
  const place =
    line === undefined || start === undefined
      ? node?.position?.start
      : {
          line: start.line + Math.min(line, diagram.source.trimEnd().split('\n').length),
          column: node === undefined ? 1 : start.column,
        }
  return message({ severity: 'error', ruleId, reason, note, file, place })
}

function textOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('')
}
