import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

/**
 * Speaks the DevTools protocol over two pipes: messages are JSON, each ended by a zero byte. Unlike a port, pipes are
 * open to nobody else, and a browser whose pipes close ends by itself, also when this process was killed.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pending: Buffer[] = []
  let closed = false
  const transport: ConnectionTransport = {
    send: (text) => {
      // Whoever speaks to a browser that had gone before anybody listened would wait for the answer for minutes.
      if (closed) setImmediate(() => transport.onclose?.())
      else if (!toBrowser.destroyed) toBrowser.write(`${text}\0`)
    },
    close: () => {
      toBrowser.destroy()
      fromBrowser.destroy()
    },
  }
  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...pending, chunk.subarray(from, end)]).toString('utf8')
      pending = []
      from = end + 1
      // A turn of its own for each message, as every other transport of puppeteer gives it.
      setImmediate(() => transport.onmessage?.(text))
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  })
  fromBrowser.on('close', () => {
    closed = true
    setImmediate(() => transport.onclose?.())
  })
  // A browser that ends while something is being written is told by `close`; EPIPE has nothing to add.
  toBrowser.on('error', () => undefined)
  fromBrowser.on('error', () => undefined)
  return transport
}
