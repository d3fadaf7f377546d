import type { Heading, Nodes, Parents, Root } from 'mdast'
import type { ContainerDirective, Directives } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { message } from '../../base/message.ts'
import { didYouMean } from '../../base/suggest.ts'
import { attributesOfDirective } from '../../book/attributes-of-directive.ts'
import { conditionIn, conditionNames, withoutCondition, type Condition } from '../../book/conditions.ts'
import type { Attributes } from '../../book/nodes.ts'

/**
 * Turns conditions on outputs into data of the nodes that they are about. A container is replaced by its content, which
 * then stands in the chapter like all else; a heading's condition goes for its whole section.
 *
 * @param known names that a condition may use
 */
export function markConditions(tree: Root, file: VFile, known: readonly string[]): void {
  const check = (condition: Condition, node: Nodes) => reportNames(condition, node, file, known)
  // Sections first: what stands in a container ends with it.
  visit(tree, 'heading', (node, index, parent) => {
    const condition = node.data?.attributes === undefined ? undefined : conditionIn(node.data.attributes)
    if (condition === undefined || parent === undefined || index === undefined) return
    check(condition, node)
    unmark(node)
    for (const inside of sectionOf(node, index, parent)) addCondition(inside, condition)
  })
  // Braces that stand after their node still: attributes are attached when all elements have their shape.
  visit(tree, 'attributes', (node, index, parent) => {
    const condition = conditionIn(node.attributes)
    const before = parent?.children[(index ?? 0) - 1]
    if (condition === undefined || before === undefined) return
    check(condition, before)
    addCondition(before, condition)
    node.attributes = withoutCondition(node.attributes)
  })
  visit(tree, (node, index, parent) => {
    if (node.type === 'containerDirective' && conditionNames.includes(node.name)) {
      if (parent === undefined || index === undefined) return CONTINUE
      const condition = ofContainer(node)
      check(condition, node)
      // A container in a conditional section, or within another one.
      const all = [...(node.data?.when ?? []), condition]
      for (const child of node.children) for (const each of all) addCondition(child, each)
      parent.children.splice(index, 1, ...(node.children as never[]))
      return [SKIP, index]
    }
    const attributes = node.type === 'attributes' ? undefined : attributesOf(node)
    const condition = attributes === undefined ? undefined : conditionIn(attributes)
    if (condition === undefined) return CONTINUE
    check(condition, node)
    unmark(node)
    addCondition(node, condition)
    return CONTINUE
  })
}

function ofContainer(node: ContainerDirective): Condition {
  const { classes, values } = attributesOfDirective(node)
  return conditionIn({ classes: [node.name, ...classes], values }) ?? { kind: 'only', outputs: [] }
}

/** The heading and what follows it among its siblings, up to the next heading that is not below it. */
function sectionOf(heading: Heading, index: number, { children }: Parents): Nodes[] {
  const end = children.findIndex((node, at) => at > index && node.type === 'heading' && node.depth <= heading.depth)
  return children.slice(index, end === -1 ? undefined : end)
}

function addCondition(node: Nodes, condition: Condition): void {
  // A note is where its call is, wherever it was written down.
  if (node.type === 'footnoteDefinition') return
  node.data = { ...node.data, when: [...(node.data?.when ?? []), condition] }
}

/** Figures, formulas and spans carry them themselves, what has no type of ours in its data. */
function attributesOf(node: Nodes): Attributes | undefined {
  return ownAttributes(node) ?? node.data?.attributes
}

function ownAttributes(node: Nodes): Attributes | undefined {
  if (!('attributes' in node) || isDirective(node)) return undefined
  return node.attributes
}

/** Directives carry attributes of another form. */
function isDirective(node: Nodes): node is Directives {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective'
}

/** What a condition said is no class of an element, and no attribute of a picture. */
function unmark(node: Nodes): void {
  if (node.data?.attributes !== undefined)
    node.data = { ...node.data, attributes: withoutCondition(node.data.attributes) }
  if ('attributes' in node && !isDirective(node)) node.attributes = withoutCondition(node.attributes)
}

function reportNames({ kind, outputs }: Condition, node: Nodes, file: VFile, known: readonly string[]): void {
  const at = { severity: 'error', file: node.data?.from ?? file.path, place: node.position?.start } as const
  const example = 'Write `outputs="epub web"`.'
  if (outputs.length === 0) {
    const reason = `Missing outputs of \`.${kind}\`, expected their names`
    file.messages.push(message({ ...at, ruleId: 'condition-outputs', reason, note: example }))
  }
  for (const name of outputs) {
    if (known.includes(name)) continue
    const note = didYouMean(name, known) ?? `Known outputs: ${known.join(', ')}.`
    file.messages.push(
      message({ ...at, ruleId: 'output-unknown', reason: `Unexpected output \`${name}\` in a condition`, note }),
    )
  }
}
