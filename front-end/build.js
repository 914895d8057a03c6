// Builds holdfast.css and holdfast.js into the web project's assets folder.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const assets = join(here, '../src/Holdfast.Web/wwwroot/assets')

async function buildStyles () {
  const { css } = sass.compile(join(here, 'styles/holdfast.scss'), {
    loadPaths: [join(here, 'node_modules')],
    style: 'compressed'
  })
  const file = join(assets, 'holdfast.css')
  await writeFile(file, css)
  return file
}

async function buildScripts () {
  const file = join(assets, 'holdfast.js')
  await esbuild.build({
    entryPoints: [join(here, 'scripts/holdfast.js')],
    outfile: file,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning'
  })
  return file
}

await mkdir(assets, { recursive: true })
for (const file of [await buildStyles(), await buildScripts()]) {
  const bytes = await readFile(file)
  console.log(`${file.slice(assets.length + 1)} ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`)
}
