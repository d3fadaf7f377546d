import { pathTo } from './element-path.js'
import { pathOf } from './resources.js'

/** Pictures of the book that cannot be decoded. What was never found is told by `loads.js`. */
export async function imageFaults(/** @type {Document} */ doc) {
  /** @type {import('../../scripts/validators/reading/survey.ts').Fault[]} */
  const faults = []
  for (const element of doc.querySelectorAll('img, image, input[type="image"], video[poster]')) {
    const address = addressOf(element)
    if (!address?.startsWith('blob:') && !address?.startsWith('data:')) continue
    if (await decodes(address)) continue
    const what = address.startsWith('data:') ? 'data:' : (pathOf(address) ?? '')
    faults.push({ kind: 'image', at: pathTo(element), what })
  }
  return faults
}

function addressOf(/** @type {Element} */ element) {
  return (
    element.getAttribute('src') ??
    element.getAttribute('poster') ??
    element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ??
    element.getAttribute('href')
  )
}

/** @type {Map<string, Promise<boolean>>} */
const known = new Map()

function decodes(/** @type {string} */ address) {
  const before = known.get(address)
  if (before !== undefined) return before
  const image = new Image()
  image.src = address
  const answer = image.decode().then(
    () => true,
    // Drawings with no size of their own are shown, though there is nothing to decode.
    () => image.complete && image.naturalWidth > 0,
  )
  // Addresses of `data:` are long, and nobody else has them.
  if (address.startsWith('blob:')) known.set(address, answer)
  return answer
}
