import type { KindleTools } from '../book/validator.ts'
import type { Command, CommandInput } from './command.ts'

/** What the command line asks about Kindle, beside where the book is headed. */
export const kindleOptions: Command['options'] = {
  'explain-conversion': { type: 'boolean', help: 'Show what each construct of the EPUB becomes on Kindle' },
  widths: { type: 'boolean', help: 'Show equations, tables and code lines against the pages of Kindles' },
  previewer: {
    type: 'string',
    value: 'PATH',
    help: 'Kindle Previewer, which converts the EPUB (where it is installed)',
  },
  calibre: { type: 'string', value: 'FOLDER', help: 'Calibre with its KFX plugins, which decode what comes out' },
  kfx: { type: 'string', value: 'FILE', help: 'A KPF or KFX made of this EPUB elsewhere, to be decoded and compared' },
  'no-converters': { type: 'boolean', help: 'Run neither Kindle Previewer nor Calibre' },
}

/** Exhibits that are shown beside the findings. */
export interface Exhibits {
  readonly conversion: boolean
  readonly widths: boolean
}

export function exhibitsFrom(values: CommandInput['values']): Exhibits {
  return { conversion: values['explain-conversion'] === true, widths: values['widths'] === true }
}

/** @param quick whether only programs that are named may take their time */
export function kindleToolsFrom(values: CommandInput['values'], quick: boolean): KindleTools {
  const left = quick || values['no-converters'] === true ? false : undefined
  const word = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const kfx = word('kfx')
  // A file that is to be decoded needs Calibre, however quick the rest shall be.
  return {
    previewer: word('previewer') ?? left,
    calibre: word('calibre') ?? (kfx === undefined ? left : undefined),
    kfx,
  }
}
