import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { stockFiles } from '../../epub-fixture.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** Sound books that are broken: by name, since a seed alone does not say which it was. */
export function specimen(name: string): Files {
  const known = kept.get(name) ?? read(name)
  kept.set(name, known)
  return known
}

const kept = new Map<string, Files>()

function read(name: string): Files {
  if (name === 'stock') return stockFiles()
  if (name === 'rich') return rich()
  return unzipped(name)
}

function unzipped(name: string): Files {
  return new Map(Object.entries(unzipSync(readFileSync(name))).filter(([entry]) => !entry.endsWith('/')))
}

/** The names of the EPUBs in a folder, so that real ones can be broken too. */
export function epubsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.epub'))
    .toSorted()
    .map((name) => path.join(folder, name))
    .filter(opens)
}

/** A book with one of each thing that somebody reads: drawings, tables, formulas, obfuscated fonts, styles, notes. */
function rich(): Files {
  const files = new Map(stockFiles())
  const text = (name: string): string => Buffer.from(files.get(name) ?? []).toString()
  const put = (name: string, content: string): void => void files.set(name, Buffer.from(content))
  put(
    'OEBPS/c2.xhtml',
    text('OEBPS/c2.xhtml').replace(
      '</body>',
      `<section><h2>More</h2><table style="width: 50%"><caption>t</caption><tr><th>a</th><td colspan="2">b</td></tr></table>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" width="5em"><title>s</title><g transform="translate(0, 0)"><path d="M0 0L1 1"/><text>x</text><image xlink:href="images/figure.png"/></g></svg>
<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="sum"><semantics><mrow><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mfrac><mi mathvariant="bold">x</mi><msqrt><mn>2</mn></msqrt></mfrac><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mrow><annotation encoding="application/x-tex">\\sum</annotation></semantics></math>
<p class="katex note" style="color: red; font-size: 2em">Prices of $5 and \\(x\\) &#160; <a href="http://example.org/">out</a> <ruby>漢<rt>kan</rt></ruby></p>
<pre><code>  if (a &lt; b) return</code></pre><ol start="3"><li>x</li></ol><dl><dt>a</dt><dd>b</dd></dl><img src="images/figure.png" alt="again" width="50%"/></section></body>`,
    ),
  )
  put(
    'OEBPS/style.css',
    `${text('OEBPS/style.css')}
@import url("more.css") screen; @namespace m "http://www.w3.org/1998/Math/MathML"; @font-face { font-family: "F"; src: url("f.ttf"); }
p.note > a:first-child, mi:nth-child(2n+1) ~ mo { color: #333; } @media amzn-kf8 and (max-width: 30em) { table { display: none !important; } }
h1::before { content: "\\201C"; } .k { float: left; margin: -2em calc(1px + 2%); background: url(images/figure.png); }`,
  )
  put('OEBPS/more.css', '@import "style.css"; math * { display: block } img { width: 100%; height: 50% }')
  files.set(
    'OEBPS/f.ttf',
    Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 1, 0, 16, 0, 0, 0, 0]), Buffer.from('cmap'), Buffer.alloc(60, 1)]),
  )
  put(
    'META-INF/encryption.xml',
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="OEBPS/f.ttf"/></enc:CipherData></enc:EncryptedData></encryption>',
  )
  put(
    'OEBPS/package.opf',
    text('OEBPS/package.opf').replace(
      '</manifest>',
      '<item id="more" href="more.css" media-type="text/css"/><item id="f" href="f.ttf" media-type="font/ttf"/></manifest>',
    ),
  )
  return files
}

/** Books that are broken already in their archive are no specimens. */
function opens(name: string): boolean {
  try {
    return unzipped(name).size > 0
  } catch {
    return false
  }
}
