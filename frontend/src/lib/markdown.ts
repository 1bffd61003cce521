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

const codePolicy: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: ['span'],
  ALLOWED_ATTR: ['class'],
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
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
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

/** Longer code is shown in one colour: nobody should wait for it. */
const longestHighlight = 64 * 1024

/** Code in colours, or undefined where its language is unknown or it is too long. */
export function highlight(code: string, language: string): DocumentFragment | undefined {
  if (code.length > longestHighlight || !hljs.getLanguage(language)) return undefined
  const { value } = hljs.highlight(code, { language, ignoreIllegals: true })
  return purify.sanitize(value, codePolicy)
}
