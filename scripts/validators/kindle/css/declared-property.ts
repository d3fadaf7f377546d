import { generate, type Declaration } from 'css-tree'

/** A declaration's property, in lower case but for custom properties, and its value without `!important`. */
export function declaredProperty(node: Declaration): { readonly property: string; readonly value: string } {
  return {
    property: node.property.startsWith('--') ? node.property : node.property.toLowerCase(),
    value: generate(node.value).trim(),
  }
}
