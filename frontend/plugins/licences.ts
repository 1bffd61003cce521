import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What Vite writes for each bundled package. */
interface Licence {
  name: string
  version: string
  identifier?: string
  text?: string
}

/** Parts that end up in style sheets or as fonts, which Vite lists without their licence or not at all. */
const beside: [name: string, licenceFile: string][] = [
  ['tailwindcss', 'LICENSE'],
  ['pretendard', 'dist/LICENSE.txt'],
  ['@fontsource/jetbrains-mono', 'LICENSE'],
  ['@fontsource/nanum-gothic-coding', 'LICENSE']
]

/** Completes Vite's list of licences, which the settings page shows. */
export function licences(): Plugin {
  const require = createRequire(import.meta.url)
  return {
    name: 'licences',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle['licences.json']
        if (list?.type !== 'asset') return
        const listed = JSON.parse(String(list.source)) as Licence[]
        const entries = listed.filter((entry) => !beside.some(([name]) => name === entry.name))
        for (const [name, file] of beside) {
          const folder = join(dirname(require.resolve(`${name}/package.json`)))
          const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
          entries.push({
            name,
            version: about['version'] ?? '',
            identifier: about['license'] ?? '',
            text: readFileSync(join(folder, file), 'utf8').trim()
          })
        }
        entries.sort((a, b) => a.name.localeCompare(b.name))
        list.source = JSON.stringify(entries)
      }
    }
  }
}
