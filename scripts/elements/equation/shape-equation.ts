import type { VFile } from 'vfile'
import { message } from '../../base/message.ts'
import { formulaPlace } from '../../book/formula-place.ts'
import type { EquationRow, MathBlock } from '../../book/nodes.ts'
import { readNumbering, type RowNumbering } from '../../math/numbering.ts'

/** Moves `\label`, `\tag` and `\notag` of a display from its TeX to its node. Reports on `file`. */
export function shapeEquation(node: MathBlock, file: VFile): void {
  const { tex, rows, whole, problems } = readNumbering(node.value)
  const named = node.attributes.id
  const labels = whole.label === undefined || named === undefined || named === whole.label.key ? [] : [whole.label]
  for (const { id, reason, offset, note } of [...problems, ...labels.map((label) => twoNames(label.offset, named))])
    file.messages.push(
      message({
        severity: 'error',
        ruleId: id,
        reason,
        note,
        file: node.data?.from ?? file.path,
        place: formulaPlace(node, offset) ?? node.position,
      }),
    )
  const place = ({ label }: RowNumbering): EquationRow['position'] => {
    const start = label === undefined ? undefined : formulaPlace(node, label.offset)
    return start === undefined ? undefined : { start, end: start }
  }
  if (rows.length > 0)
    node.rows = rows.map((row): EquationRow => ({ label: row.label?.key, tag: row.tag, position: place(row) }))
  if (whole.tag !== undefined) node.tag = whole.tag
  if (named === undefined && whole.label !== undefined) node.attributes = { ...node.attributes, id: whole.label.key }
  node.value = tex
}

function twoNames(offset: number, named: string | undefined) {
  return {
    id: 'equation-label',
    reason: `Unexpected \`\\label\`, expected one name for the equation, which is \`${named}\``,
    offset,
    note: 'Keep either of the two.',
  }
}
