#!/usr/bin/env node
// The command line. In a checkout it builds first when the sources are newer than dist.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

if (existsSync(fileURLToPath(new URL('../scripts/build.js', import.meta.url)))) {
  const { build } = await import('../scripts/build.js')
  await build()
}
await import('../dist/cli/main.js')
