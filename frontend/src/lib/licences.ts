/** A part that is bundled with the screen, and the licence it comes under. */
export interface Licence {
  name: string
  version: string
  identifier: string
  text: string
}

/** The list that the build writes beside the page; empty where there is none. */
export async function loadLicences(): Promise<readonly Licence[]> {
  try {
    const answer = await fetch('./licences.json')
    if (!answer.ok) return []
    const list = (await answer.json()) as Partial<Licence>[]
    return list.map(({ name = '', version = '', identifier = '', text = '' }) => ({ name, version, identifier, text }))
  } catch {
    return []
  }
}
