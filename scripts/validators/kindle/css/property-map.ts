import { ownEntry } from '../../../base/own-entry.ts'

/**
 * What Kindle Previewer 3 does with a property: `mapped` it goes into KFX; `ignored` the converter knows it and lets it
 * go; `unknown` it is in neither of its tables, and nobody has said what happens.
 */
export type PropertyFate = 'mapped' | 'ignored' | 'unknown'

/**
 * The fate of a declaration by the style tables inside Kindle Previewer 3 (observed). With a value, also of the values
 * that the tables tell apart. Shorthands share the fate of their parts, which the converter's browser stage works out.
 */
export function fateOf(property: string, value?: string): PropertyFate {
  const name = property.toLowerCase()
  const ignoredValue = ownEntry(ignoredValues, name)
  if (value !== undefined && ignoredValue?.test(value.trim()) === true) return 'ignored'
  if (mapped.has(name)) return 'mapped'
  return ignored.has(name) || ignoredFamilies.test(name) ? 'ignored' : 'unknown'
}

/** The units that the tables map, in lower case; `%` beside them. A number of any other unit has no counterpart. */
export const mappedUnits: ReadonlySet<string> = words('cm em ex in mm pt px rem')

/** Properties of old that the tables carry with a prefix; what is written with or without it means the same. */
const prefixed = words(
  `background-clip background-size border-horizontal-spacing border-vertical-spacing box-decoration-break box-shadow
  hyphens line-break ruby-position text-emphasis-color text-emphasis-position text-emphasis-style text-fill-color
  text-orientation text-stroke-color text-stroke-width transform writing-mode`,
)

const mapped: ReadonlySet<string> = new Set([
  ...words(
    `background background-clip background-color background-origin background-position background-position-x
    background-position-y background-repeat background-size
    border border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius border-bottom-style
    border-bottom-width border-collapse border-color border-left border-left-color border-left-style border-left-width
    border-radius border-right border-right-color border-right-style border-right-width border-spacing border-style
    border-top border-top-color border-top-left-radius border-top-right-radius border-top-style border-top-width
    border-width bottom box-decoration-break box-shadow box-sizing break-after break-before break-inside caption-side
    clear color column-rule-color direction empty-cells float font font-family font-size font-style font-variant
    font-weight height hyphens left letter-spacing line-break line-height list-style list-style-position
    list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width
    opacity orphans outline outline-color outline-offset outline-style outline-width overflow overflow-x overflow-y
    padding padding-bottom padding-left padding-right padding-top page-break-after page-break-before
    page-break-inside position right ruby-align ruby-position text-align text-align-last text-combine-upright
    text-decoration text-decoration-color text-decoration-line text-decoration-style text-emphasis
    text-emphasis-color text-emphasis-position text-emphasis-style text-indent text-orientation text-shadow
    text-transform top transform unicode-bidi vertical-align visibility white-space widows width word-break
    word-spacing writing-mode`,
  ),
  ...Array.from(prefixed, (name) => `-webkit-${name}`),
  ...words('-amzn-max-crop-percentage -amzn-page-align -amzn-page-footer -amzn-page-header -amzn-shape-outside'),
])

/** `display` is ignored because the browser stage has laid everything out by then. */
const ignored = words(
  `align-content align-items align-self background-attachment background-image border-image border-image-outset
  border-image-repeat border-image-slice border-image-source border-image-width column-count column-gap column-width
  columns content counter-increment counter-reset counter-set cursor display flex flex-basis flex-direction flex-flow
  flex-grow flex-shrink flex-wrap font-feature-settings font-kerning font-variant-ligatures image-orientation
  image-resolution justify-content list-style-image order overflow-wrap page pointer-events quotes resize speak
  tab-size table-layout text-rendering user-select word-wrap zoom -amzn-float -webkit-font-smoothing
  -webkit-line-box-contain -webkit-nbsp-mode -webkit-tap-highlight-color -webkit-text-size-adjust
  -webkit-column-break-before -webkit-user-select`,
)

/** Families with many members, all let go. */
const ignoredFamilies =
  /^(?:-webkit-)?(?:animation|transition)(?:-|$)|^-webkit-(?:align-|column-(?:count|gap|width)$|flex|font-(?:feature-settings|kerning|variant-ligatures)$|hyphenate-|justify-content$|order$|text-decoration)/

/** Values that are let go of properties that are mapped otherwise. */
const ignoredValues: Readonly<Record<string, RegExp>> = {
  float: /^(?:none|center)$/i,
  overflow: /^(?:auto|scroll|visible)$/i,
  'overflow-x': /^(?:auto|scroll|visible)$/i,
  'overflow-y': /^(?:auto|scroll|visible)$/i,
  position: /^static$/i,
  'white-space': /^pre(?:-wrap|-line)?$/i,
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}
