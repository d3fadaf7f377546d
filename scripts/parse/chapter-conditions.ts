import path from 'node:path'
import type { Root } from 'mdast'
import { message, type MessageFields } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import type { FrontMatter, Source } from '../book/book.ts'
import type { Condition } from '../book/conditions.ts'

/**
 * The outputs that a whole chapter is in: by book.yaml, by its front matter, by the braces of its title; all of them
 * must agree.
 *
 * @param known names that a condition may use
 */
export function chapterConditions(
  { item, file }: Source,
  { outputs }: FrontMatter,
  tree: Root,
  known: readonly string[],
  folder: string,
): readonly Condition[] {
  const refuse = (name: string, fields: Pick<MessageFields, 'file' | 'place'>): void => {
    const reason = `Unexpected output \`${name}\` of a chapter`
    const note = didYouMean(name, known) ?? `Known outputs: ${known.join(', ')}.`
    file.messages.push(message({ severity: 'error', ruleId: 'output-unknown', reason, note, ...fields }))
  }
  for (const name of item.outputs ?? []) {
    if (!known.includes(name)) refuse(name, { file: path.posix.join(folder, 'book.yaml'), place: item.place })
  }
  for (const name of outputs?.names ?? []) {
    if (!known.includes(name)) refuse(name, { file: file.path, place: outputs?.place })
  }
  const title = tree.children.find((node) => node.type === 'heading')
  const said = title?.depth === 1 ? (title.data?.when ?? []) : []
  const listed = [item.outputs, outputs?.names].flatMap((names): Condition[] =>
    names === undefined ? [] : [{ kind: 'only', outputs: names }],
  )
  return [...listed, ...said]
}
