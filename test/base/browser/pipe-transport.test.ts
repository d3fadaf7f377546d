import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pipeTransport } from '../../../scripts/base/browser/pipe-transport.ts'

test('messages end with a zero byte, however they arrive', async () => {
  const [to, from] = [new PassThrough(), new PassThrough()]
  const transport = pipeTransport(to, from)
  const heard: string[] = []
  Object.assign(transport, { onmessage: (text: string) => heard.push(text) })
  transport.send('{"id":1}')
  const euro = Buffer.from('{"b":"€"}\0')
  from.write('{"a":1}\0{"a"')
  from.write(':2}\0')
  from.write(euro.subarray(0, 7))
  from.write(euro.subarray(7))
  await wait(20)
  expect(heard).toEqual(['{"a":1}', '{"a":2}', '{"b":"€"}'])
  expect(String(to.read())).toBe('{"id":1}\0')
})

test('who speaks to a browser that has already gone is told so', async () => {
  const [to, from] = [new PassThrough(), new PassThrough()]
  const transport = pipeTransport(to, from)
  from.destroy()
  await wait(20)
  let closed = 0
  Object.assign(transport, { onclose: () => closed++ })
  transport.send('{"id":1}')
  await wait(20)
  expect(closed).toBe(1)
})
