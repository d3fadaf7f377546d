/** Properties that Kindle's converter carries into KFX or resolves beforehand (reference: its own style map, observed). */
export const carried: ReadonlySet<string> = new Set(
  (
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left ' +
    'border border-top border-right border-bottom border-left border-width border-style border-color border-radius ' +
    'border-top-width border-right-width border-bottom-width border-left-width border-top-style border-right-style ' +
    'border-bottom-style border-left-style border-top-color border-right-color border-bottom-color border-left-color ' +
    'border-collapse border-spacing background background-color color opacity width height min-width max-width min-height ' +
    'max-height float clear box-sizing font-family font-size font-style font-weight font-variant line-height ' +
    'letter-spacing word-spacing text-align text-align-last text-indent text-transform text-decoration ' +
    'text-decoration-line text-decoration-style vertical-align white-space word-break line-break hyphens ' +
    'list-style list-style-type list-style-position caption-side break-before break-after break-inside page-break-before ' +
    'page-break-after page-break-inside orphans widows direction unicode-bidi visibility display'
  ).split(' '),
)

/** Logical properties, which Kindle does not understand, and the physical ones that they mean in a book read from left to right. */
export const physical: Readonly<Record<string, readonly string[]>> = {
  'margin-block': ['margin-top', 'margin-bottom'],
  'margin-inline': ['margin-left', 'margin-right'],
  'padding-block': ['padding-top', 'padding-bottom'],
  'padding-inline': ['padding-left', 'padding-right'],
  'margin-block-start': ['margin-top'],
  'margin-block-end': ['margin-bottom'],
  'margin-inline-start': ['margin-left'],
  'margin-inline-end': ['margin-right'],
  'padding-block-start': ['padding-top'],
  'padding-block-end': ['padding-bottom'],
  'padding-inline-start': ['padding-left'],
  'padding-inline-end': ['padding-right'],
  'border-block': ['border-top', 'border-bottom'],
  'border-inline': ['border-left', 'border-right'],
  'border-block-start': ['border-top'],
  'border-block-end': ['border-bottom'],
  'border-inline-start': ['border-left'],
  'border-inline-end': ['border-right'],
  'inline-size': ['width'],
  'block-size': ['height'],
  'max-inline-size': ['max-width'],
  'max-block-size': ['max-height'],
  'min-inline-size': ['min-width'],
  'min-block-size': ['min-height'],
}

/** Values of `display` that lay nothing out in ways that Kindle drops (grid collapses, flex is ignored). */
export const plainDisplays: ReadonlySet<string> = new Set(
  (
    'block inline inline-block list-item none table inline-table table-row table-cell table-caption table-row-group ' +
    'table-header-group table-footer-group table-column table-column-group'
  ).split(' '),
)

/** The converter's units; a number of any other takes its whole declaration with it. */
export const units: ReadonlySet<string> = new Set(['cm', 'em', 'ex', 'in', 'mm', 'pt', 'px', 'rem'])

/** Set by the reader on the text as a whole: a sheet that sets them there fights the reader's own choice. */
export const readersOwn: ReadonlySet<string> = new Set([
  'background',
  'background-color',
  'color',
  'font-family',
  'font-size',
  'line-height',
  'margin-left',
  'margin-right',
])

/** MathML elements: a rule that reached one has made the bases of scripts vanish. */
export const mathElements: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder mover ' +
    'munderover mmultiscripts mprescripts mtable mtr mtd semantics annotation'
  ).split(' '),
)
