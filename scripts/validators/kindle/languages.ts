/** Languages that Kindle Previewer converts, as KFX Output 2.12 lists them; it sends all others as English. */
const convertible =
  words(`af ar eu nb br ca zh zh-hant kw co da nl frs en fi fr fy gl de gu hi is ga it ja lb ml gv mr frr no
  nn pt frp rm ru sco gd es sw sv ta uk cy gsw`)

/** ISO 639-1: every language of two letters. */
const twoLetters =
  words(`aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
  dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja
  jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl
  nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta
  te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`)

/** language-extlang-script-region-variants-extensions-private (RFC 5646, §2.1), in lower case. */
const wellFormed =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/

/** Whether a text is a language tag of BCP 47 for a language that has a code; names such as "English" are not. */
export function isLanguageTag(text: string): boolean {
  const tag = text.toLowerCase()
  const [language = ''] = tag.split('-')
  return wellFormed.test(tag) && (language.length === 3 || twoLetters.has(language))
}

/** Whether Kindle Previewer converts a language under its own name. */
export function isConvertible(tag: string): boolean {
  const [language = ''] = tag.toLowerCase().split('-')
  return convertible.has(language)
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}
