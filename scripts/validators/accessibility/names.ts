/** Namespaces of what is looked at. */
export const xhtml = 'http://www.w3.org/1999/xhtml'
export const mathml = 'http://www.w3.org/1998/Math/MathML'
export const svg = 'http://www.w3.org/2000/svg'
export const ops = 'http://www.idpf.org/2007/ops'
export const xml = 'http://www.w3.org/XML/1998/namespace'
