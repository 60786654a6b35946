/** Words that the pages about tokens and webhooks share. */
export const words = {
  owner: { vi: 'Của ai', en: 'Whose' },
  ownerNeeded: { vi: 'Hãy chọn của ai.', en: 'Choose whose it is.' },
  programme: { vi: 'Chương trình', en: 'The programme' },
  state: { vi: 'Tình trạng', en: 'State' },
  madeOn: { vi: 'Tạo ngày', en: 'Made on' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  backward: { vi: 'Quay lại', en: 'Back' },
  shownOnce: {
    vi: 'Hãy chép lại ngay và cất giữ cẩn thận. Nó chỉ hiện một lần ở đây.',
    en: 'Copy it now and keep it safe. It is shown only here and now.',
  },
}
