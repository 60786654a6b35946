/** What the page of the designer knows while it is open; its parts draw themselves anew when it changes. */
import { createContext } from 'preact'
import { useContext, useEffect, useReducer } from 'preact/hooks'
import { applied, type Command } from '../../../../designer/command.js'
import {
  type Design,
  type Item,
  itemsOf,
  openDesign,
  type Side,
  templateOf,
} from '../../../../designer/design.js'
import {
  begun,
  type History,
  redone,
  sealed,
  stepped,
  undone,
} from '../../../../designer/history.js'
import { type Drawer, openDrawer, type Picture } from '../../../../designer/preview.js'
import type { Guide } from '../../../../designer/snap.js'
import { NguonError, type Words } from '../../../../errors.js'
import type { FontFiles, LabelFonts } from '../../../../labels/font.js'
import type { Language } from '../../../../language/language.js'
import type { LabelElement, LabelTemplate } from '../../../../labels/template.js'
import type { DesignerProps } from '../props.js'
import { withoutPointer } from './refusal.js'
import { settingOf } from './setting.js'

export interface Message {
  readonly words: Words
  readonly isBad: boolean
  /** Not only read out. */
  readonly isShown: boolean
}

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly time: string }
  | { readonly kind: 'failed'; readonly words: Words; readonly isConflict: boolean }

export class Editor {
  readonly props: DesignerProps
  history: History
  /** While something is dragged. */
  live: Design | undefined
  side: Side = 'front'
  selection: readonly number[] = []
  sample = 0
  labelLanguage: Language = 'vi'
  dpi: number
  grid: number | undefined = 0.5
  /** The index of the guide that is chosen. */
  guide: number | undefined
  /** A guide while it is dragged: its index where it is an old one, its place while it is on the label. */
  draggedGuide: { readonly index?: number; readonly to?: Guide } | undefined
  /** Lines that pull what is dragged right now. */
  pulling: readonly Guide[] = []
  /** Pixels of a millimetre; undefined fits the label into its frame. */
  zoom: number | undefined
  fonts: { readonly files: FontFiles; readonly fonts: LabelFonts } | 'loading' | 'failed' =
    'loading'
  /** Also read out. */
  message: Message | undefined
  version: number
  /** The last pointer was a finger. */
  isTouched = false
  /** Every touch or click adds to what is chosen, and empty paper is for frames, not for scrolling. */
  isSelecting = false
  saveState: SaveState = { kind: 'idle' }
  #savedText: string
  #listeners = new Set<() => void>()
  #handListeners = new Set<() => void>()
  #drawers = new Map<string, { drawer: Drawer; fonts: LabelFonts }>()

  constructor(props: DesignerProps) {
    this.props = props
    this.version = props.version
    this.dpi = props.printers[0] ?? 203
    this.history = begun(openDesign(props.template))
    this.#savedText = JSON.stringify(props.template)
  }

  get design(): Design {
    return this.live ?? this.history.present
  }

  get items(): readonly Item[] {
    return itemsOf(this.design, this.side)
  }

  /** As they were before what is dragged right now. */
  get settledItems(): readonly Item[] {
    return itemsOf(this.history.present, this.side)
  }

  get chosen(): readonly Item[] {
    return this.items.filter(({ id }) => this.selection.includes(id))
  }

  get guides(): readonly Guide[] {
    return this.design.head.guides ?? []
  }

  get template(): LabelTemplate {
    return templateOf(this.history.present)
  }

  get isChanged(): boolean {
    return JSON.stringify(this.template) !== this.#savedText
  }

  readonly say = (words: Words): string => words[this.props.language]

