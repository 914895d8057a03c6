// A page about a conference that changes by itself. Without this file the same page shows the same things when it is opened again.

export const words = {
  live: 'Live',
  slower: 'Live, looked for every 10 seconds',
  lost: since => `No connection since ${since}. What is here may be old. Trying again.`,
  signedOut: 'Not live: you have been signed out. Sign in again and open this page anew.',
  gone: 'Not live: this page can no longer be opened.',
  waiting: 'This part has changed. It is shown when you have finished typing.'
}

const again = 3000 // ms after a connection that failed
const between = 10000 // ms between two looks where no stream can be had

export class Live {
  /** @param root the element that says where to listen and where to fetch parts */
  constructor (root) {
    this.root = root
    this.url = root.dataset.live
    this.partsUrl = root.dataset.liveParts
    this.since = root.dataset.liveSince
    this.line = root.querySelector('[data-live-line]') ?? document.querySelector('[data-live-line]')
    this.wanted = new Set() // parts to fetch
    this.held = new Map() // parts that wait until somebody has finished typing in them
    this.fetching = false
    this.lostAt = undefined
  }

  start () {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? this.stop() : this.listen())
    window.addEventListener('pagehide', () => this.stop())
    this.root.addEventListener('focusout', () => setTimeout(() => this.showHeld(), 0))
    this.listen()
  }

  /** A window nobody sees listens to nothing: a browser has few connections to one place. */
  stop () {
    this.source?.close()
    this.source = undefined
    clearTimeout(this.timer)
  }

  listen () {
    this.stop()
    const source = this.source = new EventSource(`${this.url}&since=${this.since}`)
    source.addEventListener('open', () => this.found(words.live))
    source.addEventListener('changed', event => {
      this.since = event.lastEventId || this.since
      this.changed(event.data)
    })
    source.addEventListener('error', () => {
      if (this.source !== source) {
        return
      }

      if (source.readyState === EventSource.CLOSED) {
        this.look()
      } else {
        this.lost()
      }
    })
  }

  /** Asks once what has changed, where a stream can not be had, and why it can not. */
  async look () {
    this.stop()
    let wait = again
    try {
      const answer = await fetch(`${this.url}&since=${this.since}`, { headers: { Accept: 'text/plain' }, credentials: 'same-origin', redirect: 'manual' })
      if (answer.ok) {
        this.told(await answer.text())
        this.found(words.slower)
        wait = between
      } else if (answer.type === 'opaqueredirect' || answer.status === 401) {
        return this.say(words.signedOut, true)
      } else if (answer.status === 404) {
        return this.say(words.gone, true)
      } else {
        this.lost()
      }
    } catch {
      this.lost()
    }

    this.timer = setTimeout(() => this.listen(), wait)
  }

  told (text) {
    for (const line of text.split('\n')) {
      if (line.startsWith('id: ')) {
        this.since = line.slice(4)
      } else if (line.startsWith('data: ')) {
        this.changed(line.slice(6))
      }
    }
  }

  changed (topics) {
    const named = topics.split(' ')
    for (const part of document.querySelectorAll('[data-part]')) {
      if (part.dataset.topics.split(' ').some(topic => named.includes(topic))) {
        this.wanted.add(part.dataset.part)
      }
    }

    this.fetchParts()
  }

  /** One request at a time, so that an older answer never takes the place of a newer one. */
  async fetchParts () {
    if (this.fetching || this.wanted.size === 0) {
      return
    }

    this.fetching = true
    const asked = [...this.wanted]
    this.wanted.clear()
    let failed = false
    try {
      const answer = await fetch(`${this.partsUrl}&parts=${asked.join('+')}`, { credentials: 'same-origin', redirect: 'manual' })
      if (answer.ok) {
        this.show(await answer.text())
      } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 404) {
        this.stop()
        this.say(answer.status === 404 ? words.gone : words.signedOut, true)
      } else {
        failed = true
      }
    } catch {
      failed = true
    }

    this.fetching = false
    if (failed) {
      asked.forEach(part => this.wanted.add(part))
      this.lost()
      setTimeout(() => this.fetchParts(), again)
    } else {
      this.fetchParts()
    }
  }

  show (html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html')
    for (const part of fresh.querySelectorAll('[data-part]')) {
      this.place(part)
    }
  }

  place (fresh) {
    const name = fresh.dataset.part
    const part = document.querySelector(`[data-part="${name}"]`)
    if (!part) {
      return
    }

    if (isBeingTypedIn(part)) {
      this.held.set(name, fresh)
      this.say(words.waiting)
      return
    }

    this.held.delete(name)
    const opened = [...part.querySelectorAll('details[open] > summary')].map(summary => summary.textContent)
    const focused = part.contains(document.activeElement) ? document.activeElement : undefined
    const where = focused?.id ? `[id="${focused.id}"]` : focused?.getAttribute('href') ? `a[href="${focused.getAttribute('href')}"]` : undefined
    part.className = fresh.className
    part.replaceChildren(...fresh.childNodes)
    for (const summary of part.querySelectorAll('details > summary')) {
      summary.parentElement.open ||= opened.includes(summary.textContent)
    }

    if (where) {
      part.querySelector(where)?.focus({ preventScroll: true })
    }
  }

  showHeld () {
    for (const fresh of this.held.values()) {
      this.place(fresh)
    }

    if (this.held.size === 0 && this.line?.textContent === words.waiting) {
      this.say(words.live)
    }
  }

  found (text) {
    this.lostAt = undefined
    this.say(text)
  }

  lost () {
    this.lostAt ??= new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    this.say(words.lost(this.lostAt), true)
  }

  say (text, isTrouble = false) {
    if (this.line && this.line.textContent !== text) {
      this.line.hidden = false
      this.line.textContent = text
      this.line.classList.toggle('hf-live--not', isTrouble)
    }
  }
}

/** Somebody has the cursor in a field of it, or has typed there and not sent it. */
function isBeingTypedIn (part) {
  return part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select') ||
    [...part.querySelectorAll('input:not([type=hidden]), textarea')].some(field => field.value !== field.defaultValue)
}

/** Shows the buttons that fill the screen, which are hidden where there is no script or no way to. */
export function fullScreenButtons () {
  for (const button of document.querySelectorAll('[data-full-screen]')) {
    if (document.documentElement.requestFullscreen) {
      button.hidden = false
      button.addEventListener('click', () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
    }
  }
}
