import type { Plugin } from 'vite'

const korean = /@fontsource[/\\]nanum-gothic-coding[/\\]400\.css$/
const latin = /@fontsource[/\\]jetbrains-mono[/\\]latin(-ext)?-[46]00\.css$/

/**
 * Makes the fonts for code fit each other and the webviews we ship to: Hangul of
 * Nanum Gothic Coding is one em wide and a column of JetBrains Mono 0.6 em, so
 * 120 % make it exactly two columns. WOFF beside WOFF2 is dropped.
 */
export function codeFonts(): Plugin {
  return {
    name: 'code-fonts',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id
      if (!korean.test(path) && !latin.test(path)) return null
      const woff2 = code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '')
      if (latin.test(path)) return { code: woff2, map: null }
      return { code: woff2.replaceAll('font-style: normal;', 'font-style: normal;\n  size-adjust: 120%;'), map: null }
    }
  }
}
