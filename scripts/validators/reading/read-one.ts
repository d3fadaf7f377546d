import type { Shot } from '../../book/exhibits.ts'
import type { Appearance } from './appearance.ts'
import { NoAnswer, type ReadingRoom } from './reading-room.ts'
import { schemes, screens, type Scheme, type Screen } from './screens.ts'
import type { Shown } from './survey.ts'

export interface Views {
  readonly shots: boolean
  /** Whether the document is loaded anew for each screen. */
  readonly afresh: boolean
}

/** Reads one document on every screen, in light and dark: loaded once, laid out for each screen, coloured for each scheme. */
export async function readOne(room: ReadingRoom, index: number, path: string, views: Views): Promise<Appearance> {
  let shown: Shown | undefined
  const looks: Appearance['looks'][number][] = []
  const shots: Omit<Shot, 'engine'>[] = []
  try {
    for (const screen of screens) {
      if (shown === undefined || views.afresh) shown = await room.show(index, screen, views.afresh)
      if (!shown.shown) break
      for (const scheme of schemes) {
        const { faults, letters, pictures } = await room.look(index, screen, scheme)
        looks.push({ sight: { screen: screen.name, scheme }, faults, letters, pictures })
        if (views.shots) shots.push(await shotOf(room, path, screen, scheme))
      }
    }
    return { path, shown, looks, shots, complaints: room.complaints() }
  } catch (error) {
    const complaints = [...room.complaints()]
    if (error instanceof NoAnswer) return { path, shown, looks, shots, complaints, ended: error.reason }
    // What the page's script throws is the engine's trouble with this document.
    complaints.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    return { path, shown, looks, shots, complaints, ended: 'failure' }
  }
}

async function shotOf(room: ReadingRoom, path: string, screen: Screen, scheme: Scheme): Promise<Omit<Shot, 'engine'>> {
  const { name: profile, width, height, grey } = screen
  // Books that nobody wants pictures of are spared the library.
  const { screenShot } = await import('../../pictures/screen-shot.ts')
  return { profile, scheme, path, width, height, png: await screenShot(await room.picture(screen), grey) }
}
