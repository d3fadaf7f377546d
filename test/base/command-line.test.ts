import { expect, test } from 'vitest'
import { commandWords } from '../../scripts/base/command-line.ts'

test.for([
  ['node {file}', ['node', 'a b.js']],
  ['"/usr/my bin/node" -e \'1 + 1\' {file}', ['/usr/my bin/node', '-e', '1 + 1', 'a b.js']],
  ['run --file={file} $HOME; rm {other}', ['run', '--file=a b.js', '$HOME;', 'rm', '{other}']],
  ['', []],
] as const)('the words of `%s`', ([command, words]) => expect(commandWords(command, { file: 'a b.js' })).toEqual(words))
