/**
 * The texts of the OpenAPI document in Vietnamese, by their English ones, which stand beside the routes
 * they speak of. The document is for programs and stays English; the page at /api/docs is for people.
 */
export const vietnamese: Readonly<Record<string, string>> = {
  'Codes, labels and decisions. Errors are problem documents (RFC 9457) with a stable `code`; words follow Accept-Language (vi, en). A POST with an Idempotency-Key happens at most once. Lists are paged: pass `next` as `after`.':
    'Mã, tem và quyết định. Lỗi trả về theo RFC 9457 (problem+json) với `code` không đổi; lời văn theo Accept-Language (vi, en). POST kèm Idempotency-Key chỉ xảy ra nhiều nhất một lần. Danh sách chia trang: đưa `next` vào `after`.',
  'Runs of codes': 'Các đợt mã',
  'Activation, binding, revocation, recall': 'Kích hoạt, gắn mã, vô hiệu hoá, thu hồi',
  'Producers, products, certificates, lots, channels': 'Chủ thể, sản phẩm, chứng nhận, lô, nơi bán',
  'Labels to print': 'In tem',
  'Labels that people designed': 'Mẫu tem tự thiết kế',
  'Scans added up, for charts': 'Tổng số lượt quét, để vẽ biểu đồ',
  'Problems that people reported': 'Phản ánh của người mua',
  'Messages that SMS and chat gateways hand on': 'Tin nhắn do cổng SMS và trò chuyện chuyển đến',
  'Signs of copying': 'Dấu hiệu sao chép',
  'Pallets and cartons of a product, newest first': 'Các kiện hàng của sản phẩm, mới nhất trước',
  'Number pallets or cartons (SSCC)': 'Cấp mã kiện hàng (SSCC)',
  "The numbers begin with the producer's GS1 company prefix: `logistic-prefix-missing` (409) without one, `logistic-gtin-missing` (409) for a product without a GTIN.":
    'Mã bắt đầu bằng mã doanh nghiệp GS1 của chủ thể: `logistic-prefix-missing` (409) khi chưa có, `logistic-gtin-missing` (409) khi sản phẩm chưa có GTIN.',
  'A pallet or carton': 'Một kiện hàng',
  'The label of a pallet or carton': 'Nhãn của kiện hàng',
  'Trade items in each unit (AI 37)': 'Số sản phẩm trong mỗi kiện (AI 37)',
  'Single bar codes, QR and DataMatrix symbols': 'Từng mã vạch, mã QR và DataMatrix',

  'Answer a message that a gateway hands on (signed, no token)':
    'Trả lời tin nhắn do cổng chuyển đến (có chữ ký, không cần mã truy cập)',
  'Headers: Nguon-Gateway, the name; Nguon-Signature, t=SECONDS,v1=HEX with HMAC-SHA-256 over "SECONDS.BODY". The answer is at most 160 characters of the GSM 7-bit alphabet.':
    'Tiêu đề: Nguon-Gateway là tên cổng; Nguon-Signature là t=SECONDS,v1=HEX với HMAC-SHA-256 của "SECONDS.BODY". Câu trả lời dài tối đa 160 ký tự của bảng chữ GSM 7 bit.',
  'The sender, as the gateway knows them; never stored': 'Người gửi, theo cổng; không bao giờ lưu',
  'What the sender typed': 'Điều người gửi đã gõ',

  '`request-invalid`, `text-unstorable`: `data.errors` names each field':
    '`request-invalid`, `text-unstorable`: `data.errors` nêu từng trường',
  '`gateway-signature-wrong`': '`gateway-signature-wrong`',
  'Refused; `code` says why': 'Bị từ chối; `code` cho biết lý do',
  'Failed; `id` stands in the log of the server': 'Máy chủ gặp lỗi; `id` có trong nhật ký máy chủ',
  '`token-missing`, `token-invalid`': '`token-missing`, `token-invalid`',
  '`scope-missing`: the token may not do this':
    '`scope-missing`: mã truy cập không được làm việc này',
  '`idempotency-unfinished`, or the state of things does not allow it':
    '`idempotency-unfinished`, hoặc tình trạng hiện tại không cho phép',
  '`idempotency-key-reused`': '`idempotency-key-reused`',
  "There is no such thing, or it is another producer's": 'Không có, hoặc của chủ thể khác',
  'The file': 'Tập tin',
  'The same key and the same request get the same answer, and happen once':
    'Cùng khoá và cùng yêu cầu thì nhận cùng câu trả lời, và chỉ xảy ra một lần',
  '`next` of the page before': '`next` của trang trước',
  'YYYY-MM-DD': 'YYYY-MM-DD (năm-tháng-ngày)',

  'Issue a run of codes': 'Cấp một đợt mã',
  'With a product, or unbound for a producer and bound to a product later. Answers when the codes are safe on disk.':
    'Cho một sản phẩm, hoặc cấp trước cho chủ thể rồi gắn vào sản phẩm sau. Trả lời khi mã đã nằm an toàn trên đĩa.',
  'Active at once; needs a product': 'Kích hoạt ngay; cần có sản phẩm',
  'List runs, newest first': 'Các đợt mã, mới nhất trước',
  'A run': 'Một đợt mã',
  'The codes of a run, one a line, in the order of the running numbers':
    'Các mã của một đợt, mỗi dòng một mã, theo thứ tự số chạy',
  'Whoever reads codes in bulk can print counterfeits: the scope `codes.read` alone, and every reading stands in the audit trail with its count.':
    'Ai đọc mã hàng loạt thì có thể in tem giả: chỉ phạm vi `codes.read` được đọc, và mỗi lần đọc đều vào nhật ký cùng số lượng.',

  'Activate a run, a stretch of it, a print job or a lot':
    'Kích hoạt một đợt mã, một đoạn, một lần in hoặc một lô',
  'The number of codes to activate; asked for (409 activation-confirm) when something in the stretch is active or revoked already':
    'Số mã sẽ kích hoạt; được hỏi (409 activation-confirm) khi trong đoạn đã có mã kích hoạt hoặc bị vô hiệu',
  'Bind labels printed ahead to a product and lot': 'Gắn tem in sẵn vào sản phẩm và lô',
  'Undo a binding while none of its codes is active': 'Huỷ việc gắn khi chưa mã nào kích hoạt',
  'Revoke codes, a stretch, a run, a print job, a lot or a product':
    'Vô hiệu hoá mã, một đoạn, một đợt, một lần in, một lô hoặc một sản phẩm',
  'Holds at once. A million codes cost what one costs.':
    'Có hiệu lực ngay. Một triệu mã cũng nhanh như một mã.',
  'Why; kept in the audit trail and shown on the public page':
    'Lý do; lưu trong nhật ký và hiện trên trang công khai',
  'What the public should know or do; shown on the public page':
    'Điều người mua cần biết hoặc làm; hiện trên trang công khai',
  'Revocations, recalls and suspicions that hold now, newest first':
    'Các quyết định vô hiệu, thu hồi và nghi sao chép đang có hiệu lực, mới nhất trước',
  'Undo one revocation, recall or suspicion; every other decision stays':
    'Huỷ một quyết định vô hiệu, thu hồi hoặc nghi sao chép; quyết định khác giữ nguyên',
  'Recall a lot, also codes of it that are issued later': 'Thu hồi một lô, kể cả mã cấp sau',

  'List producers by name': 'Các chủ thể, theo tên',
  'Take a producer in (administrators)': 'Thêm chủ thể (quản trị)',
  'Whether pages show the number; false unless said':
    'Có hiện số điện thoại trên trang hay không; mặc định là không',
  'A producer': 'Một chủ thể',
  'Change a producer': 'Sửa chủ thể',
  'List products by name': 'Các sản phẩm, theo tên',
  'Register a product': 'Đăng ký sản phẩm',
  'A product': 'Một sản phẩm',
  'Change a product; each state that a pack shows is kept as a version':
    'Sửa sản phẩm; mỗi lần sửa điều hiện trên gói hàng được giữ thành một phiên bản',
  'Close the gaps of a product that only a person closes':
    'Bổ sung những chỗ thiếu của sản phẩm mà chỉ con người xác nhận được',
  'Labels show no stars: the rating is known by its year alone':
    'Tem không in sao: kết quả xếp hạng chỉ biết năm',
  'The names were checked with the producer': 'Tên đã được đối chiếu với chủ thể',
  'The certificates of a product, newest decision first':
    'Các chứng nhận của sản phẩm, quyết định mới nhất trước',
  'Record a certificate (administrators)': 'Ghi chứng nhận (quản trị)',
  'Of the decision': 'Của quyết định',
  Points: 'Điểm',
  'Of the OCOP cycle': 'Đợt đánh giá OCOP',
  'A certificate': 'Một chứng nhận',
  'Date a certificate, or revoke it (administrators)':
    'Ghi ngày cho chứng nhận, hoặc thu hồi chứng nhận (quản trị)',
  'Reason: process-not-followed, food-safety, product-differs, no-records, business-stopped':
    'Lý do: process-not-followed, food-safety, product-differs, no-records, business-stopped',
  'Attach a scan of the decision (administrators)': 'Đính kèm bản chụp quyết định (quản trị)',
  'multipart/form-data with one file: a PDF, or a picture, of at most 15 MB.':
    'multipart/form-data với một tập tin: PDF hoặc ảnh, tối đa 15 MB.',
  'PDF or picture, at most 15 MB': 'PDF hoặc ảnh, tối đa 15 MB',
  'Take the scan of the decision away (administrators)': 'Gỡ bản chụp quyết định (quản trị)',
  'The lots of a product, newest first': 'Các lô của sản phẩm, mới nhất trước',
  'Add a lot to a product': 'Thêm lô cho sản phẩm',
  'A lot': 'Một lô',
  'Change a lot; its number stays once labels carry it':
    'Sửa lô; số lô giữ nguyên khi đã có tem mang số đó',
  'What is left out stays as it is. `lot-in-use` (409) when labels carry the number, `lot-exists` (409) when another lot of the product has it. Pages of packs show the new dates at once.':
    'Điều không nêu thì giữ nguyên. `lot-in-use` (409) khi đã có tem mang số lô, `lot-exists` (409) khi lô khác của sản phẩm đã dùng số đó. Trang của gói hàng hiện ngày mới ngay.',
  'null: the day made plus the shelf life of the product, where both are known':
    'null: ngày sản xuất cộng thời hạn sử dụng của sản phẩm, khi biết cả hai',
  'The sales channels of a product': 'Các nơi bán của sản phẩm',
  'Add a sales channel to a product': 'Thêm nơi bán cho sản phẩm',
  'Change a sales channel': 'Sửa nơi bán',
  'Take a sales channel away': 'Gỡ nơi bán',
  'The links of a product, its variants, lots and packs':
    'Các liên kết của sản phẩm, biến thể, lô và gói hàng',
  'Add a link to a product, a variant, a lot or a stretch of packs':
    'Thêm liên kết cho sản phẩm, biến thể, lô hoặc một đoạn gói hàng',
  'Of the product (AI 22), with `product`': 'Của sản phẩm (AI 22), đi cùng `product`',
  'A GS1 link type: `gs1:pip`': 'Loại liên kết GS1: `gs1:pip`',
  'https, public': 'https, công khai',
  '`vi`, `vi-VN`': '`vi`, `vi-VN`',
  'Where the address of the product leads; whole products only':
    'Nơi địa chỉ của sản phẩm dẫn tới; chỉ cho cả sản phẩm',
  'Remove a link': 'Gỡ liên kết',
  'The photos of a product; the first one leads its page':
    'Ảnh của sản phẩm; ảnh đầu tiên đứng đầu trang',
  'Add photos to a product': 'Thêm ảnh cho sản phẩm',
  'multipart/form-data: up to 12 files (JPEG, PNG, WebP or AVIF, 15 MB each, 64 million pixels) and optionally a field `caption`. They are turned upright and encoded again without place, time and device. What was added before a refused file stays.':
    'multipart/form-data: tối đa 12 tập tin (JPEG, PNG, WebP hoặc AVIF, mỗi tập tin 15 MB, 64 triệu điểm ảnh) và có thể thêm trường `caption`. Ảnh được xoay thẳng và mã hoá lại, không còn nơi chụp, giờ chụp và tên máy. Ảnh đã thêm trước tập tin bị từ chối vẫn giữ.',
  'JPEG, PNG, WebP or AVIF, at most 15 MB each': 'JPEG, PNG, WebP hoặc AVIF, mỗi ảnh tối đa 15 MB',
  'Remove a photo, from pages at once': 'Gỡ ảnh, khỏi các trang ngay',
  'Which data the law asks for are there or missing':
    'Dữ liệu pháp luật yêu cầu: đã có gì, còn thiếu gì',
  'Id or number of a lot of it': 'Mã định danh hoặc số của một lô',
  'The product as linked data (schema.org and GS1 Web Vocabulary)':
    'Sản phẩm dưới dạng dữ liệu liên kết (schema.org và GS1 Web Vocabulary)',

  'What would be found before printing; nothing is issued':
    'Những gì sẽ thấy khi kiểm tra trước khi in; không cấp mã nào',
  'The same body as for a print job. `ok` is false where something stops the print.':
    'Nội dung gửi giống như khi in. `ok` là false khi có điều làm không in được.',
  'Print labels for new codes, or for a run that is there':
    'In tem cho mã mới, hoặc cho đợt mã đã có',
  'Answers when the codes are reserved; the labels are rendered afterwards.':
    'Trả lời khi đã dành mã; tem được dựng sau đó.',
  'Codes that are there already': 'Mã đã có sẵn',
  'A shipped one by its name, one of /label-templates as own:ID or own:ID@VERSION':
    'Mẫu có sẵn theo tên; mẫu trong /label-templates theo own:ID hoặc own:ID@PHIÊN_BẢN',
  'The label templates that people made, in their newest versions':
    'Các mẫu tem tự làm, phiên bản mới nhất',
  'Make a label template': 'Tạo mẫu tem',
  'Whose it is; of the programme, which everybody prints, when null or left out':
    'Mẫu của ai; null hoặc không nêu: mẫu chung của chương trình, ai cũng in được',
  'As templates/labels/label.schema.json describes it':
    'Theo mô tả trong templates/labels/label.schema.json',
  'A label template, in its newest version or the one asked for':
    'Một mẫu tem, phiên bản mới nhất hoặc phiên bản được hỏi',
  'Save a label template': 'Lưu mẫu tem',
  'Over the newest version; where labels were printed with it, as the version after it.':
    'Ghi đè phiên bản mới nhất; nếu phiên bản đó đã in tem thì thành phiên bản kế tiếp.',
  'As it was read: refused with 409 when somebody saved since. Left out: written over':
    'Như khi đọc: bị từ chối (409) nếu có người đã lưu sau đó. Không nêu: ghi đè',
  'The brand kit of a producer': 'Nhận diện thương hiệu của chủ thể',
  'Change the brand kit of a producer': 'Sửa nhận diện thương hiệu của chủ thể',
  'Set the logo of a producer': 'Đặt logo của chủ thể',
  'multipart/form-data with one file. It becomes a PNG of at most 1000 pixels on white.':
    'multipart/form-data với một tập tin. Ảnh thành PNG nền trắng, mỗi cạnh tối đa 1000 điểm ảnh.',
  'PNG, JPEG, WebP or AVIF, at most 15 MB': 'PNG, JPEG, WebP hoặc AVIF, tối đa 15 MB',
  'Take the logo of a producer away': 'Bỏ logo của chủ thể',
  'First free cell': 'Ô trống đầu tiên',
  'Damaged cells, left out: 7 of the first sheet, "2:5" is cell 5 of sheet 2':
    'Các ô hỏng, bỏ qua không in: 7 là ô 7 của tờ đầu, "2:5" là ô 5 của tờ thứ hai',
  'How labels lie on their cells: degrees counter-clockwise':
    'Hướng tem trên ô: số độ xoay ngược chiều kim đồng hồ',
  'Labels a booklet; each gets a cover, and running numbers are printed':
    'Số tem mỗi tập; mỗi tập có bìa, tem có in số chạy',
  'Edge over which the printer turns paper for backs':
    'Máy in lật giấy theo cạnh nào khi in mặt sau',
  'Id or name of a printer that was adjusted': 'Mã hoặc tên máy in đã căn chỉnh',
  'Running numbers on the labels': 'In số chạy trên tem',
  'List print jobs, newest first': 'Các lần in, mới nhất trước',
  'A print job: how far it is, and its finished files':
    'Một lần in: đã đến đâu, và các tập tin đã xong',
  'Cancel a print job that is not finished; its codes stay reserved':
    'Huỷ lần in chưa xong; mã của nó vẫn được giữ',
  'A finished file of a print job': 'Một tập tin đã xong của lần in',
  'Labels a roll: a file a roll, with a header label':
    'Số tem mỗi cuộn: mỗi cuộn một tập tin, có tem đầu cuộn',
  'With format press: brand colours as spot inks':
    'Với dạng press: màu thương hiệu là mực pha (spot)',
  'The job ticket for a print house: files, inks, symbols, records; no codes':
    'Phiếu việc cho nhà in: tập tin, mực, mã vạch, bản ghi; không có mã',
  'A bar code, QR or DataMatrix symbol of a text':
    'Mã vạch, mã QR hoặc DataMatrix của một đoạn chữ',

  'Scans of a range of days, added up by day, hour, province, product, run or outcome':
    'Lượt quét trong khoảng ngày, cộng theo ngày, giờ, tỉnh, sản phẩm, đợt mã hoặc kết quả',
  'Of a product, a run, or all that the token may see; days of Viet Nam, both included, the last 30 when left out. Administrators also see, by outcome, the look-ups that no code answers.':
    'Của một sản phẩm, một đợt mã, hoặc mọi thứ mã truy cập được xem; ngày theo giờ Việt Nam, tính cả hai đầu, 30 ngày gần nhất nếu không nêu. Quản trị còn thấy, theo kết quả, những lần tra không ra mã nào.',
  'What people reported, newest first': 'Phản ánh của người mua, mới nhất trước',
  'A report': 'Một phản ánh',
  'The photo of a report': 'Ảnh của phản ánh',
  'Answer a report; whoever filed it reads the answer by a private link':
    'Trả lời phản ánh; người gửi đọc câu trả lời qua liên kết riêng',
  'Close a report, answered or not': 'Khép lại phản ánh, đã trả lời hay chưa',
  'Signs of copying, newest first': 'Dấu hiệu sao chép, mới nhất trước',
  'An alert': 'Một cảnh báo',
  'Clear an alert: what was seen until now no longer counts':
    'Gỡ cảnh báo: điều đã thấy đến nay không còn tính nữa',
  'Confirm that the code was copied: its verdict becomes "suspect"':
    'Xác nhận mã bị sao chép: kết quả tra cứu thành "suspect" (nghi ngờ)',
  'Confirming a `rise` says that somebody scanned labels on purpose: no verdict changes, and what was seen until now no longer counts.':
    'Xác nhận `rise` nghĩa là có người cố ý quét tem: không kết quả nào đổi, và điều đã thấy đến nay không còn tính nữa.',
  'State that codes were copied, as the judgement of a person':
    'Tuyên bố mã bị sao chép, theo nhận định của con người',
  'Undo one suspicion; every other decision stays':
    'Huỷ một quyết định nghi sao chép; quyết định khác giữ nguyên',
  'Mark active packs as sold: more visitors than a household afterwards are told':
    'Báo gói hàng đã bán: sau đó nhiều người quét hơn một gia đình thì sẽ được báo',
  'The thresholds of a product for signs of copying': 'Các ngưỡng dấu hiệu sao chép của sản phẩm',
  'What each means and why it is so: docs/reference/copies.md':
    'Ý nghĩa và lý do của từng ngưỡng: docs/reference/copies.md',
  'Change thresholds of a product; null puts one back to its default':
    'Sửa ngưỡng của sản phẩm; null đưa về mặc định',
}
