import { xmlText } from '../../base/xhtml.ts'
import type { BookConfig } from '../../book/config.ts'

/**
 * The book's metadata as an XMP packet (ISO 16684-1), UTF-8.
 *
 * @param claim an element in the namespace `pdfuaid` (ISO 14289-1 §5), or what keeps its place
 */
export function xmp(config: BookConfig, title: string, producer: string, claim = ''): Uint8Array {
  const date = `${config.date}T00:00:00Z`
  const properties = [
    element('dc:title', alternatives(title)),
    config.authors.length === 0
      ? ''
      : element(
          'dc:creator',
          list(
            'Seq',
            config.authors.map(({ name }) => name),
          ),
        ),
    config.description === undefined ? '' : element('dc:description', alternatives(config.description)),
    config.rights === undefined ? '' : element('dc:rights', alternatives(config.rights)),
    config.publisher === undefined ? '' : element('dc:publisher', list('Bag', [config.publisher])),
    config.subjects.length === 0 ? '' : element('dc:subject', list('Bag', config.subjects)),
    element('dc:language', list('Bag', [config.language])),
    element('dc:identifier', xmlText(config.identifier)),
    element('dc:date', list('Seq', [date])),
    element('dc:format', 'application/pdf'),
    config.keywords.length === 0 ? '' : element('pdf:Keywords', xmlText(config.keywords.join(', '))),
    element('pdf:Producer', xmlText(producer)),
    element('xmp:CreatorTool', 'Octavo'),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:MetadataDate', date),
    claim,
  ].filter((line) => line !== '')
  return new TextEncoder().encode(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`)
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`
}

function list(kind: 'Bag' | 'Seq', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${xmlText(item)}</rdf:li>`).join('')}</rdf:${kind}>`
}
