import fc from 'fast-check'

const small = fc.integer({ min: 1, max: 3 })
const maybe = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary })

const paragraph = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    maybe(small.map((gap) => ` gap ${gap}`)),
    maybe(fc.tuple(small, fc.integer({ min: 1, max: 9 })).map(([lines, at]) => ` calls n:${lines} at ${at}`)),
    maybe(fc.integer({ min: 1, max: 9 }).map((at) => ` calls n:${at} at 1`)),
    maybe(small.map((line) => ` hyphen ${line}`)),
    maybe(fc.constant(' keep')),
  )
  .map(([lines, ...words]) => `paragraph ${lines}${words.join('')}`)

const others = fc.oneof(
  fc.constant('heading gap 1 stretch 1'),
  fc.integer({ min: 1, max: 12 }).map((lines) => `code ${lines} gap 1`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), maybe(fc.constant(' as table'))).map(([lines, as]) => `row ${lines}${as}`),
  fc.integer({ min: 1, max: 14 }).map((height) => `block ${height} gap 1 stretch 2`),
  fc.constant('equation 2'),
)

const float = fc
  .tuple(
    fc.constantFrom('figure', 'table-float'),
    fc.integer({ min: 1, max: 14 }),
    fc.constantFrom('top bottom', 'here', 'here top bottom page', 'top', 'page', 'top bottom page'),
    maybe(fc.constant(' gap 1')),
    maybe(small.map((lines) => ` calls n:${lines}`)),
  )
  .map(([kind, height, ...words]) => `${kind} ${height} ${words.join('')}`)

const box = fc
  .tuple(
    fc.constantFrom('listing', 'table', 'admonition', 'list', 'entries'),
    maybe(fc.constant(' whole')),
    small,
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([kind, whole, least, edge]) => `${kind}${whole} least ${least} top ${edge} bottom ${edge}`)

/** Some blocks, in a box perhaps, or a forced break. */
const piece = (heavy: boolean): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 6, arbitrary: paragraph.map((line) => [line]) },
    { weight: 3, arbitrary: others.map((line) => [line]) },
    { weight: heavy ? 2 : 1, arbitrary: float.map((line) => [line]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(box, fc.array(fc.oneof(paragraph, others), { minLength: 1, maxLength: 3 }))
        .map(([head, lines]) => [`box ${head}`, ...lines.map((line) => `  ${line}`)]),
    },
    { weight: heavy ? 1 : 0, arbitrary: fc.constant(['page break']) },
  )

/** Cases in the notation of `cases/`, so that one that fails can be read and kept there. */
export function randomCase(pieces: number, heavy = true): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: 5, max: 12 }),
      fc.constantFrom('', ' flush', ' verso', ' flush recto', ...(heavy ? [' columns 2'] : [])),
      fc.array(piece(heavy), { maxLength: pieces }),
    )
    .map(([height, words, lines]) => `page ${height}${words}\n${named(lines.flat()).join('\n')}\n`)
}

/** Blocks and notes get names, in their order. */
function named(lines: readonly string[]): string[] {
  let blocks = 0
  let notes = 0
  return lines.map((line) => {
    const text = line.replaceAll(/ n:/g, () => ` n${++notes}:`)
    return /^(box|page break)/.test(line) ? text : text.replace(/^\s*/, (indent) => `${indent}U${++blocks}. `)
  })
}
