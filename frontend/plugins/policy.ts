import type { Plugin } from 'vite'

/**
 * Writes the content security policy into the built page as well, so that it holds
 * even if the header of the asset server gets lost. frame-ancestors works in the
 * header only. While developing, Vite's own style tags would violate it.
 */
export function policy(): Plugin {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "child-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ]
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: rules.join('; ') },
        injectTo: 'head-prepend'
      }
    ]
  }
}