  /** @param everyMove also of what changes with every move of a hand that drags */
  listen(listener: () => void, everyMove = false): () => void {
    const listeners = everyMove ? this.#handListeners : this.#listeners
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Changes what is shown, not the label. */
  show(change: Partial<Pick<Editor, Shown>>): void {
    Object.assign(this, change)
    const isInHand = this.live !== undefined || this.draggedGuide !== undefined
    const isMove = isInHand && Object.keys(change).every((name) => moving.has(name))
    for (const listener of this.#handListeners) listener()
    if (isMove) return
    for (const listener of this.#listeners) listener()
  }

  tell(words: Words, isBad = false, isShown = isBad): void {
    this.show({ message: { words, isBad, isShown } })
  }

  select(ids: readonly number[]): void {
    this.history = sealed(this.history)
    if (this.message?.isShown) this.message = undefined
    this.show({ selection: ids, guide: undefined })
  }

  /** One step of the history. False where it was refused; what is wrong is then told. */
  run(command: Command, key?: string): boolean {
    const next = this.attempt(this.history.present, command)
    if (!next) return false
    this.commit(next, key)
    return true
  }

  attempt(from: Design, command: Command): Design | undefined {
    if (!this.props.canEdit) return undefined
    try {
      return applied(from, this.side, command)
    } catch (error) {
      if (!(error instanceof NguonError)) throw error
      this.tell(withoutPointer(error.words), true)
      return undefined
    }
  }

  commit(design: Design, key?: string): void {
    this.history = stepped(this.history, design, key)
    this.live = undefined
    this.pulling = []
    if (this.message?.isShown) this.message = undefined
    if (this.saveState.kind === 'saved') this.saveState = { kind: 'idle' }
    this.#afterStep()
  }

  /** One step of the history. False where it was refused. */
  setGuides(guides: readonly Guide[], key?: string): boolean {
    return this.run({ do: 'label', values: { guides: [...guides] } }, key)
  }

  seal(): void {
    this.history = sealed(this.history)
  }

  undo(): void {
    this.history = undone(this.history)
    this.#afterStep()
  }

  redo(): void {
    this.history = redone(this.history)
    this.#afterStep()
  }

  /** Adds elements and chooses them. */
  add(elements: readonly LabelElement[]): void {
    const first = this.history.present.nextId
    if (this.run({ do: 'add', elements })) this.select(elements.map((_, i) => first + i))
  }

  set(values: Readonly<Record<string, unknown>>, key?: string): boolean {
    return this.run(
      { do: 'set', ids: this.selection, values },
      key && `${key} ${this.selection.join()}`,
    )
  }

  /** The template was saved under this version. */
  saved(version: number, template: LabelTemplate, time: string): void {
    this.version = version
    this.#savedText = JSON.stringify(template)
    this.show({ saveState: { kind: 'saved', time } })
  }

  /** Another template, as one step. */
  replace(template: LabelTemplate): void {
    const { nextId } = this.history.present
    const design = openDesign(template)
    const shifted = (item: Item): Item => ({ ...item, id: item.id + nextId })
    this.commit({
      ...design,
      front: design.front.map(shifted),
      back: design.back?.map(shifted),
      nextId: design.nextId + nextId,
    })
  }

  /** Draws for a sample and a printer; undefined until there are fonts. */
  drawer(sample = this.sample, dpi = this.dpi): Drawer | undefined {
    if (typeof this.fonts === 'string') return undefined
    const { fonts } = this.fonts
    const key = [sample, dpi, this.labelLanguage].join()
    const known = this.#drawers.get(key)
    if (known?.fonts === fonts) return known.drawer
    const drawer = openDrawer(settingOf(this.props, sample, dpi, this.labelLanguage), fonts)
    this.#drawers.set(key, { drawer, fonts })
    return drawer
  }

  /** The side that is worked on, as it prints; while something is dragged, as it was before. */
  get picture(): Picture | undefined {
    return this.drawer()?.picture(this.history.present.head, this.settledItems, this.side)
  }

  #afterStep(): void {
    this.live = undefined
    const known = new Set(this.items.map(({ id }) => id))
    const guide = this.guide !== undefined && this.guides[this.guide] ? this.guide : undefined
    this.show({ selection: this.selection.filter((id) => known.has(id)), guide })
  }
}

type Shown =
  | 'live'
  | 'side'
  | 'selection'
  | 'sample'
  | 'labelLanguage'
  | 'dpi'
  | 'grid'
  | 'guide'
  | 'draggedGuide'
  | 'pulling'
  | 'zoom'
  | 'isTouched'
  | 'isSelecting'
  | 'fonts'
  | 'message'
  | 'saveState'

/** What changes with every move of a hand that drags. */
const moving: ReadonlySet<string> = new Set<Shown>(['live', 'pulling', 'draggedGuide'])

export const EditorContext = createContext<Editor | undefined>(undefined)

/** The editor of the page; the part that asks is drawn anew when it changes, but not while a hand drags. */
export const useEditor = (): Editor => useChanges(false)

/** The same for what shows how it stands in the hand: drawn anew with every move. */
export const useHand = (): Editor => useChanges(true)

function useChanges(everyMove: boolean): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new TypeError('no editor around this part')
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => editor.listen(() => redraw(undefined), everyMove), [editor, everyMove])
  return editor
}
