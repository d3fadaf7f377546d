import { randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import { writeWhole } from '../files.ts'
import { cacheFolder } from './cache-folder.ts'
import type { Environment } from '../environment.ts'
import type { PackagedChromium } from './packaged-chromium.ts'
import { untar } from './untar.ts'

export interface UnpackedChromium {
  readonly executable: string
  /** Shared libraries for systems without NSS. */
  readonly libraries: string
  /** A `FONTCONFIG_FILE`: the system's fonts and, so that there is never none, the packaged family. */
  readonly fontConfiguration: string
}

/**
 * Inflates the packaged Chromium into a private folder per version, once: into a neighbour of another name first, so
 * that a folder with the final name is always whole. Two processes may do it at once; the later one throws its work
 * away. Takes seconds and about 200 MB the first time. Throws the file system's error.
 */
export async function unpackChromium(
  packaged: PackagedChromium,
  signal?: AbortSignal,
  environment: Environment = process.env,
): Promise<UnpackedChromium> {
  const cache = cacheFolder(environment)
  const folder = path.join(cache, `chromium-${packaged.version}`)
  if (!isOwn(folder)) {
    const beside = path.join(cache, `.chromium-${packaged.version}.${randomUUID()}.part`)
    try {
      await inflateInto(beside, packaged, signal)
      moveInto(beside, folder)
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  }
  return {
    executable: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'lib'),
    fontConfiguration: configureFonts(path.join(folder, 'fontconfig')),
  }
}

async function inflateInto(folder: string, packaged: PackagedChromium, signal?: AbortSignal): Promise<void> {
  mkdirSync(folder, { mode: 0o700 })
  unpackTar(packaged.libraries, folder)
  unpackTar(packaged.fonts, path.join(folder, 'fontconfig'))
  await pipeline(
    createReadStream(packaged.executable),
    createBrotliDecompress(),
    createWriteStream(path.join(folder, 'chromium'), { mode: 0o700, flush: true }),
    { signal },
  )
}

/**
 * Writes the configuration into the folder of the packaged fonts: the one that comes along names another system's
 * temporary folder, and fontconfig wants whole paths. The packaged family joins the system's, which may have fontconfig
 * and no font at all: Chromium then draws no text whatever, not even in fonts that the page brings.
 */
function configureFonts(folder: string): string {
  const place = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const file = path.join(folder, 'octavo.conf')
  const wanted = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${place}/fonts</dir>
  <cachedir>${place}/cache</cachedir>
</fontconfig>
`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) writeWhole(file, wanted)
  return file
}

function unpackTar(archive: string, folder: string): void {
  if (!existsSync(archive)) return
  for (const entry of untar(brotliDecompressSync(readFileSync(archive)))) {
    const target = path.join(folder, entry.name)
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
    writeFileSync(target, entry.bytes, { mode: 0o700 })
  }
}

function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!isOwn(to)) throw error
  }
}

function isOwn(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? 0) && (found.mode & 0o022) === 0
}
