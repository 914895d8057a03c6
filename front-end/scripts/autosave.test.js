import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { Autosave, words } from './autosave.js'

/** Just enough of a page: a form with fields, the saved line, and a server that answers as told. */
function page () {
  const line = { textContent: '', hidden: false, classes: new Set(), classList: { toggle: (name, on) => on ? line.classes.add(name) : line.classes.delete(name) } }
  const form = Object.assign(new EventTarget(), {
    dataset: { autosaveUrl: '/visits/1?handler=Autosave' },
    fields: [['__RequestVerificationToken', 'token'], ['Words', '']],
    querySelector: () => line,
    append: element => { form.announcer = element }
  })
  globalThis.document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    querySelector: () => null,
    createElement: () => ({ setAttribute () {}, textContent: '' })
  })
  globalThis.window = new EventTarget()
  globalThis.FormData = class { constructor (of) { return of.fields } }

  const server = { sent: [], answers: [], waiting: [] }
  globalThis.fetch = (url, options) => {
    server.sent.push({ url, ...options })
    const answer = server.answers.shift() ?? { ok: true }
    return answer === 'hold' ? new Promise(resolve => server.waiting.push(resolve)) : answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }

  new Autosave(form).start()
  return {
    line,
    form,
    server,
    type (value) {
      form.fields[1][1] = value
      form.dispatchEvent(new Event('input'))
    },
    async pass (ms) {
      mock.timers.tick(ms)
      for (let i = 0; i < 10; i++) { await Promise.resolve() }
    }
  }
}

beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

test('typing is saved after a pause, with the antiforgery field', async () => {
  const { line, server, type, pass } = page()
  type('The new bed')
  await pass(1000)
  assert.equal(server.sent.length, 0)
  assert.equal(line.textContent, words.saving)

  await pass(300)
  assert.equal(server.sent[0].url, '/visits/1?handler=Autosave')
  assert.equal(server.sent[0].body, '__RequestVerificationToken=token&Words=The+new+bed')
  assert.equal(server.sent[0].keepalive, true)
  assert.equal(line.textContent, 'Everything so far is saved')
})

test('without a connection it says so, tries again, and says when it is saved', async () => {
  const { line, form, server, type, pass } = page()
  server.answers = [new TypeError('no network'), new TypeError('no network'), { ok: true }]
  type('The new bed')
  await pass(1200)
  assert.equal(line.textContent, 'Not saved yet: no connection. Keep this page open.')
  assert.ok(line.classes.has('hf-saved--not'))
  assert.equal(form.announcer.textContent, line.textContent)

  await pass(3000)
  assert.equal(server.sent.length, 2)
  assert.equal(line.textContent, words.offline)

  await pass(6000)
  assert.equal(line.textContent, words.saved)
  assert.equal(line.classes.size, 0)
  assert.equal(form.announcer.textContent, words.saved)
})

test('typing while not saved does not hide that it is not saved', async () => {
  const { line, server, type, pass } = page()
  server.answers = [new TypeError('no network')]
  type('The new')
  await pass(1200)
  type('The new bed')
  assert.equal(line.textContent, words.offline)
})

test('what is typed during a save is not called saved until it is sent', async () => {
  const { line, server, type, pass } = page()
  server.answers = ['hold']
  type('The new')
  await pass(1200)
  type('The new bed')
  await pass(1200)
  assert.equal(server.sent.length, 1, 'one request at a time')

  server.waiting[0]({ ok: true })
  await pass(0)
  assert.notEqual(line.textContent, words.saved)
  await pass(1200)
  assert.match(server.sent[1].body, /The\+new\+bed/)
  assert.equal(line.textContent, words.saved)
})

test('a redirect to sign in is not a save', async () => {
  const { line, server, type, pass } = page()
  server.answers = [{ ok: false, type: 'opaqueredirect', status: 0 }]
  type('The new bed')
  await pass(1200)
  assert.equal(line.textContent, words.signedOut)
})

test('an answer that refuses is not a save', async () => {
  const { line, server, type, pass } = page()
  server.answers = [{ ok: false, type: 'basic', status: 500 }]
  type('The new bed')
  await pass(1200)
  assert.equal(line.textContent, words.refused)
})

test('leaving the page saves at once what is not yet saved, and nothing otherwise', async () => {
  const { server, type, pass } = page()
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  assert.equal(server.sent.length, 0)

  type('The new bed')
  document.dispatchEvent(new Event('visibilitychange'))
  await pass(0)
  assert.equal(server.sent.length, 1)
})

test('leaving during a save also sends what was typed since', async () => {
  const { server, type, pass } = page()
  server.answers = ['hold']
  type('The new')
  await pass(1200)
  type('The new bed')
  window.dispatchEvent(new Event('pagehide'))
  assert.match(server.sent[1].body, /The\+new\+bed/)
})

test('closing the page is questioned only while something is not saved', async () => {
  const { server, type, pass } = page()
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  assert.equal(closing(), false)

  server.answers = [new TypeError('no network')]
  type('The new bed')
  await pass(1200)
  assert.equal(closing(), true)
})

test('sending the form stops saving beside it', async () => {
  const { form, server, type, pass } = page()
  type('The new bed')
  form.dispatchEvent(new Event('submit'))
  await pass(5000)
  assert.equal(server.sent.length, 0)
})

test('the form waits for a save under way, and is then sent once', async () => {
  const { form, server, type, pass } = page()
  const sent = []
  form.requestSubmit = button => sent.push(button)
  server.answers = ['hold']
  type('The new')
  await pass(1200)
  const submit = Object.assign(new Event('submit', { cancelable: true }), { submitter: 'the button' })
  form.dispatchEvent(submit)
  assert.equal(submit.defaultPrevented, true)
  assert.deepEqual(sent, [])
  server.waiting[0]({ ok: true })
  await pass(0)
  assert.deepEqual(sent, ['the button'])
  const again = new Event('submit', { cancelable: true })
  form.dispatchEvent(again)
  assert.equal(again.defaultPrevented, false)
})

test('a large form is sent without keepalive, which browsers would refuse', async () => {
  const { server, type, pass } = page()
  type('a'.repeat(70000))
  await pass(1200)
  assert.equal(server.sent[0].keepalive, false)
})
