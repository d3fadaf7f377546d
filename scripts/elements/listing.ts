import type { Element as HastElement, ElementContent } from 'hast'
import type { Code } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { noAttributes, parseAttributes } from '../book/attributes.ts'
import { captionOf } from '../book/caption.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import type { Attributes, Listing } from '../book/nodes.ts'
import { labelOf } from '../book/label.ts'
import { includedCode } from '../book/included-code.ts'

/** A fenced code block: ```` ```ts {#lst:x caption="…" file="x.ts"} ````, or `include="code/x.ts" region="y"` for its text. */
export const listing: Element = {
  name: 'listing',
  shape: (tree, file, tools) => {
    visit(tree, 'code', (node, index, parent) => {
      if (parent === undefined || index === undefined) return
      parent.children[index] = toListing(node, file, tools)
    })
  },
  handlers: {
    listing: (node: Listing, context) => {
      const pre: HastElement = {
        type: 'element',
        tagName: 'pre',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: 'code',
            properties: node.language === undefined ? {} : { className: [`language-${node.language}`] },
            children: lines(context.highlight(node.value, node.language)),
          },
        ],
      }
      const number = node.data?.number
      const label = number === undefined ? undefined : labelOf(context.book.config, 'lst', number)
      const words = node.children.flatMap((inner) => context.all(inner))
      const file = fileName(node.attributes)
      const caption = captionOf(
        label,
        words.length > 0 && file.length > 0 ? [...words, { type: 'text', value: ' ' }, ...file] : [...words, ...file],
      )
      if (caption === undefined) return context.patch(node, { ...pre, properties: { className: ['code'] } })
      return context.patch(node, {
        type: 'element',
        tagName: 'figure',
        properties: { id: node.data?.id, className: ['listing', ...node.attributes.classes] },
        children: [caption, pre],
      })
    },
  },
}

function toListing(node: Code, file: VFile, tools: ShapeTools): Listing {
  const { language, attributes, captionAt } = info(node, file, tools)
  const included = attributes.values['include'] === undefined ? undefined : includedCode(attributes, tools.reader)
  if (included !== undefined && !included.ok) {
    const { ruleId, reason, note } = included
    file.messages.push(
      message({ severity: 'error', ruleId, reason, note, file: node.data?.from ?? file.path, place: node.position }),
    )
  }
  const caption = attributes.values['caption']
  return {
    type: 'listing',
    value: included?.ok === true ? included.value : node.value,
    language,
    attributes,
    children: caption === undefined ? [] : [{ type: 'caption', children: tools.inline(caption, captionAt, node) }],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { from: node.data?.from, attributes },
  }
}

interface Info {
  readonly language?: string | undefined
  readonly attributes: Attributes
  /** Where the words of the caption begin. */
  readonly captionAt?: Point | undefined
}

/** ` ```ts {#lst:x} ` and pandoc's ` ```{.ts #lst:x} ` say the same. */
function info(node: Code, file: VFile, tools: ShapeTools): Info {
  if (node.position === undefined) return { language: node.lang ?? undefined, attributes: noAttributes }
  // As it was written: Markdown would have taken off the backslashes of a formula in the caption.
  const [opening = ''] = tools.sourceOf(node).split('\n', 1)
  const [, fence = '', written = ''] = /^(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/.exec(opening) ?? []
  if (fence === '') return { attributes: noAttributes }
  const [, first = '', braces] = /^([^\s{]*)\s*(?:\{(.*)\})?$/s.exec(written) ?? []
  const read = braces === undefined || braces.trim() === '' ? noAttributes : parseAttributes(braces)
  if (read === undefined || (braces === undefined && first !== written)) {
    file.messages.push(
      message({
        severity: 'warning',
        ruleId: 'listing-info',
        reason: `Unexpected info string \`${written}\` of a code block, expected a language and perhaps \`{…}\``,
        file: node.data?.from ?? file.path,
        place: node.position,
        note: 'Write ```` ```ts {#lst:name caption="…"} ````.',
      }),
    )
  }
  const attributes = read ?? noAttributes
  const language = first === '' ? (attributes.classes[0] ?? written.replace(/[\s{].*/s, '')) : first
  const { line, column, offset = 0 } = node.position.start
  const at = /\bcaption=["']?/.exec(opening)
  const before = at === null ? 0 : at.index + at[0].length
  return {
    language: language === '' ? undefined : language,
    attributes,
    captionAt: { line, column: column + before, offset: offset + before },
  }
}

function fileName({ values }: Attributes): ElementContent[] {
  const name = values['file']
  if (name === undefined) return []
  return [
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['file-name'] },
      children: [{ type: 'text', value: name }],
    },
  ]
}

/** Wraps each line in a span, so that a line that does not fit can hang where it goes on. */
function lines(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[][] = [[]]
  for (const node of nodes) {
    for (const [at, piece] of splitLines(node).entries()) {
      if (at > 0) made.push([])
      if (piece !== undefined) made.at(-1)?.push(piece)
    }
  }
  return made.map((children, at) => ({
    type: 'element',
    tagName: 'span',
    properties: { className: ['line'] },
    children: at < made.length - 1 ? [...children, { type: 'text', value: '\n' }] : children,
  }))
}

/** A node cut at its line ends: spans that run over several lines are closed and opened again. */
function splitLines(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === 'text')
    return node.value.split('\n').map((value) => (value === '' ? undefined : { type: 'text', value }))
  if (node.type !== 'element') return [node]
  const pieces: ElementContent[][] = [[]]
  for (const child of node.children) {
    for (const [at, piece] of splitLines(child).entries()) {
      if (at > 0) pieces.push([])
      if (piece !== undefined) pieces.at(-1)?.push(piece)
    }
  }
  return pieces.map((children) => (children.length === 0 ? undefined : { ...node, children }))
}
