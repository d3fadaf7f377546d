/** Rooms grow in such steps: a few elements more in a chapter move no number of another. */
const step = 256

/**
 * How many numbers are kept for the objects of a run, by its HTML, which is there before its pages are: one for each element and
 * some for pages, which is more than nearly all need. Most parts of a formula and words of code have no element in the PDF.
 */
export function roomFor(html: string): number {
  let elements = 0
  for (let at = html.indexOf('</'); at >= 0; at = html.indexOf('</', at + 2)) elements++
  return step * (1 + Math.ceil(elements / step))
}
