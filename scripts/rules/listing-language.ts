import { visit } from 'unist-util-visit'
import { message } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { codeLanguage, languageNames, plainLanguages } from '../book/code-languages.ts'
import type { Rule } from '../book/rule.ts'

export const listingLanguage: Rule = {
  id: 'listing-language',
  summary: 'The language of a listing is one that Octavo colours, or `text`.',
  why: 'Code in an unknown language is set without colours, which looks like a mistake beside the others.',
  mend: 'Correct the name after the fence, or write `text` when the code is meant to be plain.',
  sources: [],
  looksAt: 'draft',
  check: ({ file, tree }, report) => {
    visit(tree, 'listing', ({ language, position, data }) => {
      if (
        language === undefined ||
        plainLanguages.includes(language.toLowerCase()) ||
        codeLanguage(language) !== undefined
      )
        return
      report(
        message({
          severity: 'warning',
          ruleId: 'listing-language',
          reason: `Unexpected language \`${language}\` of a listing`,
          note: didYouMean(language, languageNames) ?? listingLanguage.mend,
          file: data?.from ?? file.path,
          place: position?.start,
        }),
      )
    })
  },
}
