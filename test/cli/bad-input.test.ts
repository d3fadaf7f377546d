import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesBelow, scratchFolder, stackTrace, toldBy, writeFiles } from './folders.ts'
import { octavo, type CliRun } from './octavo.ts'

const root = scratchFolder()
const bookYaml = (contents: string, more = ''): string =>
  `title: A Test\nauthors: [Ada Example]\nslug: test\ndate: 2026-11-22\n${more}contents:\n  chapters:\n${contents}`
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>'

/** Builds the EPUB of a manuscript below the scratch folder; what comes out goes beside it. */
function build(name: string): Promise<CliRun> {
  return octavo(['build', 'epub', '--quick', '--dir', `${name}/manuscript`, '--out', `${name}/out`], { cwd: root })
}

/** Nothing came out, nothing was left half written, and nobody was shown our own code. */
function expectCleanRefusal(name: string, { stdout, stderr }: CliRun): void {
  expect(stderr + stdout).not.toMatch(stackTrace)
  expect(filesBelow(path.join(root, name, 'out'))).toEqual([])
}

describe('a manuscript with every mistake that a text can have', () => {
  const name = 'text'
  let run: CliRun
  beforeAll(async () => {
    const folder = path.join(root, name, 'manuscript')
    const chapters = [
      'chapters/good.md',
      'chapters/missing.md',
      'chapters/folder.md',
      '../outside.md',
      '/etc/hostname',
      'chapters/link.md',
      'chapters/latin1.md',
      'chapters/empty.md',
      'chapters/front-only.md',
      'chapters/pictures.md',
      'chapters/fence.md',
      'chapters/box.md',
      'chapters/math.md',
      'chapters/includes.md',
      'chapters/labels.md',
    ]
    writeFiles(folder, {
      'book.yaml': bookYaml(
        chapters.map((chapter) => `    - ${chapter}\n`).join(''),
        'cover: ../cover.png\nbibliography: refs.bib\n',
      ),
      '../outside.md': '# Outside',
      '../cover.png': 'not read',
      'chapters/good.md': '# Good\n\nText.',
      'chapters/latin1.md': Buffer.from('# Latin\n\nEin gro\xDFes Haus.', 'latin1'),
      'chapters/empty.md': '',
      'chapters/front-only.md': '---\nshort-title: Only\n---\n',
      'chapters/pictures.md': [
        '# Pictures',
        '![A.](figures/huge.png){alt="a"}',
        '![B.](../cover.png){alt="b"}',
        '![C.](figures/link.svg){alt="c"}',
        '![D.](figures){alt="d"}',
        '![E.](figures/missing.svg){alt="e"}',
        '![F.](figures/inside.svg){alt="f"}',
        '![G.](figures/inside.svg/g.svg){alt="g"}',
      ].join('\n\n'),
      'chapters/fence.md': '# Fence\n\n```ts\nlet a',
      'chapters/box.md': '# Box\n\n::: note\nText.',
      'chapters/math.md': '# Math\n\nText with $x + \\nope$.\n\n$$\na = \\frac{b\n',
      'chapters/includes.md':
        '# Includes\n\n::include{file="shared/a.md"}\n\n::include{file="../outside.md"}\n\n::include{file="shared/latin1.md"}\n\n```ts {include="../outside.md"}\n```',
      'chapters/labels.md': '# Labels {#sec:good}\n\n$$ a $$ {#eq:a}\n\n$$ b $$ {#eq:a}',
      'shared/a.md': '::include{file="shared/b.md"}',
      'shared/b.md': 'Text.\n\n::include{file="shared/a.md"}',
      'shared/latin1.md': Buffer.from('\xE9t\xE9', 'latin1'),
      'refs.bib': Buffer.from('@book{a,\n  title = {Gr\xF6\xDFe}\n}', 'latin1'),
      'figures/inside.svg': svg,
      'figures/huge.png': '',
      '../link.svg': svg,
    })
    truncateSync(path.join(folder, 'figures/huge.png'), 50 * 1024 * 1024)
    mkdirSync(path.join(folder, 'chapters/folder.md'))
    symlinkSync('../../../text/outside.md', path.join(folder, 'chapters/link.md'))
    symlinkSync('../../link.svg', path.join(folder, 'figures/link.svg'))
    run = await build(name)
  }, 120_000)

  test('tells each with its place, and nothing else', () => {
    expect(toldBy(run.stderr, `${name}/manuscript`)).toEqual([
      'book.yaml:5:1 path-outside',
      'book.yaml:10:7 chapter-missing',
      'book.yaml:11:7 file-is-folder',
      'book.yaml:12:7 path-outside',
      'book.yaml:13:7 path-outside',
      'book.yaml:14:7 path-outside',
      'chapters/latin1.md:3:8 file-encoding',
      'refs.bib:2:14 file-encoding',
      'chapters/pictures.md:3:1 file-too-large',
      'chapters/pictures.md:5:1 path-outside',
      'chapters/pictures.md:7:1 path-outside',
      'chapters/pictures.md:9:1 file-is-folder',
      'chapters/pictures.md:11:1 image-missing',
      'chapters/pictures.md:15:1 file-unreadable',
      'chapters/math.md:3:16 tex-undefined-control-sequence',
      'chapters/math.md:5:1 unclosed-math',
      'chapters/empty.md:1:1 chapter-title',
      'chapters/front-only.md:1:1 chapter-title',
      'chapters/fence.md:3:1 unclosed-fence',
      'chapters/box.md:3:1 unclosed-box',
      'shared/b.md:3:1 include-circle',
      'chapters/includes.md:5:1 path-outside',
      'chapters/includes.md:9:1 path-outside',
      'shared/latin1.md:1:1 file-encoding',
      'chapters/labels.md:5:1 label-duplicate',
    ])
  })

  test('shows the line, the other place and the way out', () => {
    expect(run.stderr).toContain(
      '    3 | Text with $x + \\nope$.\n      |                ^\n    Define it in `book.yaml`',
    )
    expect(run.stderr).toContain(`    ${name}/manuscript/chapters/labels.md:3:1: First given here`)
    expect(run.stderr).toContain('50 MB, expected at most 40 MB')
    expect(run.stderr).toContain('shared/a.md → shared/b.md → shared/a.md')
  })

  test('ends with 1, and leaves nothing behind', () => {
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/^0 artifacts, 25 errors, 0 warnings$/m)
    expectCleanRefusal(name, run)
  })
})

