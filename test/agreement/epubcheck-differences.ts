/** Scenarios of the EPUBCheck project in which our full verdict differs from what they expect, and why it does. */
export const differences: Readonly<Record<string, string>> = {}
