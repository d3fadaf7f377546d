import type { HtmlProperties } from '../../book/nodes.ts'
import type { Tag } from './tags.ts'
import { globalAttributes, type Allowed } from './vocabulary.ts'

/** The attributes that a book keeps, by the names that trees of HTML use. Others are told. */
export function attributesOf(
  { name, attributes }: Extract<Tag, { type: 'start' }>,
  allowed: Allowed,
  leaveOut: (reason: string) => void,
): HtmlProperties {
  const kept: Record<string, string | true | string[]> = {}
  for (const { name: key, value } of attributes) {
    if (key === 'class') kept['className'] = value.split(/\s+/).filter((word) => word !== '')
    else if (!globalAttributes.includes(key) && allowed.attributes?.includes(key) !== true)
      leaveOut(`Unexpected attribute \`${key}\` of \`<${name}>\``)
    else kept[key] = value === '' && key === 'reversed' ? true : value
  }
  return kept
}
