// Renders every HTML sample of docs/patterns.md into one page with the built styles, to look at.
import { mkdtemp, readFile, writeFile, copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = process.argv[2] ?? await mkdtemp(join(tmpdir(), 'holdfast-patterns-'))
const patterns = await readFile(join(root, 'docs/patterns.md'), 'utf8')

const samples = [...patterns.matchAll(/^(#{2,3} .+)$|^```html\n([\s\S]*?)^```$/gm)]
  .map(([, heading, html]) => heading ? `<p class="hf-muted hf-small">${heading}</p>` : html)
  .join('\n')

for (const asset of ['holdfast.css', 'holdfast.js']) {
  await copyFile(join(root, 'src/Holdfast.Web/wwwroot/assets', asset), join(folder, asset))
}

const page = join(folder, 'patterns.html')
await writeFile(page, `<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Patterns</title>
<link rel="stylesheet" href="holdfast.css"><script type="module" src="holdfast.js"></script></head>
<body class="govuk-template__body"><div class="hf-page">
${samples}
</div></body></html>
`)
console.log(page)
