/** On paper nothing can be pressed, so every reason is opened, and closed again afterwards. */
export function openDetailsForPrinting () {
  let opened = []
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')]
    opened.forEach(details => { details.open = true })
  })
  window.addEventListener('afterprint', () => {
    opened.forEach(details => { details.open = false })
    opened = []
  })
}
