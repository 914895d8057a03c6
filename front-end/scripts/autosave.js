// Keeps a draft on the server while a person types, and never claims "saved" when it is not.

export const words = {
  saved: 'Everything so far is saved',
  saving: 'Saving',
  offline: 'Not saved yet: no connection. Keep this page open.',
  signedOut: 'Not saved yet: you have been signed out. Keep this page open and sign in again in another tab.',
  refused: 'Not saved yet: something went wrong. Keep this page open.'
}

const pause = 1200 // ms without a key press before saving
const longestWait = 3000 // ms a form waits for a save before it is sent
const retries = [3000, 6000, 12000, 30000, 60000]
const keepAliveLimit = 60000 // browsers refuse larger bodies once the page is leaving

export class Autosave {
  constructor (form) {
    this.form = form
    this.url = form.dataset.autosaveUrl
    this.line = form.querySelector('[data-saved]') ?? document.querySelector('[data-saved]')
    this.changes = 0 // edits made
    this.kept = 0 // edits the server has
    this.failures = 0
    this.sending = false
    this.submitting = false
    this.timer = undefined
  }

  start () {
    this.announcer = document.createElement('p')
    this.announcer.className = 'govuk-visually-hidden'
    this.announcer.setAttribute('role', 'status')
    this.form.append(this.announcer)

    this.form.addEventListener('input', () => this.changed(pause))
    this.form.addEventListener('change', () => this.changed(0))
    this.form.addEventListener('focusout', () => this.unkept && this.failures === 0 && this.save())
    this.form.addEventListener('submit', event => {
      this.submitting = !event.defaultPrevented
      clearTimeout(this.timer)

      // A save still under way could arrive after the form and be kept as something not sent.
      if (this.submitting && this.sending && !this.waited) {
        event.preventDefault()
        this.waited = true
        Promise.race([this.underWay, new Promise(resolve => setTimeout(resolve, longestWait))]).then(() => this.form.requestSubmit(event.submitter))
      }
    })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.leaving())
    window.addEventListener('pagehide', () => this.leaving())
    window.addEventListener('pageshow', event => { if (event.persisted) { this.submitting = false } })
    window.addEventListener('online', () => this.unkept && this.save())
    window.addEventListener('beforeunload', event => {
      if (this.failures > 0 && this.unkept && !this.submitting) {
        event.preventDefault()
      }
    })
  }

  get unkept () { return this.changes > this.kept }

  changed (wait) {
    this.changes++
    if (this.failures === 0) {
      this.say(words.saving, 'saving')
      this.later(wait)
    }
  }

  later (wait) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), wait)
  }

  leaving () {
    if (!this.unkept || this.submitting) {
      return
    }

    // There is no later: what was typed since the request under way is sent beside it.
    if (this.sending) {
      this.send()
    } else {
      this.save()
    }
  }

  // One request at a time, so an older answer can never overwrite a newer one.
  async save () {
    if (this.sending || this.submitting) {
      return
    }

    clearTimeout(this.timer)
    this.sending = true
    const sent = this.changes
    const trouble = await (this.underWay = this.send())
    this.sending = false

    if (trouble) {
      this.failed(trouble)
      return
    }

    const recovered = this.failures > 0
    this.failures = 0
    this.kept = sent
    if (this.unkept) {
      this.later(pause)
    } else {
      this.say(words.saved)
      if (recovered) {
        this.announcer.textContent = words.saved
      }
    }
  }

  /** Posts the form; answers what went wrong, or nothing. */
  async send () {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') {
        body.append(name, value)
      }
    }

    const text = body.toString()
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        body: text,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', 'X-Requested-With': 'autosave' },
        credentials: 'same-origin',
        keepalive: text.length < keepAliveLimit,
        redirect: 'manual'
      })
      if (response.ok) {
        return undefined
      }

      return response.type === 'opaqueredirect' || response.status === 401 || response.status === 403 ? words.signedOut : words.refused
    } catch {
      return words.offline
    }
  }

  failed (trouble) {
    this.say(trouble, 'not')
    if (this.announcer.textContent !== trouble) {
      this.announcer.textContent = trouble
    }

    this.later(retries[Math.min(this.failures, retries.length - 1)])
    this.failures++
  }

  say (text, state) {
    if (this.line) {
      this.line.hidden = false
      this.line.textContent = text
      this.line.classList.toggle('hf-saved--saving', state === 'saving')
      this.line.classList.toggle('hf-saved--not', state === 'not')
    }
  }
}
