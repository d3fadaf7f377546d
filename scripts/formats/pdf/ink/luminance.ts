/** How much red, green and blue count for the grey of a colour (ITU-R BT.709 §3.2), on the values as they are coded. */
export const weights = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const

/** The grey of a colour, in the scale of its parts: 0 to 1 in PDF operands, 0 to 255 in pixels. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return weights.red * red + weights.green * green + weights.blue * blue
}
