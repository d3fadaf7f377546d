/** What is too wide for its line becomes smaller, but no smaller than this. */
export const leastScale = 0.85
