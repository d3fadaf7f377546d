declare module 'fontverter' {
  /** Converts between sfnt, WOFF and WOFF2. */
  export function convert(font: Uint8Array, to: 'sfnt' | 'truetype' | 'woff' | 'woff2'): Promise<Uint8Array>
}
