/**
 * Preloaded into a process that must not reach for anything: every way to a network and to another program ends the
 * process with code 99. Reading and writing files is forbidden by Node's permissions, which this cannot do as well.
 */
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const forbid = (what) => () => {
  process.stderr.write(`forbidden: ${what}\n`)
  process.exit(99)
}

net.Socket.prototype.connect = forbid('net.Socket.connect')
net.connect = net.createConnection = forbid('net.connect')
dgram.createSocket = forbid('dgram.createSocket')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = forbid(`dns.${name}`)
for (const module of [http, https]) module.request = module.get = forbid('http.request')
globalThis.fetch = forbid('fetch')
globalThis.WebSocket = forbid('WebSocket')
if (process.env['FORBID_PROGRAMS'] === '1') {
  for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
    childProcess[name] = forbid(`child_process.${name}`)
  }
}
syncBuiltinESMExports()
