/** Which values a label really prints, and with what words around them. Pure. */
import { holds } from './bindings.js'
import type { LabelSnapshot } from './snapshot.js'
import type { LabelElement, LabelTemplate, TextItem } from './template.js'

export interface PrintedText {
  /** As the template says it, in the language of the run. */
  readonly text: string
  /** The values that stand in it: of alternatives `{a|b}` the first that is known. */
  readonly names: readonly string[]
}

/** The texts of a label whose condition holds, with the values that are known. */
export function printedTexts(snapshot: LabelSnapshot): PrintedText[] {
  const { elements, back = [] } = snapshot.template
  const items = [...elements, ...back].flatMap(
    (element): readonly { kind: string; when?: string; text?: TextItem['text'] }[] =>
      element.kind === 'stack' && holds(element.when, snapshot) ? element.items : [element],
  )
  return items.flatMap((item) => {
    if (item.kind !== 'text' || item.text === undefined || !holds(item.when, snapshot)) return []
    const text = typeof item.text === 'string' ? item.text : item.text[snapshot.language]
    return text.split('\n').map((line) => ({ text: line, names: namesIn(line, snapshot) }))
  })
}

/** Whether a template has a text for a value, printed or not. */
export function hasPlace({ elements, back = [] }: LabelTemplate, name: string): boolean {
  const textsOf = (element: LabelElement): TextItem['text'][] => {
    if (element.kind === 'text') return [element.text]
    if (element.kind !== 'stack') return []
    return element.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  }
  const texts = [...elements, ...back].flatMap(textsOf)
  return texts
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)])
    .some(([, inside = '']) => inside.split('|').includes(name))
}

const namesIn = (line: string, snapshot: LabelSnapshot): string[] =>
  [...line.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) =>
    inside
      .split('|')
      .filter((name) => holds(name, snapshot))
      .slice(0, 1),
  )
