/** Octavo as a library: everything the command line does, without the printing. */
export { build, type BuildOptions, type BuildResult, type BuiltArtifact } from './build.ts'
export { validate, type ValidateOptions, type Validation, type Verdict } from './validate.ts'
export { readBook } from './read-book.ts'
export type { ReadBook } from './make-book.ts'
export { severityOf, type Message, type Severity } from './base/message.ts'
