import type { RuleDoc } from '../../book/validator.ts'

/** What the Kindle check says of itself rather than of Kindle. */
export const kindleDocs: readonly RuleDoc[] = [
  {
    id: 'kindle-style-limit',
    summary: 'The style sheets ask for more work than the Kindle check does, so its rules on styles did not see all.',
    why: 'Each declaration is held against each element. Some selectors take the square of a document or more, and a hostile book has millions of both.',
    mend: 'Leave out rules that the book does not use, and selectors that count siblings.',
    basis: 'documented',
    sources: ['https://cwe.mitre.org/data/definitions/400.html'],
  },
]
