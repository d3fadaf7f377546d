import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** `/tmp/a` as a program under Wine sees it: Wine shows the whole disk as drive Z. */
export function toWine(file: string): string {
  return `Z:${file.replaceAll('/', '\\')}`
}

/**
 * A path that a program under Wine wrote, as this system sees it; drives are links in `dosdevices` (Wine User's
 * Guide). Anything else stays as it is.
 *
 * @param prefix Wine's folder, `~/.wine`
 */
export function fromWine(file: string, prefix: string): string {
  const [, drive, rest] = /^([A-Za-z]):[\\/](.*)$/s.exec(file) ?? []
  if (drive === undefined || rest === undefined) return file
  const inside = rest.replaceAll('\\', '/')
  if (drive.toLowerCase() === 'z') return `/${inside}`
  try {
    return path.join(realpathSync(path.join(prefix, 'dosdevices', `${drive.toLowerCase()}:`)), inside)
  } catch {
    return path.join(prefix, `drive_${drive.toLowerCase()}`, inside)
  }
}

/** The value of a key without a name in Wine's user.reg; undefined when file or key is missing. */
export function wineRegistry(prefix: string, key: string): string | undefined {
  let text: string
  try {
    text = readFileSync(path.join(prefix, 'user.reg'), 'utf8')
  } catch {
    return undefined
  }
  const start = text.indexOf(`[${key.replaceAll('\\', '\\\\')}]`)
  if (start < 0) return undefined
  const [section = ''] = text.slice(start + 1).split(/^\[/m)
  return /^@="((?:[^"\\]|\\.)*)"/m.exec(section)?.[1]?.replaceAll('\\\\', '\\')
}
