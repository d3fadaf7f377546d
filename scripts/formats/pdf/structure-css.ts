import { lineNumberCss } from './line-numbers.ts'

/**
 * What pages need before any theme: where documents begin, how a line of the contents is built, what is repeated and
 * what stays together. No face, no colour, no measure that a designer would choose.
 */
export const structureCss = `
html { print-color-adjust: exact; hyphens: manual; }
body { margin: 0; }
section.document { break-before: page; }
section.document:first-of-type { break-before: auto; }
thead { display: table-header-group; }
tr, img, svg.figure, math[display="block"], .equation { break-inside: avoid; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
/* Two rows on either side of a page's end are enough here: whether so few are good is weighed. */
table > tbody > tr:nth-child(2) { break-after: auto; }
table > tbody > tr:nth-last-child(2) { break-before: auto; }
/* So are three lines of code; those of a short listing would else be kept with what stands around it. */
pre > :is(code, samp) > .line:nth-child(n) { break-before: auto; break-after: auto; }
.with-output { break-after: avoid; }
/* A demonstration is best divided where its result begins, and within a result that is high. */
div.demo > :is(pre, figure.listing) { break-after: auto; }
div.demo > .demo-result { --whole-up-to: 0.34; }
div.demo > .demo-result > * { --whole-up-to: initial; }
p, li, dd { orphans: 2; widows: 2; }
svg.figure { max-width: 100%; height: auto; }
/* Spaces of a line are widened or narrowed, those in its formulas are not. */
math { word-spacing: 0; }
/* A formula and the marks that touch it. */
.held { white-space: nowrap; }
nav.contents ol { list-style: none; margin: 0; padding: 0; }
nav.contents a { display: flex; align-items: last baseline; color: inherit; text-decoration: none; break-inside: avoid; }
td.short { white-space: nowrap; }
/* A chapter is not left behind by its sections, nor with one of several. */
nav.contents a:has(+ ol), nav.contents ol ol > li:first-child:not(:last-child) { break-after: avoid; }
nav.contents ol ol > li:last-child:not(:first-child) { break-before: avoid; }
nav.contents .contents-number { flex: none; align-self: first baseline; min-width: 1.8em; }
nav.contents .contents-section { padding-left: 1.8em; }
nav.contents .contents-section .contents-number { min-width: 2.4em; }
ol.caption-list li { padding-left: 0; text-indent: 0; break-inside: avoid; }
ol.caption-list a { display: flex; align-items: last baseline; }
ol.caption-list .label { flex: none; align-self: first baseline; min-width: 6.5em; }
/* A leader begins behind the last word, in whichever line that is, and is cut off where the line's box ends: words keep more away. */
:is(nav.contents, .caption-list) .contents-line { flex: 1 1 0; position: relative; overflow-x: clip; padding-right: 2em; }
:is(nav.contents, .caption-list) .contents-leader { position: absolute; box-sizing: border-box; width: 100%; height: calc(0.5lh + 0.36em); margin-left: 0.35em; border-bottom: 0.1em dotted color-mix(in srgb, currentcolor 45%, white); }
:is(nav.contents, .caption-list) .contents-folio { flex: none; min-width: 1.95em; text-align: right; font-variant-numeric: lining-nums tabular-nums; }
/* What is positioned is painted behind what is not: where all parts of a line are, they are painted, and read, in their order. */
:is(nav.contents, .caption-list) a > * { position: relative; }
/* Their spaces part number, title and page for whoever hears the line or copies it. */
:is(.contents-number, .contents-title) { white-space: pre-wrap; }
${lineNumberCss}
`
