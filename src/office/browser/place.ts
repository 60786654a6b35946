/** Fills the coordinates with where the phone is. Without it they are typed. */
const button = document.getElementById('here')
const said = document.getElementById('here-said')

if (button && said && 'geolocation' in navigator) {
  const field = document.getElementById(button.dataset['for'] ?? '')
  button.hidden = false
  button.addEventListener('click', () => {
    said.hidden = true
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        // Five decimals are a metre.
        if (field instanceof HTMLInputElement)
          field.value = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
      },
      () => {
        said.textContent = button.dataset['failed'] ?? ''
        said.hidden = false
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}
