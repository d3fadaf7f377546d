import { partsOfValue } from '../parts-of-value.ts'

/** A number with a unit; the unit in lower case, `%` for percentages, `` for plain numbers. */
export interface Quantity {
  readonly number: number
  readonly unit: string
}

/** Names of the functions in a value, in lower case, in order. */
export function functionsIn(value: string): string[] {
  return partsOfValue(value).flatMap((node) => (node.type === 'Function' ? [node.name.toLowerCase()] : []))
}

/** Numbers in a value, in order; those within functions and custom properties too. */
export function quantitiesIn(value: string): Quantity[] {
  return partsOfValue(value).flatMap((node): Quantity[] => {
    if (node.type === 'Dimension') return [{ number: Number(node.value), unit: node.unit.toLowerCase() }]
    if (node.type === 'Percentage') return [{ number: Number(node.value), unit: '%' }]
    return node.type === 'Number' ? [{ number: Number(node.value), unit: '' }] : []
  })
}

/** The addresses in a value. */
export function addressesIn(value: string): string[] {
  return partsOfValue(value).flatMap((node) => (node.type === 'Url' ? [node.value.trim()] : []))
}

/** The strings in a value. */
export function stringsIn(value: string): string[] {
  return partsOfValue(value).flatMap((node) => (node.type === 'String' ? [node.value] : []))
}

/** A value, split at the white space between its parts: `1px`, `calc(1em + 2px)`. */
export function wordsIn(value: string): string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
}
