import PhysicsMethodsModule from 'mathjax-full/js/input/tex/physics/PhysicsMethods.js'
import TexParserModule from 'mathjax-full/js/input/tex/TexParser.js'
import type { ParseMethod } from 'mathjax-full/js/input/tex/Types.js'
import { defaultOf } from './default-of.ts'
import { texError } from './tex-error.ts'
import { unitTex } from './unit-tex.ts'

const TexParserClass = defaultOf(TexParserModule)
type TexParser = InstanceType<typeof TexParserClass>

/**
 * A small part of siunitx, which MathJax 3.2.2 lacks: numbers, units and quantities. A number and its unit never part, a
 * unit stands upright, long numbers are grouped by threes.
 */
export const quantityMethods = {
  Num: (parser: TexParser, name: string) => write(parser, numberTex(parser.GetArgument(name))),
  Unit: (parser: TexParser, name: string) => write(parser, unitTex(parser.GetArgument(name), ownUnits(parser))),
  Quantity: (parser: TexParser, name: string) => {
    if (!isPair(parser)) {
      // `\qty(…)` and `\qty{…}` are brackets that grow, of the physics package.
      const physics = defaultOf(PhysicsMethodsModule)['Quantity'] as ParseMethod
      return physics(parser, name)
    }
    const number = numberTex(parser.GetArgument(name))
    const source = parser.GetArgument(name)
    const unit = unitTex(source, ownUnits(parser))
    // Signs of angles and temperatures differ: only those of angles touch the number (SI brochure §5.4.3).
    const close = /^\s*(?:°|′|″|\\degree|\\arcminute|\\arcsecond)\s*$/.test(source)
    return write(parser, `${number}${close ? '' : '\\,'}${unit}`)
  },
  Angle: (parser: TexParser, name: string) => {
    const parts = parser.GetArgument(name).split(';')
    const signs = ['°', '′', '″']
    return write(
      parser,
      parts.map((part, at) => (part.trim() === '' ? '' : `${numberTex(part)}\\mathrm{${signs[at] ?? ''}}`)).join(''),
    )
  },
} satisfies Readonly<Record<string, (parser: TexParser, name: string) => unknown>>

function ownUnits(parser: TexParser): readonly string[] {
  return (parser.options['octavo'] as { units: readonly string[] }).units
}

function write(parser: TexParser, tex: string): void {
  parser.Push(new TexParserClass(`{${tex}}`, parser.stack.env, parser.configuration).mml())
}

/** Whether two groups follow: `{9.8}{m/s^2}`. */
function isPair(parser: TexParser): boolean {
  const { i } = parser
  const isGroup = (): boolean => parser.GetNext() === '{'
  let pair = isGroup()
  if (pair) {
    parser.GetArgument('\\qty')
    pair = isGroup()
  }
  parser.i = i
  return pair
}

const number = /^([+-]?)(\d*)(?:([.,])(\d+))?(?:[eE]([+-]?\d+))?$/

/** `12345.6e-3` → 12 345.6 × 10⁻³; `1.2 +- 0.1`, `3 x 4`; what is no number stays as it is. */
function numberTex(source: string): string {
  const parts = source.replace(/\s+/g, '').split(/(\+-|\\pm|(?<=\d)x(?=\d)|\\times)/)
  return parts.map((part) => (part === '+-' ? '\\pm ' : part === 'x' ? '\\times ' : oneNumber(part))).join('')
}

function oneNumber(part: string): string {
  const match = number.exec(part)
  if (match === null) {
    if (/[{}]/.test(part) && part.split('{').length !== part.split('}').length) throw texError('MissingArgFor', part)
    return part
  }
  const [, sign = '', whole = '', mark, decimals, exponent] = match
  if (whole === '' && decimals === undefined && exponent === undefined) return part
  const fraction =
    decimals === undefined ? '' : `${mark === ',' ? '{,}' : '.'}${grouped(decimals, /(?<=^(?:\d{3})+)(?=\d)/g)}`
  const digits = grouped(whole, /\B(?=(?:\d{3})+$)/g)
  const power =
    exponent === undefined
      ? ''
      : `${digits === '' && fraction === '' ? '' : '\\times '}10^{${exponent.replace('+', '')}}`
  return `${sign}${digits}${fraction}${power}`
}

/** Groups of three, from five digits on. */
function grouped(digits: string, gaps: RegExp): string {
  return digits.length < 5 ? digits : digits.replace(gaps, '\\,')
}
