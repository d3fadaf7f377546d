import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxP13FileName: KindleRule = {
  id: 'KFX-P13',
  summary: 'The name of the file will not do for KDP',
  why: 'KDP refuses the characters ! @ # $ in file names; long names and characters beyond ASCII give trouble.',
  mend: 'Use letters, digits and hyphens, at most 100 of them.',
  basis: 'documented',
  sources: [help('GRWTKMGXU2MV5KKP')],
  level: everywhere('warning'),
  check(book, report) {
    const name = book.name.split(/[\\/]/).at(-1) ?? ''
    const fault =
      /[!@#$]/.exec(name)?.[0] ??
      /[^\x20-\x7E]/u.exec(name)?.[0] ??
      (name.length > 100 ? `${name.length} characters` : undefined)
    if (fault !== undefined)
      report({ detail: `Unexpected ${fault} in the name of the file, expected letters, digits and hyphens` })
  },
}
