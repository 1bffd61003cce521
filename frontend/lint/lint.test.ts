// @vitest-environment node
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

/** What is wrong with a text that would lie at a path. Such a text has no types. */
async function complaints(code: string, filePath: string): Promise<string[]> {
  const config = (await new ESLint().calculateConfigForFile(filePath)) as { rules: Record<string, unknown> }
  const typed = Object.keys(config.rules).filter((rule) => rule.startsWith('@typescript-eslint/'))
  const eslint = new ESLint({
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false, project: false } },
      rules: Object.fromEntries(typed.map((rule) => [rule, 'off']))
    }
  })
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

describe('the arrows', () => {
  it.each([
    ['src/ui/X.ts', "import '../state/states'"],
    ['src/ui/X.ts', "import '../i18n/en'"],
    ['src/ui/X.ts', "import '../features/account/Submit.svelte'"],
    ['src/lib/x.ts', "import '../backend/backend'"],
    ['src/backend/x.ts', "import '../lib/bytes'"],
    ['src/backend/x.ts', "import '../../wailsjs/go/models'"],
    ['src/state/x.ts', "import '../i18n/en'"],
    ['src/state/x.ts', "import '../backend/wails'"],
    ['src/state/x.ts', "import '../backend/fake'"],
    ['src/state/x.ts', "import '../../wailsjs/runtime/runtime'"],
    ['src/i18n/x.ts', "import '../state/states'"],
    ['src/features/account/x.ts', "import '../history/list'"],
    ['src/features/account/x.ts', "import '../../views/View.svelte'"],
    ['src/features/account/x.ts', "import '../../backend/wails'"],
    ['src/views/x.ts', "import '../backend/wails'"]
  ])('forbid %s to %s', { timeout: 60_000 }, async (file, code) => {
    expect(await complaints(`${code}\n`, file)).toContain('import-x/no-restricted-paths')
  })

  it.each([
    ['src/ui/X.ts', "import '../lib/bytes'"],
    ['src/backend/wails.ts', "import '../../wailsjs/go/models'"],
    ['src/state/x.ts', "import '../backend/backend'"],
    ['src/features/account/x.ts', "import './fields'"],
    ['src/features/account/x.ts', "import '../../ui/Button.svelte'"],
    ['src/views/x.ts', "import '../features/account/Submit.svelte'"],
    ['src/main.ts', "import './backend/wails'"]
  ])('let %s %s', { timeout: 60_000 }, async (file, code) => {
    expect(await complaints(`${code}\n`, file)).not.toContain('import-x/no-restricted-paths')
  })
})

describe('our rules', () => {
  const svelte = (markup: string, script = '') => `<script lang="ts">\n${script}\n</script>\n\n${markup}\n`

  it.each([
    ['text', '<p>Hello</p>', 'ours/no-literal-text'],
    ['Korean text', '<p>안녕</p>', 'ours/no-literal-text'],
    ['a label', '<button aria-label="Close">x</button>', 'ours/no-literal-text'],
    ['a placeholder', '<input placeholder="Search" />', 'ours/no-literal-text'],
    ['a colour of the palette', '<p class="bg-blue-500"></p>', 'ours/no-palette-classes'],
    ['a colour with a variant', '<p class="hover:text-white"></p>', 'ours/no-palette-classes'],
    ['a colour by value', '<p class="bg-[#123456]"></p>', 'ours/no-palette-classes'],
    ['raw HTML', '{@html x}', 'ours/no-unsafe'],
    ['a style attribute', '<p style="color: red"></p>', 'ours/no-unsafe']
  ])('forbid %s', { timeout: 60_000 }, async (_, markup, rule) => {
    expect(await complaints(svelte(markup), 'src/ui/X.svelte')).toContain(rule)
  })

  it('let names, signs, keys and tokens be', { timeout: 60_000 }, async () => {
    const code = svelte('<p class="bg-primary text-toast-foreground" title={name}>{name} · 1</p>', "const name = 'x'")
    expect(await complaints(code, 'src/ui/X.svelte')).toEqual([])
  })

  it.each([
    ['innerHTML', 'document.body.innerHTML = x', 'ours/no-unsafe'],
    ['insertAdjacentHTML', "document.body.insertAdjacentHTML('beforeend', x)", 'ours/no-unsafe'],
    ['localStorage', "localStorage.setItem('a', 'b')", 'ours/no-unsafe'],
    ['sessionStorage', 'window.sessionStorage.clear()', 'ours/no-unsafe'],
    ['indexedDB', "indexedDB.open('a')", 'ours/no-unsafe'],
    ['cookies', "document.cookie = 'a=b'", 'ours/no-unsafe'],
    ['style as text', "node.setAttribute('style', 'color: red')", 'ours/no-unsafe'],
    ['palette classes', "const c = 'bg-red-500'\nexport { c }", 'ours/no-palette-classes'],
    ['stores', "import { writable } from 'svelte/store'\nexport { writable }", 'no-restricted-imports'],
    ['windows', "open('https://x.test')", 'no-restricted-globals']
  ])('forbid %s', { timeout: 60_000 }, async (_, code, rule) => {
    expect(await complaints(`${code}\n`, 'src/lib/x.ts')).toContain(rule)
  })
})
