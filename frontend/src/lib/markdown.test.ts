// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { highlight, render } from './markdown'
import { Segmenter } from './segments'

const wording = { image: (about: string) => `[image: ${about}]` }

function show(text: string): HTMLElement {
  const box = document.createElement('div')
  box.append(render(text, wording).content)
  return box
}

const html = (text: string) => show(text).innerHTML.trim()

describe('render', () => {
  it('gives what Markdown means', () => {
    expect(html('a **b** *c* ~~d~~ `e`')).toBe('<p>a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code></p>')
    expect(html('3. x\n4. y')).toContain('<ol start="3">')
    expect(html('|a|b|\n|-:|:-:|\n|1|2|')).toContain('<td align="right">1</td>')
  })

  it('begins headings below the title of the answer', () => {
    expect(html('# a')).toBe('<h3>a</h3>')
    expect(html('## a')).toBe('<h3>a</h3>')
    expect(html('### a')).toBe('<h4>a</h4>')
    expect(html('###### a')).toBe('<h6>a</h6>')
  })

  it('leaves code in lists to cards', () => {
    const { content, slots, codes } = render('- one\n  ```go main.go\n  a\n    b\n  ```\n\n> ```\n> q\n> ```', wording)
    expect(codes).toEqual([
      { info: 'go main.go', text: 'a\n  b' },
      { info: '', text: 'q' }
    ])
    expect(slots).toHaveLength(2)
    expect(slots.every((slot) => content.contains(slot))).toBe(true)
  })

  it('says images in words', () => {
    expect(html('![a cat](https://x.test/c.png)')).toBe('<p>[image: a cat]</p>')
    expect(html('![](https://x.test/c.png)')).toBe('<p>[image: x.test]</p>')
    expect(html('![x][r]\n\n[r]: https://evil.test/?q=secret')).toBe('<p>[image: x]</p>')
    expect(html('![<script>](https://x.test/)')).toBe('<p>[image: &lt;script&gt;]</p>')
  })

  it('links to https and mail addresses only', () => {
    expect(html('[a](https://x.test/(b))')).toContain('href="https://x.test/(b)"')
    expect(html('<mail@x.test>')).toContain('href="mailto:mail@x.test"')
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#x09;script:alert(1)',
      'vbscript:x',
      'data:text/html;base64,PHNjcmlwdD4=',
      'file:///etc/passwd',
      'steam://run/1',
      'http://x.test/',
      '//x.test/',
      '/wails/ipc.js',
      'wails://wails/',
      'blob:https://x.test/1'
    ]) {
      expect(show(`[a](<${url}>)`).querySelector('a'), url).toBeNull()
      expect(show(`[a][r]\n\n[r]: <${url}>`).querySelector('a'), url).toBeNull()
    }
  })
})

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="https://evil.test"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<embed src="https://evil.test">',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test">',
  '<link rel="stylesheet" href="https://evil.test/x.css">',
  '<style>@import "https://evil.test/x.css"</style>',
  '<p style="background:url(https://evil.test/x)">x</p>',
  '<form action="https://evil.test"><input name=q></form>',
  '<video src="https://evil.test/x"></video>',
  '<audio src="https://evil.test/x"></audio>',
  '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><script>alert(1)</script></textarea>',
  '<xmp><script>alert(1)</script></xmp>',
  '<a id="document"></a><a name="document">x</a>',
  '[x](https://x.test "onmouseover=alert(1)")',
  '[x](https://x.test "&quot; onmouseover=&quot;alert(1)")',
  '[a](https://x.test/"onclick="alert(1))',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '| <img src=x onerror=alert(1)> |\n|-|\n| x |',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[x]: javascript:alert(1)\n\n[x]',
  '*<u onclick=alert(1)>*'
]

const allowed = new Set(
  'P BR HR STRONG EM S CODE PRE BLOCKQUOTE A UL OL LI H3 H4 H5 H6 TABLE THEAD TBODY TR TH TD'.split(' ')
)

