// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { highlight, render } from './markdown'

const wording = { image: (about: string) => `[image: ${about}]` }

function html(text: string): string {
  const box = document.createElement('div')
  box.append(render(text, wording).content)
  return box.innerHTML
}
describe('render', () => {
  it('x', () => {
    console.log(
      html(
        '# A\n\nb **c** [x](https://a.b/c) [y](javascript:alert(1)) ![q](https://e.f/g.png)\n\n|a|b|\n|-:|--|\n|1|2|\n\n- a\n  ```go main.go\n  func\n  ```\n<script>alert(1)</script>'
      )
    )
    console.log(highlight('func main() { x := "a<b" }', 'go')?.textContent)
    expect(1).toBe(1)
  })
})
