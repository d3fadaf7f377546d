export const dublinCore = 'http://purl.org/dc/elements/1.1/'
