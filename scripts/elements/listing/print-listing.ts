import type { Element as HastElement, ElementContent } from 'hast'
import { captionOf } from '../../book/caption.ts'
import type { RenderContext } from '../../book/element.ts'
import { labelOf } from '../../book/label.ts'
import { wordsOf } from '../../book/languages/index.ts'
import type { Attributes, Listing } from '../../book/nodes.ts'
import { printLine } from './print-line.ts'
import { splitLines } from './split-lines.ts'

/** `<pre>`, in a `<figure>` when there is something to say about it. */
export function printListing(node: Listing, context: RenderContext): HastElement {
  const { language, role, joined, attributes } = node
  const pre: HastElement = {
    type: 'element',
    tagName: 'pre',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: role === 'output' ? 'samp' : 'code',
        properties: language === undefined ? {} : { className: [`language-${language}`] },
        children: linesOf(node, context),
      },
    ],
  }
  const words = wordsOf(context.book.config.language)
  const number = node.data?.number
  const label = number === undefined ? undefined : labelOf(context.book.config, 'lst', number)
  const caption = captionOf(label, captionWords(node, context))
  const looks = [
    ...(role === 'code' ? [] : [role]),
    ...(node.numbered ? ['numbered', ...digitsOf(node)] : []),
    ...(joined === 'to-output' ? ['with-output'] : []),
  ]
  if (caption === undefined && joined === 'to-code') {
    const name: HastElement = {
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: words.output }],
    }
    return figure(undefined, ['output'], [name, pre])
  }
  if (caption === undefined) return { ...pre, properties: { className: ['code', ...looks] } }
  const classes = [...new Set([...looks, ...attributes.classes.filter((name) => !unprinted.has(name))])]
  return figure(node.data?.id, ['listing', ...classes], [caption, pre])
}

/** Classes that only say how to read the listing, or that stand for another one. */
const unprinted: ReadonlySet<string> = new Set(
  'numberLines number-lines linenos lineAnchors unnumbered run stderr'.split(' '),
)

function figure(id: string | undefined, className: string[], children: ElementContent[]): HastElement {
  return { type: 'element', tagName: 'figure', properties: { id, className }, children }
}

/** The gutter is made for three digits. */
function digitsOf({ codeLines: lines }: Listing): string[] {
  const digits = String(lines.findLast(({ number }) => number !== undefined)?.number ?? 0).length
  return digits > 3 ? ['long-numbers'] : []
}

function linesOf(node: Listing, context: RenderContext): ElementContent[] {
  const { codeLines: lines, value, numbered, callouts } = node
  const plain = context.output.profile === 'kindle'
  const width = String(lines.findLast(({ number }) => number !== undefined)?.number ?? 0).length
  const texts = value.split('\n')
  const coloured =
    node.role === 'console' ? texts.map((text, at) => commandOf(text, node, at, context)) : colours(node, context)
  const showsChange = node.language !== 'diff' && node.language !== 'patch'
  const seen = new Set<number>()
  return lines.map((line, at) => {
    const number = line.number === undefined ? '' : String(line.number)
    return printLine(
      line,
      coloured[at] ?? [],
      {
        plain,
        showsChange,
        number: numbered && number !== '' ? number.padStart(width, '\u00A0') : undefined,
        id: line.name === undefined || node.data?.id === undefined ? undefined : `${node.data.id}-${line.name}`,
        callout: (mark) => {
          if (callouts === undefined || !callouts.explained.includes(mark)) return undefined
          const href = `#${calloutId(context, callouts.group, mark)}`
          if (seen.has(mark)) return { href }
          seen.add(mark)
          return { id: markId(context, callouts.group, mark), href }
        },
      },
      at < lines.length - 1 ? '\n' : '',
    )
  })
}

/** Marks of lines left out are no code: they must not open a string or a comment. */
function colours(
  { value, language, codeLines: lines, role }: Listing,
  { highlight }: RenderContext,
): ElementContent[][] {
  if (role === 'output') return splitLines([{ type: 'text', value }])
  const code = value
    .split('\n')
    .map((text, at) => (lines[at]?.number === undefined ? '' : text))
    .join('\n')
  return splitLines(highlight(code, language)).map((pieces, at) =>
    lines[at]?.number === undefined ? [{ type: 'text', value: '…' }] : pieces,
  )
}

function commandOf(
  text: string,
  { codeLines: lines }: Listing,
  at: number,
  { highlight }: RenderContext,
): ElementContent[] {
  const { prompt, language } = lines[at] ?? {}
  if (prompt === undefined) return text === '' ? [] : [{ type: 'text', value: text }]
  const command = text.slice(prompt)
  const typed = command === '' ? [] : highlight(command, language)
  if (prompt === 0) return typed
  const shown: HastElement = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['prompt'] },
    children: [{ type: 'text', value: text.slice(0, prompt) }],
  }
  return [shown, ...typed]
}

/** No heading's id looks like these: theirs go on with a hyphen. */
export function calloutId({ chapter }: RenderContext, group: number, number: number): string {
  return `${chapter.id}_callout-${group}-${number}`
}

export function markId(context: RenderContext, group: number, number: number): string {
  return `${calloutId(context, group, number)}-mark`
}

function captionWords(node: Listing, context: RenderContext): ElementContent[] {
  const words = node.children.flatMap((inner) => context.all(inner))
  const file = fileName(node.attributes)
  return words.length > 0 && file.length > 0 ? [...words, { type: 'text', value: ' ' }, ...file] : [...words, ...file]
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
