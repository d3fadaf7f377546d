import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { createParser } from '../../scripts/parse/markdown.ts'
import { readCases } from './cases.ts'
import { dump, onlyAskedPlaces } from './dump.ts'

const parse = createParser()

for (const { file, title, blocks } of readCases('syntax')) {
  test(`${file}: ${title}`, () => {
    const expected = (blocks.get('tree') ?? 'no tree').trimEnd().split('\n')
    const tree = parse(new VFile((blocks.get('markdown') ?? '').replace(/\n$/, '')))
    const actual = tree.children.flatMap((child) => dump(child))
    expect(onlyAskedPlaces(actual, expected)).toEqual(expected)
  })
}
