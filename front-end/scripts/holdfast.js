// Progressive enhancement only: every page works without this file.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs'
import { Autosave } from './autosave.js'
import { Live, fullScreenButtons } from './live.js'
import { openDetailsForPrinting } from './printing.js'
import { sendOnce } from './sent-once.js'

if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
}

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  createAll(component)
}

for (const form of document.querySelectorAll('form[data-autosave-url]:not([data-autosave-url=""])')) {
  new Autosave(form).start()
}

for (const form of document.querySelectorAll('main form[method=post]')) {
  sendOnce(form)
}

for (const root of document.querySelectorAll('[data-live]')) {
  new Live(root).start()
}

fullScreenButtons()
openDetailsForPrinting()
