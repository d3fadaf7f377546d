import NewcommandMethodsModule from 'mathjax-full/js/input/tex/newcommand/NewcommandMethods.js'
import NewcommandUtilModule from 'mathjax-full/js/input/tex/newcommand/NewcommandUtil.js'
import type TexParserModule from 'mathjax-full/js/input/tex/TexParser.js'
import type { ParseMethod } from 'mathjax-full/js/input/tex/Types.js'
import { texError } from './tex-error.ts'
import { defaultOf } from './default-of.ts'

const NewcommandUtil = defaultOf(NewcommandUtilModule)
type TexParser = InstanceType<typeof TexParserModule.default>

const define = defaultOf(NewcommandMethodsModule)['NewCommand'] as ParseMethod

type Definition = (parser: TexParser, name: string) => ReturnType<ParseMethod>

/**
 * `\newcommand` as LaTeX has it: what exists is redefined by `\renewcommand` only. MathJax overwrites in silence, and a
 * redefined `\bar` looks like a fault of the formula that uses it next.
 */
export const checkedDefinitions: Readonly<Record<'New' | 'Renew' | 'Provide', Definition>> = {
  New: (parser, name) => {
    const command = peek(parser, name)
    if (isKnown(parser, command)) throw texError('AlreadyDefined', `\\${command} is defined already`)
    return define(parser, name)
  },
  Renew: (parser, name) => {
    const command = peek(parser, name)
    if (!parser.contains('macro', command)) throw texError('NotDefined', `\\${command} is not defined`)
    return define(parser, name)
  },
  Provide: (parser, name) => {
    if (!isKnown(parser, peek(parser, name))) return define(parser, name)
    NewcommandUtil.GetCsNameArgument(parser, name)
    NewcommandUtil.GetArgCount(parser, name)
    parser.GetBrackets(name)
    parser.GetArgument(name)
  },
}

function peek(parser: TexParser, name: string): string {
  const { i } = parser
  const command = NewcommandUtil.GetCsNameArgument(parser, name)
  parser.i = i
  return command
}

/** The physics package and our own additions are guests: an author may take their names. */
function isKnown(parser: TexParser, command: string): boolean {
  const map = parser.configuration.handlers.get('macro').applicable(command) as { name: string } | null
  return map !== null && !/^(?:octavo|Physics)-/.test(map.name)
}
