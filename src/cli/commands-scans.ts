/** `nguon scans` as the table of commands holds it. */
import type { Command, Flag } from './command.js'

export const scansCommand = ({ product, run }: { product: Flag; run: Flag }): Command => ({
  name: 'scans',
  help: { vi: 'Xem lượt quét theo ngày, giờ, tỉnh…', en: 'Count scans by day, hour, province…' },
  flags: {
    product,
    run,
    from: {
      value: 'DATE',
      help: {
        vi: 'Ngày đầu (mặc định 29 ngày trước ngày cuối)',
        en: 'First day (default 29 days before the last)',
      },
    },
    to: {
      value: 'DATE',
      help: { vi: 'Ngày cuối (mặc định hôm nay)', en: 'Last day (default today)' },
    },
    by: {
      value: 'KIND',
      help: {
        vi: 'day (mặc định), hour, province, product, run hoặc outcome',
        en: 'day (default), hour, province, product, run or outcome',
      },
    },
  },
  load: () => import('./commands/scans.js'),
})
