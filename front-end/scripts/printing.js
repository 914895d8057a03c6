/** Shows the print buttons that are hidden where there is no script. */
export function printButtons () {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

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
