import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// A disk that is full halfway through each artifact, as a real one would be: some bytes are there, then no more.
const { writeFileSync } = fs
fs.writeFileSync = (file, bytes, options) => {
  if (!/\.part(?:$|[/\\])/.test(String(file))) return writeFileSync(file, bytes, options)
  writeFileSync(file, Buffer.from(bytes).subarray(0, 1000))
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    errno: -28,
    syscall: 'write',
  })
}
syncBuiltinESMExports()
