import type { Html, Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { message } from '../../base/message.ts'
import { attributesOf } from './attributes.ts'
import { nodeOf } from './node-of.ts'
import { paragraphs } from './paragraphs.ts'
import { pointOf, tagsIn, type Tag } from './tags.ts'
import { swallowed, vocabulary, type Allowed } from './vocabulary.ts'

/** An element that is open: what was read since its start tag belongs to it. */
interface Frame {
  readonly name: string
  /** Undefined for what is not admitted: its content moves up. */
  readonly allowed: Allowed | undefined
  readonly tag: Extract<Tag, { type: 'start' }> | undefined
  readonly source: Html | undefined
  readonly children: Nodes[]
}

/**
 * Puts the raw HTML among siblings together with what stands between its tags: Markdown too. What no book may hold is told
 * and taken away, its words stay; what was opened is closed where its container ends.
 *
 * @param inLine whether the siblings stand in a line of text
 */
export function assemble(siblings: readonly Nodes[], inLine: boolean, file: VFile): Nodes[] {
  const base: Frame = { name: '', allowed: undefined, tag: undefined, source: undefined, children: [] }
  const open: Frame[] = [base]
  /** The element that is being swallowed, and how often it is open. */
  let swallow: { readonly name: string; depth: number } | undefined
  const top = (): Frame => open.at(-1) ?? base

  for (const node of siblings) {
    if (node.type === 'html') for (const tag of tagsIn(node.value)) read(tag, node)
    else if (swallow === undefined) place(node)
  }
  while (open.length > 1) {
    const { name, allowed, tag, source } = top()
    if (allowed !== undefined && allowed.endsBefore === undefined) report(`<${name}> that is not closed`, tag, source)
    close()
  }
  return inLine ? base.children : paragraphs(base.children)

  function read(tag: Tag, source: Html): void {
    if (swallow !== undefined) {
      if (tag.type === 'start' && tag.name === swallow.name) swallow.depth++
      if (tag.type === 'end' && tag.name === swallow.name && --swallow.depth === 0) swallow = undefined
    } else if (tag.type === 'start') start(tag, source)
    else if (tag.type === 'end') end(tag, source)
    else if (tag.type === 'text') text(tag, source)
    else report(tag.what, tag, source)
  }

  function start(tag: Extract<Tag, { type: 'start' }>, source: Html): void {
    const { name } = tag
    while (top().allowed?.endsBefore?.includes(name) === true) close()
    const allowed = vocabulary.get(name)
    const problem = misplaced(name, allowed, top(), inLine)
    if (problem !== undefined) report(problem, tag, source)
    if (allowed === undefined && swallowed.has(name)) {
      if (!tag.closed) swallow = { name, depth: 1 }
      return
    }
    open.push({ name, allowed: problem === undefined ? allowed : undefined, tag, source, children: [] })
    if (tag.closed || allowed?.void === true) close()
  }

  function end(tag: Extract<Tag, { type: 'end' }>, source: Html): void {
    const at = open.findLastIndex(({ name }, index) => index > 0 && name === tag.name)
    if (at === -1) {
      if (vocabulary.get(tag.name)?.void !== true) report(`</${tag.name}> that closes nothing`, tag, source)
      return
    }
    while (open.length > at) {
      const inner = top()
      if (open.length > at + 1 && inner.allowed !== undefined && inner.allowed.endsBefore === undefined)
        report(`<${inner.name}> that is not closed before </${tag.name}>`, inner.tag, inner.source)
      close()
    }
  }

  function text(tag: Extract<Tag, { type: 'text' }>, source: Html): void {
    const words = tag.value.trim() !== ''
    if (top().allowed?.partsOnly === true && words) report(`words directly in <${top().name}>`, tag, source)
    const keeps = open.some(({ name, allowed }) => name === 'pre' || allowed?.kind === 'phrasing')
    if (words || keeps) top().children.push({ type: 'text', value: tag.value, ...placeOf(tag, source) })
  }

  /** Markdown between tags. */
  function place(node: Nodes): void {
    const { name, allowed, tag, source, children } = top()
    if (allowed?.partsOnly === true) report(`Markdown directly in <${name}>`, tag, source)
    if (allowed?.kind === 'phrasing' && !inLine) report(`<${name}> around paragraphs`, tag, source)
    // A line end after `<br>` is the source's own.
    if (node.type === 'text' && children.at(-1)?.type === 'break') node.value = node.value.trimStart()
    children.push(node)
  }

  function close(): void {
    const frame = open.pop()
    if (frame === undefined) return
    const { allowed, name, tag, source, children } = frame
    if (allowed === undefined || tag === undefined || source === undefined) top().children.push(...children)
    else {
      const properties = attributesOf(tag, allowed, (reason) => leftOut(reason, tag, source))
      top().children.push(...nodeOf(name, properties, children, placeOf(tag, source)))
    }
  }

  function placeOf(tag: Tag, source: Html) {
    const data = source.data?.from === undefined ? {} : { data: { from: source.data.from } }
    if (source.position === undefined) return data
    return { ...data, position: { start: pointOf(tag, source.position.start), end: source.position.end } }
  }

  function report(what: string, tag: Tag | undefined, source: Html | undefined): void {
    file.messages.push(tell('error', `Unexpected ${what.replaceAll(/<[^>]*>/g, '`$&`')}`, tag, source))
  }

  function leftOut(reason: string, tag: Tag, source: Html): void {
    file.messages.push(tell('warning', reason, tag, source))
  }

  function tell(severity: 'error' | 'warning', reason: string, tag: Tag | undefined, source: Html | undefined) {
    return message({
      severity,
      ruleId: severity === 'error' ? 'raw-html' : 'raw-html-attribute',
      reason,
      note:
        severity === 'error'
          ? 'Say it in Markdown, or write `\\<` when the bracket is meant as text.'
          : 'It is left out. Classes are for themes, `{#label}` in Markdown is for what is referred to.',
      file: source?.data?.from ?? file.path,
      place:
        tag === undefined || source?.position === undefined ? source?.position : pointOf(tag, source.position.start),
    })
  }
}

/** Why an element may not start where it does, in words that follow "Unexpected"; undefined when it may. */
function misplaced(name: string, allowed: Allowed | undefined, inside: Frame, inLine: boolean): string | undefined {
  if (allowed === undefined) return `<${name}>`
  if (allowed.kind === 'part') {
    return allowed.within?.includes(inside.name) === true ? undefined : `<${name}> outside of <${allowed.within?.[0]}>`
  }
  if (inside.name === 'pre' && !['code', 'kbd', 'samp'].includes(name)) return `<${name}> in <pre>`
  if (inside.allowed?.partsOnly === true) return `<${name}> directly in <${inside.name}>`
  if (allowed.kind === 'flow' && inside.allowed?.kind === 'phrasing') return `<${name}> in <${inside.name}>`
  return allowed.kind === 'flow' && inLine ? `<${name}> in a line` : undefined
}
