/** The panel beside the label: properties of what is chosen, layers, checks. */
import { useState } from 'preact/hooks'
import { words } from '../words.js'
import { Checks, useFaults } from './checks.js'
import { useEditor } from './editor.js'
import { Layers } from './layers.js'
import { Properties } from './properties.js'

const tabs = ['properties', 'layers', 'checks'] as const
type Tab = (typeof tabs)[number]

export function Panel() {
  const editor = useEditor()
  const [tab, setTab] = useState<Tab>('properties')
  const faults = useFaults()
  const known = faults?.length ?? 0
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? tab
    setTab(next)
    document.getElementById(`d-tab-${next}`)?.focus()
  }
  return (
    <section class="d-panel" aria-label={editor.say(words[tab])}>
      <div class="d-tabs" role="tablist" onKeyDown={move}>
        {tabs.map((name) => (
          <button
            key={name}
            id={`d-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="d-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {editor.say(words[name])}
            {name === 'checks' && known > 0 && <b class="warn"> {known}</b>}
          </button>
        ))}
      </div>
      <div id="d-panel" role="tabpanel" aria-labelledby={`d-tab-${tab}`}>
        {tab === 'properties' && <Properties />}
        {tab === 'layers' && <Layers />}
        {tab === 'checks' && <Checks faults={faults} toProperties={() => setTab('properties')} />}
      </div>
    </section>
  )
}
