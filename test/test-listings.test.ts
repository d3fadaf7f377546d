import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { testListings, type TestOptions } from '../scripts/test-listings.ts'
import { scratchFolder, writeFiles } from './cli/folders.ts'

const root = scratchFolder()
const bookYaml = (more = '') =>
  `title: A Test\nauthors: [Ada Example]\nslug: test\ndate: 2026-11-22\ncontents: { chapters: [chapters/one.md] }\n${more}`

/** A manuscript of one chapter on the disk, and what testing it says. */
async function tested(
  name: string,
  chapter: string,
  options: Partial<TestOptions> & { yaml?: string; files?: Record<string, string> } = {},
) {
  const { yaml, files = {}, ...rest } = options
  const folder = path.join(root, name)
  writeFiles(folder, { 'book.yaml': bookYaml(yaml), 'chapters/one.md': chapter, ...files })
  const { listings, messages } = await testListings({ folder, ...rest })
  return {
    outcomes: listings.map(({ line, outcome }) => `${line} ${outcome}`),
    told: messages.map(
      (made) => `${path.relative(folder, made.file ?? '')}:${made.line} ${made.ruleId} ${made.reason}`,
    ),
    notes: messages.map(({ note }) => note),
    chapter: () => readFileSync(path.join(folder, 'chapters/one.md'), 'utf8'),
  }
}

const listing = (info: string, code: string, output?: string) =>
  `\`\`\`${info}\n${code}\n\`\`\`\n${output === undefined ? '' : `\n\`\`\`output\n${output}\n\`\`\`\n`}\n`

describe('octavo test', () => {
  test('runs what says so and nothing else, and compares what it prints', async () => {
    const { outcomes, told } = await tested(
      'plain',
      `# One\n\n${listing('js {.run}', 'console.log(1)\nconsole.log("a  ")', '1\na')}${listing('js', 'throw 1')}${listing('js {.run}', 'let a = 1')}`,
    )
    expect(told).toEqual([])
    expect(outcomes).toEqual(['3 passed', '17 passed'])
  })

  test('tells another output with a difference, at the output', async () => {
    const { outcomes, told, notes } = await tested(
      'other',
      `# One\n\n${listing('js {.run}', 'console.log("a\\nb")', 'a\nc')}`,
    )
    expect(outcomes).toEqual(['3 failed'])
    expect(told).toEqual(['chapters/one.md:7 test-output Unexpected output of a listing'])
    expect(notes[0]).toContain('  a\n- c\n+ b')
  })

  test('an exit code is as expected or told, with what was said last', async () => {
    const { told, notes, outcomes } = await tested(
      'exit',
      `# One\n\n${listing('js {.run}', 'throw new Error("no")')}${listing('js {.run exit=3}', 'console.log(1)\nprocess.exit(3)', '1')}${listing('js {.run exit=1}', 'let a')}`,
    )
    expect(outcomes).toEqual(['3 failed', '7 passed', '16 failed'])
    expect(told).toEqual([
      'chapters/one.md:3 test-exit Unexpected exit code 1 of a listing, expected 0',
      'chapters/one.md:16 test-exit Unexpected exit code 0 of a listing, expected 1',
    ])
    expect(notes[0]).toContain('Error: no')
    // The name of the folder is another one each time.
    expect(notes[0]).not.toContain('octavo-test-')
  })

  test('a listing goes on from an earlier one, whose output is not its own', async () => {
    const { told, outcomes } = await tested(
      'session',
      `# One\n\n${listing('js {#lst:a .run}', 'let a = 1\nconsole.log("first")', 'first')}${listing('js {#lst:b continues="lst:a" .run}', 'a += 1', '')}${listing('js {continues="lst:b" .run}', 'console.log(a)', '2')}${listing('js {continues="lst:later" .run}', 'a')}`,
    )
    expect(outcomes).toEqual(['3 passed', '12 passed', '20 passed', '28 failed'])
    expect(told).toEqual([
      'chapters/one.md:28 test-continues Could not find a listing `lst:later` before this one to continue',
    ])
  })

  test('has the files of code/ and the named listings before it beside it; a region runs with the rest of its file', async () => {
    const { told, outcomes } = await tested(
      'files',
      `# One\n\n${listing('js {file="lib/add.js"}', 'export const add = (a, b) => a + b')}${listing('js {.run file="main.mjs"}', 'import { add } from "./lib/add.js"\nimport { two } from "./code/two.js"\nconsole.log(add(two, 1))', '3')}${listing('js {.run include="code/two.js" region="two"}', '', '2')}${listing('js {file="../outside.js"}', '1')}${listing('js {.run}', 'import "../outside.js"')}`,
      { files: { 'code/two.js': '// #region two\nexport const two = 2\n// #endregion\nconsole.log(two)\n' } },
    )
    // Importing two.js prints, too.
    expect(outcomes).toEqual(['7 failed', '17 passed', '29 failed'])
    expect(told.map((line) => line.split(' ')[1])).toEqual(['test-output', 'test-exit'])
    expect(existsSync(path.join(root, 'outside.js'))).toBe(false)
  })

  test('ends what does not end, and what never stops talking', async () => {
    const { told } = await tested(
      'endless',
      `# One\n\n${listing('js {.run}', 'setInterval(() => 0, 1000)')}${listing('js {.run}', 'for (;;) console.log("x".repeat(1000))')}`,
      { yaml: 'test: { seconds: 1.5 }\n' },
    )
    expect(told[0]).toBe('chapters/one.md:3 test-time Unexpected listing that still ran after 1.5 seconds')
    // Which of the two limits it meets first is a matter of the machine.
    expect(['test-too-much', 'test-time']).toContain(told[1]?.split(' ')[1])
  }, 20_000)

  test('runs a language as book.yaml says; skips one whose program is missing; refuses one that nobody knows to run', async () => {
    const chapter = `# One\n\n${listing('exs {.run}', '1', 'listing.exs 1')}${listing('haskell {.run}', 'main')}${listing('css {.run}', 'a {}')}`
    const script = 'console.log(process.argv[1], process.argv.length - 1)'
    const yaml = `test:\n  commands:\n    elixir: '"${process.execPath}" -e "${script}"'\n    hs: no-such-program-at-all\n`
    const { told, outcomes } = await tested('languages', chapter, { yaml })
    expect(outcomes).toEqual(['3 passed', '11 skipped', '15 failed'])
    expect(told).toEqual([
      'chapters/one.md:11 test-tool Could not start `no-such-program-at-all {file}`, which runs listings in haskell',
      'chapters/one.md:15 test-language Unexpected `.run` of a listing in `css`',
    ])
  })

  test('runs only what is asked for, by file or by label', async () => {
    const chapter = `# One\n\n${listing('js {#lst:a .run}', 'let a')}${listing('js {#lst:b .run}', 'let b')}`
    expect((await tested('only', chapter, { only: ['lst:b'] })).outcomes).toEqual(['7 passed'])
    expect((await tested('only', chapter, { only: ['two.md'] })).outcomes).toEqual([])
    expect((await tested('only', chapter, { only: ['one.md'] })).outcomes).toHaveLength(2)
  })
})

