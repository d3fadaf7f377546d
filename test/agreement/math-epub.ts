/**
 * Puts every formula of the corpus that converts into EPUBs, and asks the official EPUBCheck and the Kindle rules:
 *
 *   npx tsx test/agreement/math-epub.ts [--quick]     (--quick: without EPUBCheck)
 */
import { severityOf } from '../../scripts/base/message.ts'
import { toMathml } from '../../scripts/math/mathml.ts'
import { validate } from '../../scripts/validate.ts'
import { makeEpub } from '../epub-fixture.ts'
import { corpusConverter, formulasOfCorpus } from './formulas-of-corpus.ts'

/** Formulas in one document: small enough that the limit of messages per file hides nothing. */
const perDocument = 400

const convert = corpusConverter()
const lines: { id: string; tex: string; mathml: string }[] = []
for (const formula of formulasOfCorpus() ?? []) {
  const result = convert(formula)
  const { id, tex } = formula
  if (result.ok) lines.push({ id, tex, mathml: result.render('reflowable').map(toMathml).join(' ') })
}

const counts = new Map<string, { count: number; first: string }>()
for (let at = 0; at < lines.length; at += perDocument) {
  const part = lines.slice(at, at + perDocument)
  // One formula a line, so that a finding's line tells which it is.
  const body = part.map(({ mathml }) => `<p>The formula ${mathml.replaceAll('\n', ' ')}</p>`).join('\n')
  const marker = '<p>MARK</p>'
  const page = pageWith(marker)
  const before = page.slice(0, page.indexOf(marker)).split('\n').length
  const epub = makeEpub({
    'OEBPS/c1.xhtml': page.replace(marker, () => body),
  })
  const inspectors = process.argv.includes('--quick') ? ['container', 'kindle'] : ['container', 'kindle', 'epubcheck']
  const { messages } = await validate({ name: 'formulas.epub', bytes: epub }, { destination: 'kfx-output', inspectors })
  for (const made of messages) {
    if (severityOf(made) === 'info') continue
    const formula = part[(made.line ?? 0) - before]
    const key = `${severityOf(made)} ${made.ruleId}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { count: 1, first: `${formula?.id} ${formula?.tex} ${made.reason}` })
    else known.count += 1
    if (process.argv.includes('--all'))
      process.stdout.write(`${key} ${formula?.id} | ${formula?.tex} | ${made.reason}\n`)
  }
}
process.stdout.write(`${lines.length} formulas\n`)
for (const [key, { count, first }] of counts) process.stdout.write(`${String(count).padStart(5)} ${key}, as ${first}\n`)

function pageWith(marker: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en" lang="en">
<head><title>Formulas</title></head>
<body>
<h1 id="c1">Formulas</h1>
${marker}
</body>
</html>
`
}
