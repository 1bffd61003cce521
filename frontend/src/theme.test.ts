import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/theme.css', 'utf8')

type Colour = [red: number, green: number, blue: number]

/** The custom properties of one rule, as linear sRGB. */
function tokens(selector: string): Map<string, Colour> {
  const body = new RegExp(`^${selector.replace('.', '\\.')} \\{([^}]*)\\}`, 'm').exec(css)![1]!
  const all = new Map<string, Colour>()
  for (const [, name, l, c, h] of body.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)) {
    all.set(name!, linear(Number(l), Number(c), (Number(h) * Math.PI) / 180))
  }
  return all
}

function linear(lightness: number, chroma: number, hue: number): Colour {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clamp = (x: number) => Math.min(1, Math.max(0, x))
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  ]
}

function contrast(one: Colour, other: Colour): number {
  const light = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b
  const [high, low] = [light(one), light(other)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

// Text on what it stands on.
const pairs: [text: string, grounds: string[]][] = [
  ['foreground', ['background', 'card', 'popover', 'muted', 'soft', 'field', 'bar', 'bad-soft', 'warn-soft']],
  ['muted-foreground', ['background', 'card', 'popover', 'muted', 'soft', 'field', 'bar']],
  ['soft-foreground', ['soft', 'card']],
  ['link', ['card', 'background', 'popover', 'soft']],
  ['primary-foreground', ['primary', 'primary-hover']],
  ['danger-foreground', ['danger', 'danger-hover']],
  ['navy', ['bar', 'background']],
  ['navy-foreground', ['navy']],
  ['good', ['card', 'background', 'popover', 'mint-soft']],
  ['warn', ['card', 'warn-soft', 'soft', 'muted']],
  ['bad', ['card', 'popover', 'bad-soft']],
  ['toast-foreground', ['toast']],
  ['toast-action', ['toast']],
  ['mark-foreground', ['mark']],
  ...[
    'code-foreground',
    'code-number',
    ...'comment keyword string number title type meta'.split(' ').map((n) => `hl-${n}`)
  ].map((name): [string, string[]] => [name, ['code']])
]

describe.each([':root', '.dark'])('the theme %s', (selector) => {
  const all = tokens(selector)

  it.each(pairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'lets people read %s on %s',
    (text, ground) => {
      expect(contrast(all.get(text)!, all.get(ground)!)).toBeGreaterThanOrEqual(4.5)
    }
  )

  it('shows the focus and what is chosen', () => {
    for (const ground of ['card', 'background', 'bar', 'soft']) {
      expect(contrast(all.get('focus')!, all.get(ground)!)).toBeGreaterThanOrEqual(3)
    }
  })
})

it('has the same names in both themes', () => {
  expect([...tokens(':root').keys()]).toEqual([...tokens('.dark').keys()])
})
