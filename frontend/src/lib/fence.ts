/** What stands behind a fence: the language, and the file name if it was told. */
export interface Info {
  language: string
  name: string
}

const titled = /(?:title|file|filename|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i

/** Reads the info string of a fenced code block, such as go main.go. */
export function readInfo(info: string): Info {
  const [first = '', ...rest] = info.trim().split(/\s+/)
  const title = titled.exec(info)
  const name = title ? (title[1] ?? title[2] ?? title[3] ?? '') : rest.join(' ')
  return { language: first.toLowerCase(), name: name.startsWith('{') ? '' : name.slice(0, 120) }
}

const names: Record<string, string> = {
  c: 'C',
  cpp: 'C++',
  'c++': 'C++',
  csharp: 'C#',
  'c#': 'C#',
  cs: 'C#',
  go: 'Go',
  golang: 'Go',
  java: 'Java',
  javascript: 'JavaScript',
  js: 'JavaScript',
  kotlin: 'Kotlin',
  kt: 'Kotlin',
  python: 'Python',
  python3: 'Python',
  py: 'Python',
  swift: 'Swift'
}

/** Whether a block says to be text, such as what a program prints, and no code. */
export const isText = (info: string): boolean =>
  /^(text|txt|plain|plaintext|output|console)$/.test(readInfo(info).language)

/** How a language is called; empty for plain text. */
export function languageName(language: string): string {
  if (language === 'text' || language === 'txt' || language === 'plaintext' || language === 'plain') return ''
  return names[language] ?? language
}
