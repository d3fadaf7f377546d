import sharp from 'sharp'
import { expect, test } from 'vitest'
import { motionOf } from '../../scripts/pictures/motion.ts'

const size = 8

/** An animated GIF of grey squares. */
async function gif(greys: readonly number[], milliseconds: number): Promise<Uint8Array> {
  const frames = Buffer.concat(greys.map((grey) => Buffer.alloc(size * size * 3, grey)))
  const raw = { width: size, height: size * greys.length, channels: 3, pageHeight: size } as const
  return await sharp(frames, { raw })
    .gif({ delay: greys.map(() => milliseconds), loop: 0 })
    .toBuffer()
}

const blink = [0, 255, 0, 255, 0, 255, 0, 255]
const fade = [0, 40, 80, 120, 160, 200, 230, 255, 230, 200, 160, 120, 80, 40]

test.for([
  ['a picture that is shown for ever', [255], 100, 'still'],
  ['black and white ten times a second', blink, 100, 'flashing'],
  ['black and white, as fast as readers show it', blink, 0, 'flashing'],
  ['black and white twice a second', blink, 500, 'moving'],
  ['three flashes a second', blink, 170, 'moving'],
  ['up and down once in a second, in many steps', fade, 70, 'moving'],
  ['differences that are no flash', [120, 130, 120, 130, 120, 130, 120, 130], 50, 'moving'],
  ['light on lighter', [240, 255, 240, 255, 240, 255, 240, 255], 50, 'moving'],
] as const)('%s', async ([, greys, milliseconds, motion]) => {
  expect(await motionOf(await gif(greys, milliseconds))).toBe(motion)
})

test('what is no animation, and what cannot be looked at', async () => {
  const still = sharp({ create: { width: 4, height: 4, channels: 3, background: '#123456' } })
  const png = await still.clone().png().toBuffer()
  expect(await motionOf(png)).toBe('still')
  expect(await motionOf(await still.clone().jpeg().toBuffer())).toBe('still')
  expect(await motionOf(Buffer.concat([png.subarray(0, 33), Buffer.from('acTL'), png.subarray(33)]))).toBe('flashing')
  expect(await motionOf((await gif(blink, 500)).subarray(0, 40))).toBe('flashing')
})
