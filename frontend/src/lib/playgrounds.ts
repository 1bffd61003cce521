/** A page on the web on which code of a language can be run. */
export interface Playground {
  host: string
  url: string
}

// The language's own where it has one; none of them asks for an account.
const addresses: Record<string, string> = {
  C: 'https://www.onlinegdb.com/online_c_compiler',
  'C++': 'https://www.onlinegdb.com/online_c++_compiler',
  'C#': 'https://dotnetfiddle.net/',
  Go: 'https://go.dev/play/',
  Java: 'https://dev.java/playground/',
  JavaScript: 'https://playcode.io/javascript',
  Kotlin: 'https://play.kotlinlang.org/',
  Python: 'https://www.online-python.com/',
  Swift: 'https://swiftfiddle.com/'
}

/** Where code of a language, by its name on the screen, can be run. */
export function playgroundOf(language: string): Playground | undefined {
  const url = Object.hasOwn(addresses, language) ? addresses[language] : undefined
  return url === undefined ? undefined : { host: new URL(url).host, url }
}
