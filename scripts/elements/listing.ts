import type { Element as HastElement, ElementContent } from 'hast'
import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { noAttributes, parseAttributes } from '../book/attributes.ts'
import { captionOf } from '../book/caption.ts'
import type { Element, ShapeTools } from '../book/element.ts'
import type { Attributes, Listing } from '../book/nodes.ts'
import { wordsOf } from '../book/words.ts'
import { includedCode } from './included-code.ts'

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
      const label = number === undefined ? undefined : `${wordsOf(context.book.config.language).kinds.lst[0]} ${number}`
      const caption = captionOf(label, [...node.children.flatMap((words) => context.all(words)), ...fileName(node.attributes)])
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
  const { language, attributes } = info(node, file)
  const included = attributes.values['include'] === undefined ? undefined : includedCode(attributes, tools.reader)
  if (included !== undefined && !included.ok) {
    const { ruleId, reason, note } = included
    file.messages.push(message({ severity: 'error', ruleId, reason, note, file: file.path, place: node.position }))
  }
  const caption = attributes.values['caption']
  return {
    type: 'listing',
    value: included?.ok === true ? included.value : node.value,
    language,
    attributes,
    children: caption === undefined ? [] : [{ type: 'caption', children: tools.inline(caption, node.position?.start) }],
    ...(node.position === undefined ? {} : { position: node.position }),
    data: { attributes },
  }
}

/** ` ```ts {#lst:x} ` and pandoc's ` ```{.ts #lst:x} ` say the same. */
function info(node: Code, file: VFile): { language?: string | undefined; attributes: Attributes } {
  const written = [node.lang, node.meta].filter((part) => typeof part === 'string').join(' ').trim()
  const [, first = '', braces] = /^([^\s{]*)\s*(?:\{(.*)\})?$/s.exec(written) ?? []
  if (written !== '' && braces === undefined && first !== written) {
    file.messages.push(
      message({
        severity: 'warning',
        ruleId: 'listing-info',
        reason: `Unexpected info string \`${written}\` of a code block, expected a language and perhaps \`{…}\``,
        file: file.path,
        place: node.position,
        note: 'Write ```` ```ts {#lst:name caption="…"} ````.',
      }),
    )
  }
  const attributes = (braces === undefined ? undefined : parseAttributes(braces)) ?? noAttributes
  const language = first === '' ? attributes.classes[0] : first
  return { language: language ?? node.lang?.replace(/\{.*/, '') ?? undefined, attributes }
}

function fileName({ values }: Attributes): ElementContent[] {
  const name = values['file']
  if (name === undefined) return []
  return [
    { type: 'text', value: ' ' },
    { type: 'element', tagName: 'span', properties: { className: ['file-name'] }, children: [{ type: 'text', value: name }] },
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
  if (node.type === 'text') return node.value.split('\n').map((value) => (value === '' ? undefined : { type: 'text', value }))
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
