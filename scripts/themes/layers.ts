import { checkedYaml, type CheckedYaml } from '../base/checked-yaml.ts'
import { message, type Message, type MessageFields, type Warned } from '../base/message.ts'
import { didYouMean } from '../base/suggest.ts'
import { isPath, themeFolder, themeNames, type ThemeFolder, type ThemeHome } from './theme-folder.ts'
import { themeFile, type ThemeFile } from './theme-file.ts'

/** A theme, or one that it extends. */
export interface Layer extends CheckedYaml<ThemeFile> {
  readonly folder: ThemeFolder
  /** The path of its theme.yaml, for messages. */
  readonly file: string
}

/** Where a theme is named: a file and a place in it. */
export type At = Pick<MessageFields, 'file' | 'place'>

/** A theme and all that it extends, what is extended first. */
export function layersOf(name: string, home: ThemeHome | undefined, named: At): Warned<readonly Layer[]> {
  const layers: Layer[] = []
  const messages: Message[] = []
  let wanted: string | undefined = name
  while (wanted !== undefined) {
    const below: Layer | undefined = layers[0]
    const at = below === undefined ? named : { file: below.file, place: below.yaml.keyPlaceOf([], 'extends') }
    const folder = themeFolder(wanted, home, below?.folder.own === true ? below.folder.name : '')
    const circle = layers.some((layer) => layer.folder.own === folder?.own && layer.folder.name === folder.name)
    if (folder === undefined || circle)
      return { messages: [...messages, circle ? inCircles(wanted, at) : unknown(wanted, at)] }
    const text = folder.text('theme.yaml')
    const file = `${folder.shown}/theme.yaml`
    if (!text.ok) {
      if (text.ruleId !== 'file-missing') {
        const { ruleId, reason, note, place } = text
        const where = place === undefined ? at : { file, place }
        return { messages: [...messages, message({ severity: 'error', ruleId, reason, note, ...where })] }
      }
      return { messages: [...messages, unknown(wanted, at)] }
    }
    const read = checkedYaml(themeFile, text.value, file)
    messages.push(...read.messages)
    if (read.value === undefined) return { messages }
    layers.unshift({ ...read.value, folder, file })
    wanted = read.value.data.extends
  }
  return { value: layers, messages }
}

function unknown(name: string, at: At): Message {
  const names = themeNames()
  return message({
    severity: 'error',
    ruleId: 'theme-unknown',
    reason: isPath(name) ? `Could not find \`theme.yaml\` in \`${name}\`` : `Unexpected theme \`${name}\``,
    note:
      didYouMean(name, names) ??
      `Octavo brings ${names.map((each) => `\`${each}\``).join(', ')}; a theme of your own is named by its folder: \`./theme\`.`,
    ...at,
  })
}

function inCircles(name: string, at: At): Message {
  return message({
    severity: 'error',
    ruleId: 'theme-circle',
    reason: `Unexpected \`extends: ${name}\`, which leads back to this theme`,
    note: 'Extend one that Octavo brings, or none.',
    ...at,
  })
}
