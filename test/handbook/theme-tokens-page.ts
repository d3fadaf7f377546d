import { z } from 'zod'
import { oneOf } from './one-of.ts'
import { themeFile } from '../../scripts/themes/theme-file.ts'
import { colourTokens, themeTokens } from '../../scripts/themes/tokens.ts'
import { plain } from './plain.ts'

/** As much of JSON Schema as zod writes for theme.yaml. */
interface Schema {
  readonly description?: string
  readonly default?: string | number | boolean | undefined
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

// zod's own type of a schema is wider than what it writes for ours.
const written = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' }) as Schema

/** Every token with what is said about it. */
export function tokenRows(): { readonly name: string; readonly schema: Schema }[] {
  return Object.entries(written(themeTokens).properties ?? {}).map(([name, schema]) => ({ name, schema }))
}

/** The handbook's page on tokens and keys of a theme. */
export function themeTokensPage(): string {
  const colours = new Set(Object.keys(colourTokens.shape))
  const entry = ({ name, schema }: { readonly name: string; readonly schema: Schema }): string => {
    const kinds = schema.enum === undefined ? [] : [oneOf(schema.enum)]
    const unsaid = schema.default === undefined ? ['required'] : [`\`${schema.default}\` unless it says otherwise`]
    return `\`${name}\`\n: *${[...kinds, ...unsaid].join('; ')}.* ${plain(schema.description ?? '')}.`
  }
  const rows = tokenRows()
  const keys = Object.entries(written(themeFile).properties ?? {}).flatMap(([name, schema]): [string, Schema][] => [
    [name, schema],
    ...Object.entries(schema.items?.properties ?? {}).map(([inner, below]): [string, Schema] => [
      `${name}[].${inner}`,
      below,
    ]),
  ])
  return [
    '# Tokens of a theme {#sec:theme-tokens}',
    'This page is written from the schema that theme.yaml is checked against, so it is complete. A token `x` is `var(--x)` in every sheet of the theme. A theme that extends another needs none; one that extends nothing gives the four that are required.',
    '## Colours',
    'Those below `tokens` are for light pages. `dark`, `sepia` and `print` may give each of them another value; in the sheets for readers the dark value of `x` is `var(--dark-x)`.',
    ...rows.filter(({ name }) => colours.has(name)).map(entry),
    '## Everything else',
    'A length has its unit: `pt` and `mm` on pages, `em` where it goes with the text. Faces are also there as `var(--text-face)`, `var(--sans-face)`, `var(--mono-face)` and `var(--math-face)`, each with the families behind it.',
    ...rows.filter(({ name }) => !colours.has(name)).map(entry),
    '## Keys of theme.yaml',
    ...keys.map(([name, schema]) => `\`${name}\`\n: ${plain(schema.description ?? '')}.`),
    '',
  ].join('\n\n')
}
