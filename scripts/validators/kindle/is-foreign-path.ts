/** Whether a path is written for a disk and not for a book: `C:/pictures/a.png`, `images\a.png`. */
export function isForeignPath(value: string): boolean {
  return /^[A-Za-z]:|^(?![A-Za-z][A-Za-z\d+.-]+:).*\\/s.test(value.trim())
}