describe('a book.yaml that cannot be used', () => {
  test.each([
    ['malformed', 2, 'title: "A Test\nslug: [a', ['book.yaml:2:9 yaml-syntax']],
    ['not UTF-8', 1, Buffer.from('title: Gr\xF6\xDFe', 'latin1'), ['book.yaml:1:10 file-encoding']],
    [
      'with unknown keys',
      2,
      bookYaml('    - chapters/one.md\n', 'colour: red\n'),
      ['book.yaml:5:1 config-unknown-key'],
    ],
  ])('%s, ends with %i', async (title, code, text, told) => {
    const name = title.replaceAll(' ', '-')
    writeFiles(path.join(root, name, 'manuscript'), { 'book.yaml': text, 'chapters/one.md': '# One' })
    const run = await build(name)
    expect(toldBy(run.stderr, `${name}/manuscript`)).toEqual(expect.arrayContaining(told))
    expect(run.code).toBe(code)
    expectCleanRefusal(name, run)
  })
})

describe('check', () => {
  beforeAll(() => {
    writeFiles(path.join(root, 'fine'), {
      'book.yaml': bookYaml('    - chapters/one.md\n'),
      'chapters/one.md': '# One\n\nText with $x$.',
    })
    writeFiles(path.join(root, 'warned'), {
      'book.yaml': bookYaml('    - chapters/one.md\n'),
      'chapters/one.md': '# One\n\nText.\n\n[^a]: Nobody calls.',
    })
    writeFiles(path.join(root, 'broken'), {
      'book.yaml': bookYaml('    - chapters/one.md\n'),
      'chapters/one.md': '# One\n\n@fig:none',
    })
    writeFiles(path.join(root, 'theme'), {
      'book.yaml': bookYaml('    - chapters/one.md\n', 'theme: rococo\n'),
      'chapters/one.md': '# One',
    })
    writeFileSync(path.join(root, 'file'), '')
  })

  test.each([
    ['fine', 0, /^1 documents, 1 formulas: 0 errors, 0 warnings\n$/],
    ['warned/', 0, /^warned\/chapters\/one\.md:5:1: warning: .* \[note-unused\]\n[^]*0 errors, 1 warning\n$/],
    ['broken', 1, /^broken\/chapters\/one\.md:3:1: error: .* \[reference-undefined\]\n[^]*1 error, 0 warnings\n$/],
    ['nowhere', 2, /^error: Could not find the manuscript's folder `nowhere` \[manuscript-missing\]\n/],
    ['file', 2, /^error: Could not find the manuscript's folder `file` \[manuscript-missing\]\n/],
    ['.', 2, /^error: Could not find `book\.yaml` in `\.` \[manuscript-missing\]\n    Name the folder/],
  ])('of %s ends with %i', async (folder, code, told) => {
    const run = await octavo(['check', '--dir', folder], { cwd: root })
    expect(run.stdout).toMatch(told)
    expect(run.code).toBe(code)
    expect(run.stdout + run.stderr).not.toMatch(stackTrace)
  })

  test('build with an output and a theme that do not exist ends with 2', async () => {
    const run = await octavo(['build', 'epud', '--dir', 'fine', '--out', 'out'], { cwd: root })
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /error: Unexpected output `epud` \[output-unknown\]\n    Did you mean `epub`\?/,
      ) as string,
    })
    const themed = await octavo(['build', 'epub', '--dir', 'theme', '--out', 'out'], { cwd: root })
    expect(toldBy(themed.stderr, 'theme')).toEqual(['book.yaml:5:1 theme-unknown'])
    expect(themed.code).toBe(2)
    expect(filesBelow(path.join(root, 'out'))).toEqual([])
  })
})
