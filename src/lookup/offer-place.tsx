/**
 * An offer to tell where one is, on the page of a pack that was scanned. Shown by its script alone, and
 * nothing is asked for before its button is pressed: the page is whole without it.
 */
import type { Language } from '../language/language.js'
import type { OfferWords } from './browser/offer-words.js'
import { holeMark } from './holes.js'

/** Where the script sends the place. */
export const placesPath = '/scan-places'

const words = {
  title: { vi: 'Bạn đang ở đâu?', en: 'Where are you?' },
  why: {
    vi: 'Không bắt buộc. Biết nơi quét giúp nhà sản xuất nhận ra tem bị sao chép. Khi bạn bấm nút, trình duyệt sẽ hỏi xin vị trí; chỉ vị trí làm tròn (khoảng 1 km) được ghi vào lần quét này.',
    en: 'As you like. Knowing where labels are scanned helps the producer to notice copies. When you press the button your browser asks for your location; only a rounded place (about 1 km) is kept with this scan.',
  },
  button: { vi: 'Cho biết bạn đang ở đâu', en: 'Tell where you are' },
  asking: { vi: 'Đang hỏi vị trí…', en: 'Asking for the location…' },
  thanks: {
    vi: 'Cảm ơn bạn. Đã ghi vị trí làm tròn cho lần quét này.',
    en: 'Thank you. The rounded place is kept with this scan.',
  },
  denied: {
    vi: 'Trình duyệt không cho biết vị trí; không có gì được ghi.',
    en: 'The browser gave no location; nothing was kept.',
  },
  failed: {
    vi: 'Chưa ghi được. Hãy tải lại trang rồi thử lại.',
    en: 'It could not be kept. Load the page again, then try once more.',
  },
} as const

export function OfferPlace({ language }: { language: Language }) {
  const told: OfferWords = {
    asking: words.asking[language],
    thanks: words.thanks[language],
    denied: words.denied[language],
    failed: words.failed[language],
  }
  return (
    <section id="place" hidden>
      <h2>{words.title[language]}</h2>
      <form class="card" action={placesPath} method="post" data-words={JSON.stringify(told)}>
        <p class="soft">{words.why[language]}</p>
        <input type="hidden" name="code" value={holeMark('path')} />
        <p role="status" />
        <button>{words.button[language]}</button>
      </form>
    </section>
  )
}
