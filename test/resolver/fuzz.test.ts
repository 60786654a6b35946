import { askAnything } from '../fuzz/digital-links.js'
import { onEachEngine } from '../stores.js'

await onEachEngine(
  'whatever is asked of a Digital Link, it is answered rightly and never with a failure',
  (t, store, location) => askAnything(t, store, location, 400),
)
