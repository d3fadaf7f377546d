/** Properties that speak of the direction of writing and not of the page (CSS Logical 1), with the plain ones that say the same. */
const families: readonly (readonly [RegExp, RegExp])[] = [
  [/^margin-(?:block|inline)(?:-start|-end)?$/, /^margin(?:-(?:top|right|bottom|left))?$/],
  [/^padding-(?:block|inline)(?:-start|-end)?$/, /^padding(?:-(?:top|right|bottom|left))?$/],
  [/^border-(?:block|inline)(?:-|$)/, /^border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color))?$/],
  [/^border-(?:start|end)-(?:start|end)-radius$/, /^border(?:-\w+-\w+)?-radius$/],
  [/^inset(?:-|$)/, /^(?:top|right|bottom|left)$/],
  [/^(?:min-|max-)?(?:inline|block)-size$/, /^(?:min-|max-)?(?:width|height)$/],
]

/** The plain properties that say what a logical one says; undefined for a property that is not logical. */
export function plainFor(property: string): RegExp | undefined {
  return families.find(([logical]) => logical.test(property))?.[1]
}
