/**
 * Waits until the document has its pictures, or knows that it does not get them: one that is not there yet has no size and would be
 * printed empty. Not until they are decoded, as a tab that nobody sees never decodes one before it is printed.
 */
export async function picturesLoaded(): Promise<void> {
  const waiting = [...document.images].filter(({ complete }) => !complete)
  await Promise.all(
    waiting.map(
      (image) =>
        new Promise((settle) => {
          image.addEventListener('load', settle, { once: true })
          image.addEventListener('error', settle, { once: true })
          // Nobody scrolls to one that waits for that.
          image.loading = 'eager'
        }),
    ),
  )
}
