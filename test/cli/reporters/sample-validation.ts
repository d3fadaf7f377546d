import type { Finding } from '../../../scripts/finding.ts'
import type { Validation } from '../../../scripts/validation.ts'

/** A finding on `book.epub` with what a test says of it. */
export function finding(fields: Partial<Finding> = {}): Finding {
  const path = 'path' in fields ? fields.path : 'OEBPS/c1.xhtml'
  return {
    severity: 'error',
    rule: 'RSC-005',
    inspector: 'epubcheck',
    reason: 'element "center" not allowed here',
    file: path === undefined ? 'out/book.epub' : `out/book.epub/${path}`,
    path,
    line: 12,
    column: 5,
    sources: [],
    ...fields,
  }
}

const kindle: Partial<Finding> = {
  inspector: 'kindle',
  rule: 'sample-kindle',
  severity: 'warning',
  reason: 'Unexpected `float: left`, expected no float',
  mend: 'Let the picture stand between paragraphs.',
  why: 'Kindle sets floats where it likes.',
  sources: ['https://example.org/kindle#float', 'KDP help'],
}

/** An EPUB with one finding of each kind that a reporter treats differently. */
export const sample: Validation = {
  name: 'book.epub',
  file: 'out/book.epub',
  digest: 'a'.repeat(64),
  about: {
    version: '3.0',
    title: 'A Book of Samples',
    creators: ['Ada Example', 'Bo Sample'],
    languages: ['en'],
    identifiers: ['urn:uuid:1'],
    publisher: 'Example House',
    date: '2026-11-27',
    rights: 'All rights reserved',
    subjects: ['Samples'],
    layout: 'reflowable',
    documents: 3,
    files: 9,
    bytes: 123_456,
    accessibility: [{ heading: 'Hazards', says: ['No hazards'] }],
  },
  findings: [
    finding({
      path: undefined,
      line: undefined,
      column: undefined,
      rule: 'PKG-006',
      reason: 'Mimetype file entry is missing',
    }),
    finding({ excerpt: { text: '<center>Words</center>', column: 1 } }),
    finding({ line: 20 }),
    finding({ line: 31 }),
    finding({ ...kindle, line: 14, column: 3, origin: { file: 'manuscript/chapters/01.md', line: 7, column: 1 } }),
    ...Array.from({ length: 9 }, (_, at) =>
      finding({ ...kindle, path: `OEBPS/c${at + 2}.xhtml`, line: 3 + at, column: undefined }),
    ),
    finding({
      severity: 'info',
      rule: 'sample-note',
      inspector: 'container',
      reason: 'A note',
      path: 'OEBPS/c2.xhtml',
      related: { file: 'out/book.epub/OEBPS/c1.xhtml', line: 2, column: 1, reason: 'First given here' },
    }),
  ],
  messages: [],
  answers: [
    {
      question: 'valid',
      answer: 'failed',
      headline: '4 errors',
      evidence: ['EPUBCheck 5.3.0 (Java 17.0.15)', '37 container rules'],
      errors: 4,
      warnings: 0,
      notes: 1,
    },
    {
      question: 'accessible',
      answer: 'unknown',
      headline: 'the accessibility inspector could not look',
      evidence: ['Ace did not run (browser-missing)'],
      errors: 1,
      warnings: 0,
      notes: 0,
    },
    {
      question: 'reads',
      answer: 'not-asked',
      headline: 'no engine was asked to show the book',
      evidence: [],
      errors: 0,
      warnings: 0,
      notes: 0,
    },
    {
      question: 'kindle',
      answer: 'passed',
      headline: 'no known obstacle found by static rules; not run through Kindle Previewer, not seen on a device',
      evidence: ['79 Kindle rules'],
      errors: 0,
      warnings: 10,
      notes: 0,
    },
  ],
  evidence: ['EPUBCheck 5.3.0 (Java 17.0.15)', '37 container rules', '79 Kindle rules'],
  verdict: {
    headline: 'no known obstacle found by static rules; not run through Kindle Previewer, not seen on a device',
    level: 1,
    lines: ['level of evidence 1 of 5: static rules', '79 Kindle rules'],
  },
  widths: [
    {
      kind: 'equation',
      path: 'OEBPS/c1.xhtml',
      line: 40,
      column: 2,
      excerpt: 'E = m c²',
      em: 41.5,
      tooWideFor: ['Kindle 6"', 'phone'],
    },
    { kind: 'code', path: 'OEBPS/c1.xhtml', line: 50, column: 1, excerpt: 'let x = 1', em: 9, tooWideFor: [] },
  ],
  conversion: [
    {
      construct: '<aside epub:type="footnote">',
      count: 12,
      fate: 'kept',
      becomes: 'A note that pops up.',
      basis: 'observed',
      source: 'https://example.org/kfx',
      path: 'OEBPS/c1.xhtml',
      line: 60,
    },
    {
      construct: 'float: left',
      count: 3,
      fate: 'lost',
      becomes: 'The picture stands between paragraphs.',
      basis: 'documented',
      source: 'KPG 9.4',
      path: 'OEBPS/s.css',
    },
  ],
  shots: [],
}
