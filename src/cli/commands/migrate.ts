/** `nguon migrate`: opening the store brings its tables up to date; here it is done by itself. */
import type { Answer, Call } from '../command.js'

export async function run({ session }: Call): Promise<Answer> {
  const { engine } = await session.store()
  return {
    json: { engine, status: 'up-to-date' },
    text: { vi: `Dữ liệu (${engine}) đã cập nhật.`, en: `The store (${engine}) is up to date.` },
  }
}
