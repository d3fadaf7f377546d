import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js'
import { Other } from 'mathjax-full/js/input/tex/base/BaseConfiguration.js'
import BaseMethodsModule from 'mathjax-full/js/input/tex/base/BaseMethods.js'
import { Configuration } from 'mathjax-full/js/input/tex/Configuration.js'
import { CommandMap, MacroMap } from 'mathjax-full/js/input/tex/SymbolMap.js'
import type TexParserModule from 'mathjax-full/js/input/tex/TexParser.js'
import type { ParseMethod } from 'mathjax-full/js/input/tex/Types.js'
import { getRange } from 'mathjax-full/js/core/MmlTree/OperatorDictionary.js'
import { compatMacros } from './compat.ts'
import { checkedDefinitions } from './definitions.ts'
import { autoOpenKind, closesAutomatically } from './physics.ts'
import { quantityMethods } from './quantities.ts'
import { texError } from './tex-error.ts'
import { defaultOf } from './default-of.ts'

type TexParser = InstanceType<typeof TexParserModule.default>

const left: ReadonlySet<string> = new Set(['noerrors', 'noundefined', 'html', 'bussproofs'])

/**
 * noerrors and noundefined turn mistakes into red text, html lets `javascript:` links and foreign ids through,
 * bussproofs wants the widths that only an output knows; the last two packages are ours.
 */
export const packages: readonly string[] = [
  ...AllPackages.filter((name) => !left.has(name)),
  'octavo',
  'octavo-physics',
]

/**
 * MathJax 3.2.2 reads the range of a character before it looks whether there is one, so that `€` in a formula is an
 * exception of JavaScript (MathJax issue 3033). What has no range is an ordinary letter.
 */
function character(parser: TexParser, char: string): void {
  if (closesAutomatically(char) && parser.stack.Top().kind === autoOpenKind) {
    const fence = parser.create('token', 'mo', { stretchy: false }, char)
    parser.Push(parser.itemFactory.create('mml', fence).setProperties({ autoclose: char }))
  } else if (getRange(char) === null) parser.Push(parser.create('token', 'mi', { mathvariant: 'normal' }, char))
  else Other(parser, char)
}

/** Numbers and labels stand outside `<math>`: readers and speech take them for a part of the formula. */
function refuse(_parser: TexParser, name: string, id: string): never {
  throw texError(id, `${name} in a formula`)
}

/** Numbers are known when the whole book is; until then a mark as wide as one stands here (`resolve` rewrites the TeX). */
function reference(parser: TexParser, name: string): void {
  const key = parser.GetArgument(name)
  if (/[\\{}$]/.test(key) || key.trim() === '') throw texError('Reference', `${name} without a label`)
  const text = name === '\\eqref' ? '(0.0)' : '0.0'
  parser.Push(parser.create('token', 'mtext', {}, text))
}

const macros = Object.entries(compatMacros).map(([name, body]): [string, (string | number)[]] => [
  name,
  typeof body === 'string' ? ['Macro', body] : ['Macro', ...body.filter((part) => part !== undefined)],
])

const methods = {
  Macro: defaultOf(BaseMethodsModule)['Macro'] as ParseMethod,
  Refuse: refuse as ParseMethod,
  Reference: reference as ParseMethod,
  ...(quantityMethods as Readonly<Record<keyof typeof quantityMethods, ParseMethod>>),
  ...(checkedDefinitions as Readonly<Record<keyof typeof checkedDefinitions, ParseMethod>>),
}

new CommandMap(
  'octavo-macros',
  {
    ...Object.fromEntries(macros),
    tag: ['Refuse', 'Tag'],
    label: ['Refuse', 'Label'],
    ref: 'Reference',
    eqref: 'Reference',
    num: 'Num',
    unit: 'Unit',
    si: 'Unit',
    qty: 'Quantity',
    SI: 'Quantity',
    ang: 'Angle',
    newcommand: 'New',
    renewcommand: 'Renew',
    providecommand: 'Provide',
  },
  methods,
)
new MacroMap('octavo-characters', { $: ['Refuse', 'Dollar'] }, methods)

Configuration.create('octavo', {
  handler: { macro: ['octavo-macros'], character: ['octavo-characters'] },
  fallback: { character: character as ParseMethod },
  // The book's own units, by symbol.
  options: { octavo: { units: [] } },
  // Before the base package (5), behind the author's own macros (3 and less).
  priority: 4,
})
