/** The XML namespaces of EPUB's languages, by the names that specifications give to them. */
export const xhtml = 'http://www.w3.org/1999/xhtml'
export const mathml = 'http://www.w3.org/1998/Math/MathML'
export const svg = 'http://www.w3.org/2000/svg'
/** Of `epub:type` and EPUB 2's `switch` (EPUB 3.3 §5.1.4). */
export const ops = 'http://www.idpf.org/2007/ops'
export const xlink = 'http://www.w3.org/1999/xlink'
/** Of `xml:lang`, `xml:base` and `xml:id`. */
export const xml = 'http://www.w3.org/XML/1998/namespace'
export const dublinCore = 'http://purl.org/dc/elements/1.1/'
