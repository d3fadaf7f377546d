import fc from 'fast-check'
import { expect, test } from 'vitest'
import { githubLines, plainLine } from '../../../scripts/cli/reporters/github.ts'
import { jsonReport, type JsonReport } from '../../../scripts/cli/reporters/json.ts'
import { oneLine } from '../../../scripts/cli/reporters/one-line.ts'
import { prettyValidation } from '../../../scripts/cli/reporters/pretty-validation.ts'
import { sarifReport } from '../../../scripts/cli/reporters/sarif.ts'
import type { Validation } from '../../../scripts/validation.ts'
import { finding, sample } from './sample-validation.ts'

const nasty = [
  '\u001B[2J\u001B]0;title\u0007',
  '\n::set-output name=x::y\n',
  '##[error]x',
  '</script><img src=x onerror=alert(1)>',
  '"]}, {"',
  '\uD800',
  '\u202Egnp.exe',
  '%0A::error::',
  '\r\n',
  '\u2028',
  'a'.repeat(500),
]
/** Whatever an EPUB's author may have put into names, titles and contents. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 4 })
  .map((parts) => parts.join(''))

const validations: fc.Arbitrary<Validation> = fc
  .record({ title: hostile, path: hostile, reason: hostile, mend: hostile, rule: hostile, excerpt: hostile })
  .map(({ title, path, reason, mend, rule, excerpt }) => ({
    ...sample,
    file: `out/${path}.epub`,
    about: sample.about && { ...sample.about, title },
    findings: [
      finding({ path, file: `out/book.epub/${path}`, reason, mend, rule, excerpt: { text: excerpt, column: 1 } }),
      finding({ reason, related: { file: path, reason }, origin: { file: path, line: 1, column: 1 } }),
    ],
  }))

const report = (one: Validation) =>
  ({ command: 'validate', version: '0.0.0', findings: [], publications: [one] }) as const
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/

/** The properties of a workflow command, split and unescaped as GitHub's runner does. */
function propertiesOf(line: string): Record<string, string> {
  const list = line.slice(line.indexOf(' ') + 1, line.indexOf('::', 2))
  const signs: Record<string, string> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' }
  return Object.fromEntries(
    list.split(',').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=').replaceAll(/%(?:25|0D|0A|3A|2C)/g, (sign) => signs[sign] ?? '')]
    }),
  )
}

test('JSON stays JSON and Unicode, and says the same', () => {
  fc.assert(
    fc.property(validations, (one) => {
      const text = jsonReport(report(one))
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
      const [read] = (JSON.parse(text) as JsonReport).publications
      const plain = (words: string | undefined): string | undefined => words?.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      expect(read?.findings[0]?.reason).toBe(plain(one.findings[0]?.reason))
      expect(read?.about?.title).toBe(plain(one.about?.title))
    }),
  )
})

test('SARIF stays JSON, and its addresses stay addresses', () => {
  fc.assert(
    fc.property(validations, (one) => {
      const text = sarifReport(report(one))
      JSON.parse(text)
      for (const [, uri = ''] of text.matchAll(/"uri": "([^"]*)"/g)) expect(uri).toMatch(/^[\w.~!$&'()*+;=:@/%-]*$/)
    }),
  )
})

test('GitHub sees as many commands as there are findings, and no other', () => {
  fc.assert(
    fc.property(validations, (one) => {
      const lines = githubLines(one.findings, true)
      expect(lines).toHaveLength(2)
      for (const line of lines) {
        expect(line).toMatch(/^::error (?:file|line|title)=/)
        expect(line).not.toMatch(control)
        // Properties end where the runner thinks they do: at the first `::` after the command.
        expect(line.slice(2).split('::')[0]).toMatch(/^error (?:\w+=[^,:]*)(?:,\w+=[^,:]*)*$/)
      }
      // And they say what was meant, read as the runner reads them.
      const { rule = '' } = one.findings[0] ?? {}
      if (rule !== '') expect(propertiesOf(lines[0] ?? '')['title']).toBe(oneLine(rule))
      const plain = plainLine(`${one.about?.title}`)
      expect(plain).not.toMatch(/^\s*::|##\[/)
      expect(plain).not.toMatch(control)
    }),
  )
})

test('a terminal gets no control character that we did not send, in colour and without', () => {
  fc.assert(
    fc.property(validations, fc.boolean(), (one, colour) => {
      const lines = prettyValidation(one, { colour, columns: 80, all: true })
      for (const line of lines) expect(line.replaceAll(/\u001B\[\d+m/g, '')).not.toMatch(control)
      if (!colour) expect(lines.join('')).not.toContain('\u001B')
    }),
  )
})
