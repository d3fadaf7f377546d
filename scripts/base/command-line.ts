/**
 * A command as it is written in a configuration, in words: quotation marks hold words together. No shell reads it, so
 * that nothing else in it means anything.
 *
 * @param places values for `{name}`, each one word whatever is in it
 */
export function commandWords(command: string, places: Readonly<Record<string, string>>): string[] {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
  return words.map((word) => word.replace(/\{(\w+)\}/g, (written, name: string) => places[name] ?? written))
}
