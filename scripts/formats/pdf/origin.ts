/** The document's address. The name is reserved for what does not exist (RFC 6761), and no request leaves the machine. */
export const bookOrigin = 'http://octavo.invalid/'
