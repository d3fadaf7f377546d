import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { pageFlavour } from '../../../scripts/formats/pdf/page-flavour.ts'

test('words of another language in a line have a role, without which their language is not in the tags', () => {
  const tree = h(null, [
    h('p', { lang: 'fr' }, ['Un ', h('i', { lang: 'de' }, 'Wort'), ' ', h('em', { lang: 'la' }, 'verbum')]),
  ])
  pageFlavour(tree)
  expect(toHtml(tree)).toBe('<p lang="fr">Un <i lang="de" role="term">Wort</i> <em lang="la">verbum</em></p>')
})
