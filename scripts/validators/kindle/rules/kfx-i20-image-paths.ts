import { fileOf } from '../../../base/href.ts'
import { isForeignPath } from '../is-foreign-path.ts'
import { unrepaired, type KindleRule } from '../rule.ts'
import { guide2020, kfxOutput, kumihan } from '../sources.ts'

export const kfxI20ImagePaths: KindleRule = {
  id: 'KFX-I20',
  summary: 'The path of a picture is not written as Kindle wants it',
  why: 'Paths are compared letter by letter, with slashes; drive letters, backslashes, spaces and characters beyond ASCII have cost pictures or uploads.',
  mend: 'Rename the file to lower-case letters, digits and hyphens, and refer to it by exactly that name.',
  basis: 'documented',
  sources: [guide2020, kfxOutput, kumihan],
  level: unrepaired('warning', 'error'),
  check(book, report) {
    const spelling = new Map(Array.from(book.entries.keys(), (path) => [path.toLowerCase(), path]))
    for (const { file, element, value = '', target } of book.references) {
      const path = fileOf(target)
      const actual = path === undefined ? undefined : spelling.get(path.toLowerCase())
      if (isForeignPath(value))
        report({ file, element, detail: `Unexpected path ${value}, expected a relative one with slashes` })
      else if (actual !== undefined && actual !== path) {
        report({ file, element, detail: `Unexpected path ${path}, expected ${actual} as the archive spells it` })
      }
    }
    for (const { path, item } of book.pictures.values()) {
      if (!/[^\x21-\x7E]/.test(path) || book.packagePath === undefined) continue
      report({
        file: book.packagePath,
        place: item.place,
        detail: `Unexpected space or character beyond ASCII in ${path}, expected letters, digits and hyphens`,
      })
    }
  },
}
