/** The script of a scanned pack's page: offers to tell where one is, and does nothing else. */
import type { OfferWords } from './offer-words.js'

const section = document.getElementById('place')
const form = section?.querySelector('form')
if (section && form && window.isSecureContext && 'geolocation' in navigator) offer(section, form)

function offer(section: HTMLElement, form: HTMLFormElement): void {
  const said = JSON.parse(form.dataset['words'] ?? '') as OfferWords
  const status = form.querySelector<HTMLElement>('[role=status]')
  const button = form.querySelector('button')
  const say = (words: string): void => void (status && (status.textContent = words))
  const finish = (words: string, isDone: boolean): void => {
    say(words)
    if (button) button.disabled = false
    if (!isDone) return
    button?.remove()
    // Who had the focus on the button goes on from what is said instead of it.
    if (status) status.tabIndex = -1
    status?.focus()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    say(said.asking)
    if (button) button.disabled = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        void send(form, coords).then((isKept) =>
          finish(isKept ? said.thanks : said.failed, isKept),
        ),
      () => finish(said.denied, false),
      // A rounded place needs no satellite, and one of a few minutes ago will do.
      { enableHighAccuracy: false, maximumAge: 300_000, timeout: 20_000 },
    )
  })
  section.hidden = false
}

/** Rounded before it leaves the phone. */
async function send(form: HTMLFormElement, coords: GeolocationCoordinates): Promise<boolean> {
  const code = form.querySelector<HTMLInputElement>('[name=code]')?.value.trim() ?? ''
  const rounded = (degrees: number): number => Math.round(degrees * 100) / 100
  const place = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }
  try {
    const { ok } = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, ...place }),
    })
    return ok
  } catch {
    return false
  }
}
