/** Amazon's guide as it stood in its newest build that was read. */
export const guide2026 = 'Amazon Kindle Publishing Guidelines, build of 30 March 2026'
/** The older text of the same guide; what it says may have been dropped since. */
export const guide2020 = 'Amazon Kindle Publishing Guidelines, text of about 2020'
/** Pages of Amazon's help for publishers, read in quotations. */
export const help = (topic: string): string => `KDP help, topic ${topic}`
/** The plugin that drives Kindle Previewer: each of its repairs shows what the Previewer stumbles over. */
export const kfxOutput = 'KFX Output 2.12, its repairs before conversion'
/** The plugin that decodes KFX. */
export const kfxInput = 'KFX Input 2.33, its decoder'
/** A reader and writer of KFX whose notes decode a book that Kindle Previewer made. */
export const boko = 'boko, notes on drawings in KFX'
/** Style tables inside Kindle Previewer 3. */
export const styleMap = 'Kindle Previewer 3, its style and tag tables'
/** Notes of a maths-heavy book on its way through KDP. */
export const mathsBook = 'LLMBook, field notes on KDP and Kindle Previewer'
/** Measurements by two Japanese book tools. */
export const vivlio = 'vivlio-starter, measurements with Kindle Previewer 3 and devices'
export const kumihan = 'kumihan, notes on Kindle Previewer and KDP'
/** A run that lost all its SVG equations without a word. */
export const silentLoss = 'field report: SVG equations absent from a conversion without errors'
/** What was tried here. */
export const trial = 'own trial with MathJax 3.2.2'
export const mathml3 = 'MathML 3.0'
export const mathmlCore = 'MathML Core'
export const epub33 = 'EPUB 3.3'
/** Books refused by Send to Kindle with E999. */
export const refusals = 'field reports: Send to Kindle error E999'
/** Codes that public logs of Kindle Previewer show. */
export const logs = 'public logs of Kindle Previewer'
/** What people measured when they ran the Previewer's command line. */
export const field = 'field reports: command line and logs of Kindle Previewer 3 and 4'
/** Links that point at each other, and notes out of sight: what the converter made of them. */
export const noteTrials = 'field report: which links Kindle Previewer takes for notes'
export const calibre = 'calibre, the size at which it splits files'
