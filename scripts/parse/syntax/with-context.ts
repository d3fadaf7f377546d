import type { Effects, State, TokenizeContext, Tokenizer } from 'micromark-util-types'

/** Makes a tokenizer of a function that takes micromark's `this` as an argument, where its inner states can see it. */
export function withContext(
  make: (context: TokenizeContext, effects: Effects, ok: State, nok: State) => State,
): Tokenizer {
  return function tokenize(effects, ok, nok) {
    return make(this, effects, ok, nok)
  }
}
