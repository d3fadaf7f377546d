// In the place of polyfills for browsers that do not run here.
export {}
