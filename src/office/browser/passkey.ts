/// <reference lib="dom" />
/** Making and showing a passkey: the page holds what the server asks, its form takes what the device answers. */

const form = document.querySelector<HTMLFormElement>('form[data-passkey]')
const field = form?.querySelector<HTMLInputElement>('input[name=response]')
if (form && field && typeof PublicKeyCredential === 'function') offer(form, field)

function offer(form: HTMLFormElement, field: HTMLInputElement): void {
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-with-passkeys]'))
    hidden.hidden = false
  for (const shown of document.querySelectorAll<HTMLElement>('[data-without-passkeys]'))
    shown.hidden = true
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return
    event.preventDefault()
    // A person who closes the device's question stays where they are.
    answer(form).then(
      (response) => {
        field.value = JSON.stringify(response)
        form.submit()
      },
      () => undefined,
    )
  })
}

async function answer(form: HTMLFormElement): Promise<unknown> {
  const options = JSON.parse(form.dataset['options'] ?? '') as never
  const credential =
    form.dataset['passkey'] === 'make'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        })
  return (credential as PublicKeyCredential).toJSON()
}
