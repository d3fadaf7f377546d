import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Destination } from '../../../book/validator.ts'
import { textOf } from '../../../formats/web/html.ts'
import type { Validation } from '../../../validation.ts'
import { version } from '../../../version.ts'
import { oneLine } from '../one-line.ts'
import { publicationSection } from './publication-section.ts'
import { statusMark } from './status.ts'

const template = (name: string): string =>
  readFileSync(new URL(`../../../../templates/report/${name}`, import.meta.url), 'utf8')

/**
 * One HTML file with everything that was found: it needs nothing from elsewhere, reads without a script and prints. What
 * the EPUBs say reaches it as text nodes only, and its policy lets no address be fetched and no other script run.
 */
export async function htmlReport(
  validations: readonly Validation[],
  { destination }: { readonly destination: Destination },
): Promise<string> {
  const [style, script] = [template('report.css'), template('report.js')]
  const sections: Element[] = []
  for (const [at, validation] of validations.entries()) {
    sections.push(await publicationSection(validation, at + 1, validations.length))
  }
  const titles = validations.map(({ about, file }) => oneLine(about?.title ?? file))
  const title = titles.length === 1 ? `${titles[0]}: validation report` : `Validation report on ${titles.length} EPUBs`
  const policy = `default-src 'none'; img-src data:; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'generator', content: `Octavo ${version}` }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', title),
      h('style', style),
    ]),
    h('body', [
      h('a.skip', { href: '#report' }, 'Skip to the report'),
      h('header.top', [
        h(validations.length > 1 ? 'p.maker' : 'h1.maker', `Octavo ${version} · validation report`),
        ...(validations.length > 1 ? [h('h1', `${validations.length} EPUBs`), overview(validations)] : []),
      ]),
      h('main', { id: 'report' }, [filters(), ...sections]),
      h('footer.bottom', [
        h('p', [
          `Headed for ${places[destination]}. `,
          'A program finds what a program can find: whether descriptions describe and whether a book reads well takes a person. ',
          'Every rule is explained by ',
          h('code', 'octavo explain ID'),
          '.',
        ]),
      ]),
      h('script', script),
    ]),
  ])
  return `<!doctype html>\n${textOf({ type: 'root', children: [page] })}\n`
}

const places: Readonly<Record<Destination, string>> = {
  epub: 'any reader of EPUB; what Kindle would not take are notes, and --for kfx makes them errors and warnings',
  'kfx-output': 'Kindle by way of KFX Output',
  kdp: 'Kindle by way of KDP',
  'send-to-kindle': 'Kindle by way of Send to Kindle',
}

/** Hidden until the script, without which it could do nothing, shows it. */
function filters(): Element {
  const box = (name: string, words: string): Element =>
    h('label', [h('input', { type: 'checkbox', name, checked: true }), ' ', words])
  return h('form.filters', { hidden: true, role: 'search', ariaLabel: 'Filter findings' }, [
    box('error', 'Errors'),
    box('warning', 'Warnings'),
    box('info', 'Notes'),
    h('label.words', [
      h('span', 'Rule, file or words '),
      h('input', { type: 'search', name: 'words', autoComplete: 'off', spellCheck: 'false' }),
    ]),
    h('output', { ariaLive: 'polite' }),
  ])
}

/** Several EPUBs on one table, each a link to its part. */
function overview(validations: readonly Validation[]): Element {
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: 'All EPUBs' }, [
    h('table.overview', [
      h('thead', [
        h(
          'tr',
          ['EPUB', 'Valid', 'Accessible', 'Reads', 'Kindle'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h(
        'tbody',
        validations.map(({ about, file, answers }, at) =>
          h('tr', [
            h('th', { scope: 'row' }, [h('a', { href: `#epub-${at + 1}` }, oneLine(about?.title ?? file))]),
            ...answers.map((answer) => h('td', [statusMark(answer)])),
          ]),
        ),
      ),
    ]),
  ])
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
