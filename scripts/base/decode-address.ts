/** Percent-decodes a part of an address; what is no UTF-8 in disguise (`100%.png`) is meant as it stands. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
