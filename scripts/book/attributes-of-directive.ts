import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Attributes } from './nodes.ts'

/** What the braces of a directive say, in the form that all other attributes have. */
export function attributesOfDirective({ attributes }: ContainerDirective | LeafDirective): Attributes {
  const { id, class: classes, ...values } = attributes ?? {}
  return {
    id: id ?? undefined,
    classes: classes?.split(/\s+/) ?? [],
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? ''])),
  }
}
