import path from 'node:path'

/**
 * A file's path as a URI reference (RFC 3986): relative to the working directory where the file lies in it, which is
 * where a checkout is in CI, else with all its folders.
 */
export function addressOf(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file))
  const inside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  const steps = (inside ? relative : path.resolve(file)).split(path.sep)
  const address = steps.map((step) => encodeURIComponent(step.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))).join('/')
  return inside ? address : `file://${address.startsWith('/') ? '' : '/'}${address}`
}