describe('hostile answers', () => {
  it.each(hostile)('do nothing: %s', (text) => {
    for (const source of [text, `- ${text}`, `> ${text}`, `**${text}**`]) {
      for (const element of show(source).querySelectorAll('*')) {
        expect(allowed, element.outerHTML).toContain(element.tagName)
        for (const { name, value } of element.attributes) {
          expect(['href', 'title', 'start', 'align'], element.outerHTML).toContain(name)
          if (name === 'href') expect(value).toMatch(/^(https:\/\/|mailto:)/)
        }
      }
    }
  })

  it('stay as they are when what came out goes in again', () => {
    for (const text of hostile) {
      const once = html(text)
      const box = document.createElement('div')
      box.innerHTML = once
      expect(box.querySelectorAll('script, img, svg, iframe, style, form').length, text).toBe(0)
    }
  })

  const quick = (work: () => void) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }

  it.each([
    ['one line of 10 MB', 'x'.repeat(10_000_000)],
    ['20,000 fences', '```\n'.repeat(20_000)],
    ['20,000 headings', '# a\n'.repeat(20_000)],
    ['a quotation 5,000 deep', '>'.repeat(5_000) + ' x'],
    ['a list 1,000 deep', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}- x`).join('\n')],
    ['50,000 stars', '*'.repeat(50_000)],
    ['50,000 emphases', '**a *'.repeat(10_000)],
    ['50,000 brackets', '['.repeat(50_000)],
    ['50,000 backticks', '`a``b```c'.repeat(5_000)],
    ['a table of 20,000 cells', `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n` + `|${'b|'.repeat(200)}\n`.repeat(100)],
    ['50,000 entities', '&amp;'.repeat(10_000)],
    ['20,000 links', '[a](https://x.test) '.repeat(3000)]
  ])('do not hang: %s', { timeout: 60_000 }, (_, text) => {
    const segmenter = new Segmenter()
    const cut = quick(() => {
      for (let at = 0; at < text.length; at += 4096) segmenter.push(text.slice(at, at + 4096))
      segmenter.end()
    })
    expect(cut).toBeLessThan(4000)
    expect(segmenter.segments.length).toBeLessThanOrEqual(1001)
    let rendered = 0
    for (const segment of segmenter.segments) {
      if (segment.kind === 'prose') rendered += quick(() => render(segment.text, wording))
    }
    expect(rendered).toBeLessThan(20_000) // jsdom is far slower than a webview
  })
})

describe('highlight', () => {
  const text = (fragment: DocumentFragment | undefined) => fragment?.textContent

  it('knows the nine languages by the names that answers use', () => {
    for (const name of 'c cpp c++ csharp cs c# go golang java javascript js kotlin kt python python3 py swift'.split(
      ' '
    )) {
      expect(text(highlight('int x = 1', name)), name).toBe('int x = 1')
    }
  })

  it('leaves unknown languages alone', () => {
    expect(highlight('x', 'brainfuck')).toBeUndefined()
    expect(highlight('x', '')).toBeUndefined()
  })

  it('shows long code whole, in parts', () => {
    const code = Array.from({ length: 3000 }, (_, at) => `func f${at}() int { return ${at} }\n`).join('\n')
    const fragment = highlight(code, 'go')!
    expect(fragment.textContent).toBe(code)
    expect(fragment.querySelectorAll('.hljs-keyword').length).toBeGreaterThan(100)
  })

  it('leaves absurd lines in one colour', () => {
    const code = `x = 1\n${'y'.repeat(5000)}`
    expect(highlight(code, 'python')?.textContent).toBe(code)
  })

  it('shows code as it is and makes nothing but spans with classes', () => {
    const code = 'fmt.Println("<img src=x onerror=alert(1)>") // </code></pre><script>alert(1)</script>'
    const fragment = highlight(code, 'go')!
    expect(fragment.textContent).toBe(code)
    for (const element of fragment.querySelectorAll('*')) {
      expect(element.tagName).toBe('SPAN')
      expect([...element.attributes].map(({ name }) => name)).toEqual(['class'])
    }
  })

  it.each('c cpp csharp go java javascript kotlin python swift'.split(' '))('does not hang on %s', (language) => {
    const lines = (text: string) => text.repeat(65_536 / text.length).replace(/.{500}/g, '$&\n')
    for (const nasty of ['((', '"\\', '<', '/*', 'a.', 'a', '_', 'ab cd ', '1_', '\n', "'", '`${'].map(lines)) {
      const start = performance.now()
      expect(highlight(nasty, language)?.textContent).toBe(nasty)
      expect(performance.now() - start).toBeLessThan(4000) // ten times what it takes here
    }
  })
})