describe('octavo test --update', () => {
  test('takes over what is printed and leaves every other byte alone', async () => {
    const block = listing('js {.run}', 'console.log("new\\n\\nlines")', 'old')
    const nested = listing('js {.run}', 'console.log(2)', '1')
      .trimEnd()
      .replace(/^/gm, '> ')
      .replace(/^/gm, '  ')
      .replace('  > ', '- > ')
    const chapter = `# One\n\nText  with\ttabs.\n\n${block}${nested}\n\nThe end.`.replaceAll('\n', '\r\n')
    const { chapter: now, told, outcomes } = await tested('update', `\uFEFF${chapter}`, { update: true })
    expect(told).toEqual([])
    expect(outcomes).toEqual(['5 updated', '13 updated'])
    expect(now()).toBe(`\uFEFF${chapter.replace('old', 'new\r\n\r\nlines').replace('> 1\r\n', '> 2\r\n')}`)
  })

  test('a session at a prompt keeps what is typed, with its callouts', async () => {
    const session =
      '```console {.run}\n$ echo one \\\n    two # <1>\nthree\n$ mkdir a; ls\na\nold\n$ cd a; pwd | tail -c 3\n```'
    const chapter = `# One\n\n${session}\n\n1. Says it.\n`
    const first = await tested('session-update', chapter)
    expect(first.told).toEqual(['chapters/one.md:3 test-output Unexpected output of a listing'])
    const { chapter: now, outcomes } = await tested('session-update', chapter, { update: true })
    expect(outcomes).toEqual(['3 updated'])
    expect(now()).toBe(
      chapter
        .replace('three', 'one two')
        .replace('a\nold', 'a\nlisting.sh\npackage.json')
        .replace('-c 3\n', '-c 3\n/a\n'),
    )
    expect((await tested('session-update', now())).outcomes).toEqual(['3 passed'])
    const foreign = await tested('foreign', '# One\n\n```console {.run}\n>>> 1\n1\n```\n')
    expect(foreign.told).toEqual(['chapters/one.md:3 test-language Unexpected `.run` of a listing in `console`'])
  })

  test('does not write what would end its block', async () => {
    const chapter = `# One\n\n${listing('js {.run}', 'console.log("`".repeat(3))', 'old')}`
    const { chapter: now, told } = await tested('fence', chapter, { update: true })
    expect(told).toEqual([
      'chapters/one.md:7 test-update Could not take over an output: it does not fit between its fences',
    ])
    expect(now()).toBe(chapter)
  })

  test('writes nothing where nothing differs', async () => {
    const folder = path.join(root, 'same')
    const chapter = `# One\n\n${listing('js {.run}', 'console.log(1)', '1  ')}`
    const first = await tested('same', chapter, { update: true })
    expect(first.outcomes).toEqual(['3 passed'])
    expect(first.chapter()).toBe(chapter)
    writeFileSync(path.join(folder, 'chapters/one.md'), chapter.replace('log(1)', 'log()'))
    await testListings({ folder, update: true })
    expect(readFileSync(path.join(folder, 'chapters/one.md'), 'utf8')).toContain('```output\n```')
  })
})
