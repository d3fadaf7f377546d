import { everywhere, type KindleRule } from '../rule.ts'
import { help } from '../sources.ts'

export const kfxN05Landmarks: KindleRule = {
  id: 'KFX-N05',
  summary: 'The book does not say where its text begins or where its contents stand',
  why: 'Without landmarks the entries "Beginning" and "Table of Contents" of the menu are grey.',
  mend: 'Add <nav epub:type="landmarks"> with entries of the types bodymatter and toc, or a <guide> with text and toc.',
  basis: 'documented',
  sources: [help('GY3AD8C6C6GAG42N')],
  level: everywhere('info'),
  check(book, report) {
    if (book.packagePath === undefined || book.packageDocument === undefined) return
    const landmarks = book.navigation.entries.filter(({ list }) => list === 'landmarks')
    const has = (...types: readonly string[]): boolean =>
      landmarks.some((entry) => entry.types.some((type) => types.includes(type.toLowerCase())))
    const missing = [
      ...(has('bodymatter', 'text', 'start') ? [] : ['bodymatter']),
      ...(has('toc') ? [] : ['toc']),
    ].join(' and ')
    if (missing === '') return
    report({ file: book.packagePath, detail: `Unexpected landmarks without ${missing}, expected bodymatter and toc` })
  },
}
