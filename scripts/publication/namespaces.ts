export const dublinCore = 'http://purl.org/dc/elements/1.1/'
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
