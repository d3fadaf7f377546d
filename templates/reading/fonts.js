import { pathOf } from './resources.js'

/** Style sheets and addresses of fonts that were looked at with another document. @type {Map<string, Promise<boolean>>} */
const known = new Map()

/** Faces that the document's styles declare and that do not load, those that the document does not use included. */
export async function fontFaults(/** @type {Document} */ doc) {
  /** @type {import('../../scripts/validators/reading/survey.ts').Fault[]} */
  const faults = []
  for (const { rule, sheet } of faceRules(doc)) {
    // Without a name it is no font to anybody, and nothing asks for its file (CSS Fonts 4 §4.2).
    const family = rule.style.getPropertyValue('font-family').replaceAll('"', '')
    if (family.trim() === '') continue
    const source = rule.style.getPropertyValue('src')
    const addresses = [...source.matchAll(/url\("([^"]*)"\)/g)].map(([, address = '']) => address)
    // Any of several sources may do, and one that the machine itself has may be among them.
    if (addresses.length === 0 || /\blocal\(/.test(source) || addresses.some((each) => /^https?:/.test(each))) continue
    const loaded = await Promise.all(addresses.map(loads))
    if (loaded.includes(true)) continue
    const [address = ''] = addresses
    faults.push({ kind: 'font', what: pathOf(address) ?? address, family, sheet })
  }
  return faults
}

/** @returns {Promise<boolean>} */
function loads(/** @type {string} */ address) {
  let answer = known.get(address)
  if (answer === undefined) {
    answer = new FontFace('octavo', `url("${address}")`).load().then(
      () => true,
      () => false,
    )
    known.set(address, answer)
  }
  return answer
}

function* faceRules(/** @type {Document} */ doc) {
  for (const sheet of doc.styleSheets) yield* faceRulesOf(sheet)
}

/** @returns {Generator<{ rule: CSSFontFaceRule, sheet: string | undefined }>} */
function* faceRulesOf(/** @type {CSSStyleSheet} */ sheet) {
  /** @type {CSSRule[]} */
  let rules
  try {
    rules = [...sheet.cssRules]
  } catch {
    return // Of another origin, and not loaded here.
  }
  const path = sheet.href === null ? undefined : pathOf(sheet.href)
  for (let rule = rules.shift(); rule !== undefined; rule = rules.shift()) {
    // A document's own constructors, since each frame has its own.
    if (rule.constructor.name === 'CSSFontFaceRule') yield { rule: /** @type {CSSFontFaceRule} */ (rule), sheet: path }
    else if (rule.constructor.name === 'CSSImportRule') {
      const imported = /** @type {CSSImportRule} */ (rule).styleSheet
      if (imported !== null) yield* faceRulesOf(imported)
    } else if ('cssRules' in rule) rules.unshift(.../** @type {CSSGroupingRule} */ (rule).cssRules)
  }
}
