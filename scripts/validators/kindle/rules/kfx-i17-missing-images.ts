import { fileOf } from '../../../base/href.ts'
import { isForeignPath } from '../is-foreign-path.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput, logs, mathsBook } from '../sources.ts'

export const kfxI17MissingImages: KindleRule = {
  id: 'KFX-I17',
  summary: 'A picture is not there',
  why: 'An image without a source, with one that the archive does not hold, or with its bytes in a data: URL is left out of the book; a remote one shows a placeholder.',
  mend: 'Put the file into the book, list it in the manifest and name it in src.',
  basis: 'observed',
  sources: [kfxOutput, `${logs}, W14010`, mathsBook],
  level: everywhere('error'),
  check(book, report) {
    const spelled = new Set(Array.from(book.entries.keys(), (path) => path.toLowerCase()))
    for (const { file, element, value, target } of book.references) {
      // Another case, a drive or a backslash is KFX-I20's to say.
      if (spelled.has(fileOf(target)?.toLowerCase() ?? '') || isForeignPath(value ?? '')) continue
      const name = element.local
      if (target === undefined)
        report({ file, element, detail: `Unexpected <${name}> without a source, expected a file of the book` })
      else if (target.kind === 'elsewhere' && target.scheme === 'data')
        report({ file, element, detail: `Unexpected data: URL in <${name}>, expected a file of the book` })
      else {
        const remote = target.kind === 'elsewhere' && /^(?:https?)?$/.test(target.scheme)
        const level = everywhere(remote ? 'warning' : 'error')
        const kind = remote ? 'remote picture' : 'missing picture'
        report({
          file,
          element,
          level,
          detail: `Unexpected ${kind} ${value?.slice(0, 80)}, expected a file of the book`,
        })
      }
    }
  },
}
