import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { Live, words } from './live.js'

/** Just enough of a page: two parts, a line, a stream and a server that answer as told. */
function page () {
  const line = { textContent: '', hidden: true, classes: new Set(), classList: { toggle: (name, on) => on ? line.classes.add(name) : line.classes.delete(name) } }
  const part = (name, topics) => ({
    dataset: { part: name, topics },
    className: '',
    childNodes: ['before'],
    fields: [],
    contains: element => element?.of === name,
    querySelectorAll (selector) { return selector.startsWith('input') ? this.fields : [] },
    querySelector: () => null,
    replaceChildren (...nodes) { this.childNodes = nodes }
  })
  const parts = [part('attendance', 'attendance'), part('board', 'board')]
  const root = Object.assign(new EventTarget(), { dataset: { live: '/live?watch=1', liveParts: '/meeting?watch=1', liveSince: '7' }, querySelector: () => line })
  const streams = []
  globalThis.document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    activeElement: undefined,
    querySelectorAll: () => parts,
    querySelector: selector => parts.find(p => selector.includes(p.dataset.part)) ?? null
  })
  globalThis.window = new EventTarget()
  globalThis.EventSource = class extends EventTarget {
    static CLOSED = 2
    constructor (url) { super(); this.url = url; this.readyState = 0; streams.push(this) }
    close () { this.readyState = 2; this.closed = true }
  }
  globalThis.DOMParser = class {
    parseFromString (html) {
      return { querySelectorAll: () => html.split(' ').map(name => Object.assign(part(name, ''), { childNodes: ['after'], className: 'new' })) }
    }
  }

  const server = { asked: [], answers: [] }
  globalThis.fetch = url => {
    server.asked.push(url)
    const answer = server.answers.shift() ?? { ok: true, text: async () => url.split('&parts=')[1]?.replaceAll('+', ' ') ?? '' }
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }

  const live = new Live(root)
  live.start()
  return {
    live, line, parts, root, server, streams,
    async tell (data, id = '8') {
      streams.at(-1).dispatchEvent(Object.assign(new Event('changed'), { data, lastEventId: id }))
      await settle()
    },
    async fail (state) {
      streams.at(-1).readyState = state
      streams.at(-1).dispatchEvent(new Event('error'))
      await settle()
    },
    async pass (ms) { mock.timers.tick(ms); await settle() }
  }
}

async function settle () { for (let i = 0; i < 20; i++) { await Promise.resolve() } }

beforeEach(() => {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

test('it listens from the place the page was made at, and says that it is live', () => {
  const { streams, line } = page()
  streams[0].dispatchEvent(new Event('open'))
  assert.equal(streams[0].url, '/live?watch=1&since=7')
  assert.equal(line.textContent, words.live)
})

test('only the parts that changed are fetched and shown', async () => {
  const { tell, parts, server } = page()
  await tell('attendance')
  assert.deepEqual(server.asked, ['/meeting?watch=1&parts=attendance'])
  assert.deepEqual(parts.map(p => p.childNodes[0]), ['after', 'before'])
})

test('a part somebody types in waits until they have finished, and loses nothing', async () => {
  const { tell, parts, line, root, pass } = page()
  parts[1].fields = [{ value: 'The new bed', defaultValue: '' }]
  await tell('board')
  assert.equal(parts[1].childNodes[0], 'before')
  assert.equal(line.textContent, words.waiting)

  parts[1].fields = []
  root.dispatchEvent(new Event('focusout'))
  await pass(1)
  assert.equal(parts[1].childNodes[0], 'after')
  assert.equal(line.textContent, words.live)
})

test('a lost connection is said at once, and the stream goes on by itself from the last thing it told', async () => {
  const { fail, tell, streams, line } = page()
  await tell('board', '12')
  await fail(0)
  assert.match(line.textContent, /^No connection since /)
  assert.ok(line.classes.has('hf-live--not'))
  streams[0].dispatchEvent(new Event('open'))
  assert.equal(line.textContent, words.live)
  assert.equal(streams.length, 1)
})

test('where no stream can be had it asks every 10 seconds, from where it was', async () => {
  const { fail, server, line, streams, parts, pass } = page()
  server.answers = [{ ok: true, text: async () => 'id: 9\nevent: changed\ndata: board\n\n' }]
  await fail(2)
  assert.equal(server.asked[0], '/live?watch=1&since=7')
  assert.equal(parts[1].childNodes[0], 'after')
  assert.equal(line.textContent, words.slower)
  await pass(10000)
  assert.equal(streams.at(-1).url, '/live?watch=1&since=9')
})

test('signed out, it stops and says so', async () => {
  const { fail, server, line, streams, pass } = page()
  server.answers = [{ ok: false, type: 'opaqueredirect', status: 0 }]
  await fail(2)
  assert.equal(line.textContent, words.signedOut)
  await pass(60000)
  assert.equal(streams.length, 1)
})

test('parts that could not be fetched are fetched again, with what changed meanwhile', async () => {
  const { tell, server, pass } = page()
  server.answers = [new TypeError('no network')]
  await tell('board')
  await tell('attendance')
  await pass(3000)
  assert.equal(server.asked.length >= 2, true)
  const later = server.asked.slice(1).join(' ')
  assert.match(later, /board/)
  assert.match(later, /attendance/)
})

test('a window nobody sees listens to nothing, and catches up when it is seen again', async () => {
  const { streams, tell } = page()
  await tell('board', '15')
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  assert.equal(streams[0].closed, true)
  document.visibilityState = 'visible'
  document.dispatchEvent(new Event('visibilitychange'))
  assert.equal(streams[1].url, '/live?watch=1&since=15')
})
