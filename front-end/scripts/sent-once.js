// Going back and sending the same again records it once: the page remembers, in its own place in the browser's history, what it sent and under which
// id. Without this a page that is loaded anew on going back would have a new id. What was changed in between is something new, and is recorded.

const hidden = form => new Set([...form.querySelectorAll('input[type=hidden]')].map(field => field.name))

/** What a form says, without what only the page put into it: a number from which the words can not be told. */
export function digest (form) {
  const leave = hidden(form)
  const said = [...new FormData(form)].filter(([name]) => !leave.has(name)).map(([name, value]) => `${name}=${typeof value === 'string' ? value : `${value.name}:${value.size}`}`).join('\n')
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < said.length; i++) {
    a = Math.imul(a ^ said.charCodeAt(i), 2654435761)
    b = Math.imul(b ^ said.charCodeAt(i), 1597334677)
  }

  return `${said.length}:${a >>> 0}:${b >>> 0}`
}

export function sendOnce (form) {
  const act = form.querySelector('input[name=CommandId]')
  if (!act) {
    return
  }

  form.addEventListener('submit', () => {
    const now = digest(form)
    const sent = history.state?.sent
    if (sent && sent.path === form.action && sent.digest === now) {
      act.value = sent.act
    } else {
      history.replaceState({ ...history.state, sent: { path: form.action, act: act.value, digest: now } }, '')
    }
  })
}
