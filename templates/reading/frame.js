/**
 * @typedef {object} Screen
 * @property {number} width CSS px
 * @property {number} height CSS px
 */

/**
 * Gives the reader the size of a screen, and waits until foliate has seen it: it would lay out a document that is only
 * half loaded. The tab itself is larger than any screen.
 */
export async function frame(
  /** @type {import('./book.js').OpenBook} */ { view },
  /** @type {Screen} */ { width, height },
) {
  view.style.width = `${width}px`
  view.style.height = `${height}px`
  // foliate counts vw and vh of the book's styles by the window.
  Object.defineProperties(globalThis, {
    innerWidth: { value: width, configurable: true },
    innerHeight: { value: height, configurable: true },
  })
  await Promise.race([nextFrame(view), new Promise((resolve) => setTimeout(resolve, 1000))])
}

function nextFrame(/** @type {Element} */ element) {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect()
      // What stands deeper is told after this.
      requestAnimationFrame(resolve)
    })
    observer.observe(element)
  })
}
