/** What is too wide for its line becomes smaller, but no smaller than this. */
export const leastScale = 0.85
/** px (5 mm) up to the edge of the sheet in which nothing may stand: a cut is not exact, and printers do not print there. */
export const fromEdge = 19
