/**
 * The only place that makes HTML out of text. Answers are hostile: Markdown is
 * parsed without HTML, what comes out goes through DOMPurify with lists of what is
 * allowed, and images become words. Nothing here fetches, frames or runs anything.
 */
import type { Config } from 'dompurify'
import createPurify from 'dompurify'
import hljs from 'highlight.js/lib/core'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import go from 'highlight.js/lib/languages/go'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import kotlin from 'highlight.js/lib/languages/kotlin'
import python from 'highlight.js/lib/languages/python'
import swift from 'highlight.js/lib/languages/swift'
import MarkdownIt, { type Env } from 'markdown-it'

/** A code block inside a list or a quotation. */
export interface NestedCode {
  info: string
  text: string
}

/** Rendered Markdown. The nth code block is to be put into the nth slot. */
export interface Rendered {
  content: DocumentFragment
  slots: HTMLElement[]
  codes: NestedCode[]
}

/** Words for what is not shown. */
export interface Wording {
  /** For an image; about is its description or, failing that, its host. */
  image: (about: string) => string
}

interface Environment extends Env {
  codes: NestedCode[]
  wording: Wording
}

const allowedLinks = /^(?:https:\/\/|mailto:)/i

const prosePolicy: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'a', 'ul', 'ol', 'li'],
    ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
  ],
  ALLOWED_ATTR: ['href', 'title', 'start', 'align'],
  ALLOWED_URI_REGEXP: allowedLinks,
  ADD_URI_SAFE_ATTR: ['start', 'align'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true
}

const purify = createPurify(window)
const markdown = new MarkdownIt({ html: false, linkify: false, maxNesting: 20 })

markdown.validateLink = (url) => allowedLinks.test(url)
// An image is never loaded: what it shows is said in words.
markdown.renderer.rules.image = (tokens, at, _options, env) => {
  const token = tokens[at]
  const about = token?.content.trim() || hostOf(String(token?.attrGet('src') ?? ''))
  return markdown.utils.escapeHtml((env as Environment).wording.image(about))
}
markdown.renderer.rules.fence = (tokens, at, _options, env) => slot(tokens[at], env as Environment)
markdown.renderer.rules.code_block = (tokens, at, _options, env) => slot(tokens[at], env as Environment)

// The title of the answer is a heading of the second level already; alignment comes
// as a style, which the content security policy would block and report.
markdown.core.ruler.push('soften', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Math.max(3, Number(token.tag.slice(1)) + 1))}`
    }
    const style = token.attrGet('style')
    if (style !== null) token.attrs = [['align', String(style).replace('text-align:', '')]]
  }
})

function slot(token: { info: string; content: string } | undefined, env: Environment): string {
  env.codes.push({ info: token?.info.trim() ?? '', text: (token?.content ?? '').replace(/\n$/, '') })
  return '<pre></pre>'
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return ''
  }
}

/** Renders Markdown. Parsing again what was rendered before gives the same. */
export function render(text: string, wording: Wording): Rendered {
  const env: Environment = { codes: [], wording }
  const content = purify.sanitize(markdown.render(text, env), prosePolicy)
  return { content, slots: [...content.querySelectorAll<HTMLElement>('pre')], codes: env.codes }
}

for (const [name, language] of Object.entries({ c, cpp, csharp, go, java, javascript, kotlin, python, swift })) {
  hljs.registerLanguage(name, language)
}
hljs.registerAliases('python3', { languageName: 'python' })

// The grammars are regular expressions, and some take time with the square of what
// they are given. So code goes in by parts, and what is left after a while stays in
// one colour: a strange answer may look plain, but it may not hang the window.
const partSize = 8 * 1024
const longestLine = 2000
const patience = 250 // milliseconds

/** Cuts code into parts, at an empty line where one comes in time. */
function partsOf(code: string): string[] {
  const parts: string[] = []
  let start = 0
  while (code.length - start > partSize) {
    const end = code.lastIndexOf('\n\n', start + partSize)
    const line = end > start + partSize / 2 ? end + 1 : code.lastIndexOf('\n', start + partSize)
    const cut = line > start ? line + 1 : start + partSize
    parts.push(code.slice(start, cut))
    start = cut
  }
  return [...parts, code.slice(start)]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/**
 * Takes the highlighter's output apart, which is text, entities and spans with a
 * class and nothing else, and builds the spans anew without any HTML: beside each
 * other, since hostile code nests them thousands deep.
 */
function colour(target: DocumentFragment, html: string): void {
  const open: string[] = []
  for (const [, name, close, text] of html.matchAll(/<span class="([\w -]*)">|(<\/span>)|([^<]+)/g)) {
    if (name !== undefined) open.push(name)
    else if (close !== undefined) open.pop()
    else if (text !== undefined) {
      const plain = text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, entity: string) => entities[entity] ?? '')
      const kind = open.at(-1)
      if (kind === undefined) {
        target.append(plain)
      } else {
        const span = document.createElement('span')
        span.className = kind
        span.textContent = plain
        target.append(span)
      }
    }
  }
}

/** Code in colours, or undefined where its language is unknown. */
export function highlight(code: string, language: string): DocumentFragment | undefined {
  if (!hljs.getLanguage(language)) return undefined
  const coloured = document.createDocumentFragment()
  const end = performance.now() + patience
  for (const part of partsOf(code)) {
    const plain = performance.now() > end || part.split('\n').some((line) => line.length > longestLine)
    if (plain) coloured.append(part)
    else colour(coloured, hljs.highlight(part, { language, ignoreIllegals: true }).value)
  }
  return coloured
}
