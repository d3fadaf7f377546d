/**
 * What pages need, whatever a theme says: a box of the text area's size that no print divides, and nothing in it that asks for a
 * break, since all breaks are made. A wide figure reaches into the margins as far as the theme says (`--wide-inside`,
 * `--wide-outside`); one that bleeds fills a page of its own, up to the edges of the sheet, but for its caption. The rule above
 * notes, the marks of what goes on overleaf: plain, for themes to overrule: this sheet comes before theirs. Edges of what a page
 * divides are shown on both sides, unless a theme says `slice`.
 */
export const pageStyle = `
.galley, .page { box-sizing: border-box; margin: 0; padding: 0; }
.galley > * { display: flow-root; }
:where(.galley, .page) :where(div, section, aside, figure, blockquote, pre, ul, ol, dl, li, dd, p) { box-decoration-break: clone; }
.page { display: flex; flex-direction: column; contain: size; break-inside: avoid; break-after: page; }
.page:last-child { break-after: auto; }
.page * { page: auto !important; break-before: auto !important; break-after: auto !important; break-inside: auto !important; }
.page > * { flex: none; display: flow-root; }
.page-column { display: flow-root; flex: none; }
.page > .page-foot { margin-top: auto; }
.notes.at-foot { margin: 0; padding: 0.7em 0 0; border: 0; }
.notes.at-foot::before { content: ''; display: block; width: 4.5em; padding: 0 0 0.45em; border-top: 0.5pt solid; }
.notes.at-foot.continued::before { width: 100%; }
section.document > figure.wide { width: calc(100% + var(--wide-inside, 0px) + var(--wide-outside, 0px)); max-width: none; margin-left: calc(-1 * var(--wide-inside, 0px)); }
section.document > figure.bleed { display: flex; flex-direction: column; box-sizing: border-box; height: calc(var(--area-height) - 1px); margin: 0; break-before: page; break-after: page; }
figure.bleed > :is(img, svg.figure) { flex: 1 1 0; min-height: 0; max-width: none; object-fit: cover; width: calc(100% + var(--to-left, 0px) + var(--to-right, 0px)); margin: calc(-1 * var(--to-top, 0px)) 0 0 calc(-1 * var(--to-left, 0px)); }
figure.bleed:not(:has(figcaption)) > :is(img, svg.figure) { margin-bottom: calc(-1 * var(--to-bottom, 0px)); }
.cont > tr[lang*='-x-part-']:first-of-type > :is(td, th) { padding-top: var(--row-top, 0) !important; }
.page-mark { display: block; margin: 0; text-indent: 0; text-align: right; font-style: italic; font-size: 0.85em; line-height: 1.3; }
`
