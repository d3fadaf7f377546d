import { suggest } from '../base/suggest.ts'
import { texError } from './tex-error.ts'
import { isUnit, prefixes, units } from './units.ts'

interface Factor {
  readonly symbol: string
  exponent: string
  readonly below: boolean
}

const token =
  /\\(?<command>[a-zA-Z]+)|(?<symbol>[a-zA-ZµμΩ°%‰′″]+)|\^(?:\{(?<group>[+-]?\d+)\}|(?<digit>[+-]?\d+))|(?<slash>\/)|(?<round>[()])|(?<joint>[.·~*]|\s+)|(?<other>.)/gu

/**
 * A unit as TeX: `m/s^2`, `kg.m^2.s^{-2}`, `J/(kg K)`, or siunitx's names (`\kilo\metre\per\second\squared`), which have
 * negative powers in the place of slashes.
 *
 * @param own symbols that the book declares
 */
export function unitTex(source: string, own: readonly string[]): string {
  const factors: (Factor | '/' | '(' | ')')[] = []
  let prefix = ''
  let below = false
  let power: string | undefined
  const add = (symbol: string): void => {
    factors.push({ symbol: prefix + symbol, exponent: power ?? '', below })
    prefix = ''
    below = false
    power = undefined
  }
  const raise = (exponent: string): void => {
    const last = factors.at(-1)
    if (typeof last === 'object') last.exponent = exponent.replace('+', '')
  }
  for (const { groups = {} } of source.replaceAll('\\%', '%').matchAll(token)) {
    const { command, symbol, group, digit, slash, round, other } = groups
    if (command === 'per') below = true
    else if (command === 'squared') raise('2')
    else if (command === 'cubed') raise('3')
    else if (command === 'square') power = '2'
    else if (command === 'cubic') power = '3'
    else if (command !== undefined && Object.hasOwn(prefixes, command)) prefix = prefixes[command] ?? ''
    else if (command !== undefined) add(named(command))
    else if (symbol !== undefined) add(known(symbol.replace('μ', 'µ'), own))
    else if (group !== undefined || digit !== undefined) raise(group ?? digit ?? '')
    else if (slash !== undefined) factors.push('/')
    else if (round !== undefined) factors.push(round === '(' ? '(' : ')')
    else if (other !== undefined) throw texError('UnknownUnit', other)
  }
  return written(factors)
}

function named(command: string): string {
  const symbol = Object.hasOwn(units, command) ? units[command] : undefined
  if (symbol !== undefined) return symbol
  throw texError('UnknownUnit', `\\${command}${hint(command, [...Object.keys(units), ...Object.keys(prefixes)], '\\')}`)
}

function known(symbol: string, own: readonly string[]): string {
  if (isUnit(symbol, own)) return symbol.replace(/^u(?=.)/, 'µ')
  throw texError('UnknownUnit', `${symbol}${hint(symbol, [...Object.values(units), ...own], '')}`)
}

/** After a bar, what may have been meant. */
function hint(name: string, names: readonly string[], before: string): string {
  const near = suggest(name, names)
  return near === undefined ? '' : `|${before}${near}`
}

function written(factors: readonly (Factor | '/' | '(' | ')')[]): string {
  let tex = ''
  let after = false
  for (const factor of factors) {
    if (typeof factor === 'string') {
      tex += factor === '/' ? '/' : factor
      after = factor === ')'
      continue
    }
    const { symbol, below } = factor
    const exponent = below ? `-${factor.exponent === '' ? '1' : factor.exponent}` : factor.exponent
    tex += `${after ? '\\,' : ''}\\mathrm{${symbol.replace('%', '\\%')}}${exponent === '' ? '' : `^{${exponent}}`}`
    after = true
  }
  return tex
}
