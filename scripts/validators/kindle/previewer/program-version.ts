import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The version that a program carries about itself: the resource `ProductVersion` of a Windows executable, or
 * `CFBundleShortVersionString` of the bundle around a macOS one. Undefined where neither is there.
 */
export function programVersion(program: string): string | undefined {
  return bundleVersion(program) ?? executableVersion(program)
}

function bundleVersion(program: string): string | undefined {
  const plist = read(path.join(path.dirname(program), '..', 'Info.plist'))?.toString('utf8') ?? ''
  return /<key>CFBundleShortVersionString<\/key>\s*<string>([\d.]+)<\/string>/.exec(plist)?.[1]
}

/** The resource is the name in UTF-16, a zero, zeros up to a multiple of four bytes, and the value (VS_VERSIONINFO). */
function executableVersion(program: string): string | undefined {
  if (!program.toLowerCase().endsWith('.exe')) return undefined
  const bytes = read(program)
  const name = Buffer.from('ProductVersion\0', 'utf16le')
  const at = bytes?.indexOf(name) ?? -1
  if (bytes === undefined || at < 0) return undefined
  const value = bytes.subarray(at + name.length, at + name.length + 64).toString('utf16le')
  return /^\0{0,2}(\d+(?:\.\d+)+)/.exec(value)?.[1]
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
