import type { ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import type { Element } from '../scripts/book/element.ts'
import { elements } from '../scripts/elements/index.ts'
import { bookFrom } from './manuscripts/in-memory.ts'
import { htmlOf, messageLines, onlyAskedNotes, withoutOpenings } from './manuscripts/judge.ts'
import { readCases, type ManuscriptCase } from './manuscripts/read-cases.ts'

const wrong: ElementContent = { type: 'element', tagName: 'wrong', properties: {}, children: [] }

/** An element in two or more parts, each of which can break alone: its shaping, and every kind of node it turns to HTML. */
function broken(element: Element): (readonly [part: string, element: Element])[] {
  const { name, shape, handlers } = element
  return [
    ...(shape === undefined ? [] : [['shape', { name, handlers }] as const]),
    ...Object.keys(handlers ?? {}).map(
      (type) => [type, { name, shape, handlers: { ...handlers, [type]: () => wrong } }] as const,
    ),
  ]
}

/** Whether a case shows that the shelf is not as it should be: other HTML, other messages, or an exception. */
async function fails({ files, html, messages }: ManuscriptCase, shelf: readonly Element[]): Promise<boolean> {
  try {
    const read = await bookFrom(files, { elements: shelf })
    const rendered = htmlOf(read, shelf)
    const reported = onlyAskedNotes(messageLines([...read.messages, ...rendered.messages]), messages)
    if (reported.join('\n') !== messages.join('\n')) return true
    const whole = html?.includes('<header class="opening">') === true
    return html !== undefined && (whole ? rendered.html : withoutOpenings(rendered.html)) !== html
  } catch {
    return true
  }
}

describe('breaking an element breaks its case', () => {
  const cases = readCases('elements')
  const parts = elements.flatMap((element) => broken(element).map(([part, made]) => ({ element, part, made })))
  test.for(parts)('$element.name without $part', async ({ element, made }) => {
    const shelf = elements.map((other) => (other === element ? made : other))
    const own = cases.filter(({ file }) => file === `${element.name}.md`)
    const failing = await Promise.all(own.map((one) => fails(one, shelf)))
    expect(failing).toContain(true)
  })
})
