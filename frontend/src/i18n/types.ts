import type { en } from './en'

/** A text by number, after the plural categories of the language. */
export interface Plural {
  one?: string
  other: string
}

type Shape<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Shape<T[K]>
}

/** What every language has to say. */
export type Messages = Shape<typeof en>

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string | Plural ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Names a text, such as nav.work. */
export type Key = Leaves<typeof en>

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

type NamesAt<K extends Key> =
  At<typeof en, K> extends infer Leaf ? (Leaf extends Plural ? Names<Leaf['other']> | 'n' : Names<Leaf>) : never

/** What a text needs to be put in: nothing, or a value for each {name}. */
export type Values<K extends Key> = [NamesAt<K>] extends [never] ? [] : [{ [N in NamesAt<K>]: string | number }]
