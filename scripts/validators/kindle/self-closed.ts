import type { XmlElement } from '../../base/xml.ts'
import type { SourceToken } from './source-text.ts'

/**
 * The elements of a document that are written as `<name/>`. Tags and elements come in the same order; where they
 * do not agree after all, nothing is said.
 */
export function selfClosed(elements: readonly XmlElement[], tokens: readonly SourceToken[]): XmlElement[] {
  const tags = tokens.filter(({ kind }) => kind !== 'comment')
  const agree = tags.length === elements.length && tags.every(({ content }, at) => elements[at]?.name === content)
  return agree ? elements.filter((_, at) => tags[at]?.kind === 'empty') : []
}
