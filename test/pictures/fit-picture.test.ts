import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import type { Asset } from '../../scripts/book/book.ts'
import type { OutputConfig } from '../../scripts/book/config.ts'
import { fitPicture } from '../../scripts/pictures/fit-picture.ts'
import { limitsOf } from '../../scripts/pictures/limits.ts'

const output: OutputConfig = {
  name: 'epub',
  format: 'epub',
  profile: 'standard',
  theme: 'octavo',
  page: { width: 177.8, height: 254 },
  links: 'live',
  openings: 'next',
  built: 'always',
}
const kindle: OutputConfig = { ...output, name: 'kindle', profile: 'kindle' }
const print: OutputConfig = { ...output, name: 'print', format: 'pdf', profile: 'print' }

function flat(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const background = { r: 200, g: 80, b: 20, alpha: 0.5 }
  return sharp({ create: { width, height, channels, background } })
}

async function assetOf(picture: Sharp, mediaType: Asset['mediaType'], width: number, height: number): Promise<Asset> {
  return { path: 'figures/x', mediaType, bytes: await picture.toBuffer(), width, height }
}

const fit = async (asset: Asset, to: OutputConfig = output) => fitPicture(asset, to, limitsOf(to))

test('what fits keeps its bytes, and nothing is blown up', async () => {
  const asset = await assetOf(flat(1600, 900).jpeg(), 'image/jpeg', 1600, 900)
  expect(await fit(asset)).toEqual({ asset, done: [] })
  const small = await assetOf(flat(20, 10).png(), 'image/png', 20, 10)
  expect((await fit(small, print)).asset).toBe(small)
})

test('a photograph of too many pixels gets as many as the output shows', async () => {
  const asset = await assetOf(flat(4000, 3000).jpeg(), 'image/jpeg', 4000, 3000)
  const widths = await Promise.all([output, kindle, print].map(async (to) => (await fit(asset, to)).asset.width))
  expect(widths).toEqual([1600, 1350, 2100])
  const own = await fit(asset, { ...output, images: { width: 800, quality: 60 } })
  expect(own.done).toEqual(['4000 × 3000 → 800 × 600 pixels'])
  expect(await sharp(own.asset.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 600 })
  // "JFIF" stands at its place (JFIF 1.02): Kindle's converter looks for it.
  expect(Buffer.from(own.asset.bytes).subarray(6, 10).toString()).toBe('JFIF')
})

test('a tall picture is held by its height', async () => {
  const asset = await assetOf(flat(1000, 9000).png(), 'image/png', 1000, 9000)
  expect((await fit(asset)).asset).toMatchObject({ width: 284, height: 2560, mediaType: 'image/png' })
})

test('the same picture gives the same bytes', async () => {
  const asset = await assetOf(flat(2000, 2000).png(), 'image/png', 2000, 2000)
  expect((await fit(asset)).asset.bytes).toEqual((await fit(asset)).asset.bytes)
})

test('CMYK becomes sRGB, sixteen bits become eight, what the camera turned stands upright', async () => {
  const cmyk = await fit(await assetOf(flat(40, 30).toColourspace('cmyk').jpeg(), 'image/jpeg', 40, 30), print)
  expect(cmyk.done).toEqual(['CMYK → sRGB'])
  expect((await sharp(cmyk.asset.bytes).metadata()).space).toBe('srgb')
  const deep = await fit(await assetOf(flat(40, 30).toColourspace('rgb16').png(), 'image/png', 40, 30))
  expect(deep.done).toEqual(['16 → 8 bits'])
  expect((await sharp(deep.asset.bytes).metadata()).depth).toBe('uchar')
  const turned = await fit(await assetOf(flat(40, 30).withMetadata({ orientation: 6 }).jpeg(), 'image/jpeg', 30, 40))
  expect(turned.done).toEqual(['turned upright'])
  expect(await sharp(turned.asset.bytes).metadata()).toMatchObject({ width: 30, height: 40 })
})

test('where black ink alone prints it a picture is grey, once', async () => {
  const black: OutputConfig = { ...print, colour: 'black' }
  for (const [asset, space] of [
    [await assetOf(flat(40, 30).jpeg(), 'image/jpeg', 40, 30), 'b-w'],
    [await assetOf(flat(40, 30, 4).png(), 'image/png', 40, 30), 'b-w'],
  ] as const) {
    const fitted = await fit(asset, black)
    expect(fitted.done).toEqual(['colour → grey'])
    expect((await sharp(fitted.asset.bytes).metadata()).space).toBe(space)
    expect((await fit(fitted.asset, black)).asset).toBe(fitted.asset)
  }
})

test('WebP and AVIF are converted for readers and stay for browsers', async () => {
  const web: OutputConfig = { ...output, name: 'web', format: 'web' }
  const opaque = await assetOf(flat(40, 30).webp(), 'image/webp', 40, 30)
  expect((await fit(opaque)).asset.mediaType).toBe('image/jpeg')
  expect((await fit(opaque, web)).asset).toBe(opaque)
  const clear = await assetOf(flat(40, 30, 4).avif(), 'image/avif', 40, 30)
  expect((await fit(clear)).asset.mediaType).toBe('image/png')
})

test('for Kindle what is transparent is laid on white', async () => {
  const asset = await assetOf(flat(40, 30, 4).png(), 'image/png', 40, 30)
  expect((await sharp((await fit(asset, kindle)).asset.bytes).metadata()).hasAlpha).toBe(false)
  expect((await fit(asset)).asset).toBe(asset)
})
