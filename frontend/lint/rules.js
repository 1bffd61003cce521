/**
 * Rules of our own.
 *
 * @typedef {import('eslint').Rule.RuleModule} Rule
 */

const letters = /\p{L}/u
const spoken = new Set([
  'aria-label',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
  'text',
  'lead'
])

/** @type {Rule} */
const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { text: 'People read this: give it a key in i18n/en.ts and i18n/ko.ts.' }
  },
  create(context) {
    return {
      SvelteText(node) {
        if (letters.test(node.value) && node.parent.type !== 'SvelteStyleElement')
          context.report({ node, messageId: 'text' })
      },
      SvelteAttribute(node) {
        if (!spoken.has(node.key.name) || node.parent?.parent?.name?.name === 'meta') return
        for (const value of node.value) {
          // The word carousel is a term that screen readers translate themselves.
          const term = node.key.name === 'aria-roledescription' && value.value === 'carousel'
          if (value.type === 'SvelteLiteral' && letters.test(value.value) && !term) {
            context.report({ node: value, messageId: 'text' })
          }
        }
      }
    }
  }
}

const colours = [
  'slate|gray|zinc|neutral|stone|taupe|mauve|mist|olive|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue',
  'indigo|violet|purple|fuchsia|pink|rose'
].join('|')
const palette = new RegExp(
  `(?:^|[\\s:"'\`!])(?:bg|text|border|ring|outline|fill|stroke|from|via|to|shadow|accent|caret|decoration|divide)-(?:(?:${colours})-\\d{2,3}|black|white|\\[#)`
)

/** @type {Rule} */
const noPaletteClasses = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { palette: 'Colours have names in theme.css; a class of the palette ignores the theme.' }
  },
  create(context) {
    const check = (node, text) => {
      if (typeof text === 'string' && palette.test(text)) context.report({ node, messageId: 'palette' })
    }
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked),
      SvelteLiteral: (node) => check(node, node.value)
    }
  }
}

const makesHTML = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'setHTMLUnsafe'])
const stores = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'caches'])

/** @type {Rule} */
const noUnsafe = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      html: 'Only lib/markdown.ts makes HTML out of text.',
      storage: 'The browser stores nothing: what is to be kept goes to the program.',
      style: 'The content security policy blocks style attributes that are set as text.'
    }
  },
  create(context) {
    return {
      MemberExpression(node) {
        const name = node.property.type === 'Identifier' ? node.property.name : ''
        if (makesHTML.has(name)) context.report({ node, messageId: 'html' })
        if (stores.has(name) || (name === 'cookie' && node.object.name === 'document')) {
          context.report({ node, messageId: 'storage' })
        }
      },
      Identifier(node) {
        const property = node.parent.type === 'MemberExpression' && node.parent.property === node
        if (stores.has(node.name) && !property) context.report({ node, messageId: 'storage' })
      },
      CallExpression(node) {
        const name = node.callee.type === 'MemberExpression' ? node.callee.property.name : ''
        if (name === 'setAttribute' && node.arguments[0]?.value === 'style')
          context.report({ node, messageId: 'style' })
      },
      SvelteMustacheTag(node) {
        if (node.kind === 'raw') context.report({ node, messageId: 'html' })
      },
      SvelteAttribute(node) {
        if (node.key.name === 'style') context.report({ node, messageId: 'style' })
      }
    }
  }
}

export default {
  rules: { 'no-literal-text': noLiteralText, 'no-palette-classes': noPaletteClasses, 'no-unsafe': noUnsafe }
}
