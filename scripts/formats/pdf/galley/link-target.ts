const inTheBook = /^(?:http:\/\/octavo\.invalid\/)?#(.+)$/

/** The id that a link names, whether it can be followed (`href`) or, on paper, only says where it would lead (`data-to`). */
export function linkTarget(link: Element): string | undefined {
  const said = link.getAttribute('href') ?? link.getAttribute('data-to')
  const id = said === null ? undefined : inTheBook.exec(said)?.[1]
  return id === undefined ? undefined : decodeURIComponent(id)
}

export const links = 'a[href], a[data-to]'
