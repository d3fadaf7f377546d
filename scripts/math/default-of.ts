/**
 * The default export of one of MathJax's CommonJS modules. Node hands over the module itself, with its `default` beside
 * the other names, as TypeScript expects; bundlers and Vitest unwrap it on the way.
 */
export function defaultOf<Value extends object>(module: { readonly default: Value }): Value {
  // When it was unwrapped already, the value stands where its type says the module is.
  return 'default' in module ? module.default : module
}
