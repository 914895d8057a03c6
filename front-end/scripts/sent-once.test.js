import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { digest, sendOnce } from './sent-once.js'

globalThis.FormData = class { constructor (of) { return of.fields } }
globalThis.history = { state: null, replaceState (state) { this.state = state } }

/** A page as it is loaded: its form with a new id, and what the browser put back into its fields. */
function load (id, words, action = '/children/1/plan/propose') {
  const act = { name: 'CommandId', value: id }
  const form = Object.assign(new EventTarget(), {
    action,
    fields: [['CommandId', id], ['What', words]],
    querySelector: () => act,
    querySelectorAll: () => [act]
  })
  sendOnce(form)
  return { act, form, send: () => { form.dispatchEvent(new Event('submit')); return act.value } }
}

beforeEach(() => { history.state = null })

test('the same sent again after going back has the id it had', () => {
  assert.equal(load('first', 'Gran comes').send(), 'first')
  assert.equal(load('second', 'Gran comes').send(), 'first')
  assert.equal(load('third', 'Gran comes').send(), 'first')
})

test('what was changed after going back is something new', () => {
  load('first', 'Gran comes').send()
  assert.equal(load('second', 'Gran comes on Fridays').send(), 'second')
  assert.equal(load('third', 'Gran comes on Fridays').send(), 'second')
})

test('another form in the same place has its own id', () => {
  load('first', 'Gran comes').send()
  assert.equal(load('second', 'Gran comes', '/children/1/plan/part').send(), 'second')
})

test('the words can not be read from what is remembered', () => {
  assert.match(digest(load('first', 'Gran comes').form), /^\d+:\d+:\d+$/)
})
