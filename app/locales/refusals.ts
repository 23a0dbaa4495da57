import { defineText } from "./text";

type Detail = Record<string, string | number>;

/** What a refusal says and what to do about it: the one place where it is worded. */
export const refusals = defineText<Record<string, (detail: Detail) => string>>({
  vi: {
    "input-invalid": () => "Còn mục chưa đúng. Sửa các mục được đánh dấu rồi gửi lại.",
    "key-missing": () => "Biểu mẫu này đã cũ. Tải lại trang rồi gửi lại; nội dung đã nhập vẫn còn.",
    "key-reused": () => "Biểu mẫu này đã được gửi với nội dung khác. Tải lại trang để xem kết quả lần gửi trước.",
    "calendar-name-taken": () => "Đã có lịch mang tên này. Đặt tên khác.",
    "calendar-without-periods": () => "Lịch chưa có kỳ nào. Nhập năm đầu và năm cuối, hoặc các đợt.",
    "calendar-has-own-rounds": () =>
      "Lịch này gồm các đợt tự đặt nên không thêm theo năm được. Lập lịch mới cho các đợt khác.",
    "rounds-overlap": () => "Có hai đợt trùng ngày nhau. Sửa ngày đầu hoặc ngày cuối của đợt.",
    "year-in-calendar": ({ year }) => `Lịch đã có đủ các kỳ của năm ${year}. Nhập năm khác.`,
    "indicator-code-taken": ({ code }) => `Mã ${code} đã dùng cho chỉ tiêu khác. Nhập mã khác.`,
    "indicator-has-results": () =>
      "Đã có số liệu nhập theo chỉ tiêu này nên mục này giữ nguyên. Cần đổi thì lập chỉ tiêu mới.",
    "indicator-in-campaign": ({ campaign }) =>
      `Phong trào “${campaign}” còn dùng chỉ tiêu này. Bỏ chỉ tiêu khỏi phong trào trước.`,
    "indicator-retired": () => "Chỉ tiêu này đã ngừng dùng. Chọn chỉ tiêu khác.",
    "indicator-level-differs": () =>
      "Chỉ tiêu này không cùng cấp với phong trào: phong trào của đơn vị dùng số liệu của đơn vị, của cá nhân dùng số liệu của cá nhân.",
    "scale-missing": () => "Viết ít nhất hai mức, mỗi mức một dòng, từ thấp đến cao.",
    "scale-repeats": () => "Có hai mức trùng tên. Đặt tên khác nhau.",
    "ends-before-start": () => "Ngày kết thúc sớm hơn ngày bắt đầu. Sửa một trong hai ngày.",
    "points-unreadable": () => "Viết số điểm như 10 hoặc 7,5, nhiều nhất hai chữ số thập phân.",
    "ranks-with-entrants": () =>
      "Đã chọn đối tượng tham gia. Bỏ hết ở bước Phạm vi rồi mới đổi giữa đơn vị và cá nhân.",
    "sibling-taken": () => "Một trong hai phong trào đã ghép với phong trào khác. Tách ra trước.",
    "sibling-differs": ({ differences }) =>
      `Hai phong trào chưa ghép được vì khác ${differencesInWords(String(differences))}. Sửa cho giống nhau rồi ghép.`,
    "sibling-launched": () =>
      "Phong trào song song đã phát động nên chủ đề, trụ cột và thời gian giữ nguyên. Tách hai phong trào trước.",
    "sibling-stands": () => "Cả hai phong trào đã phát động nên đứng cùng nhau, không tách được.",
    "sibling-same-kind": () => "Phong trào song song đã xếp hạng đối tượng này. Giữ đối tượng cũ, hoặc tách ra trước.",
    "campaign-changed-meanwhile": () =>
      "Có người vừa sửa phong trào này. Mở lại trang ở thẻ khác để xem, rồi nhập lại phần của đồng chí; nội dung đã gõ vẫn còn ở đây.",
    "campaign-draft": () => "Phong trào còn là dự thảo nên chưa làm được việc này. Phát động trước.",
    "campaign-launched": () => "Phong trào đã phát động nên nội dung giữ nguyên.",
    "campaign-running": () => "Phong trào đang thực hiện nên nội dung giữ nguyên.",
    "campaign-review": () => "Phong trào đang bình xét nên không làm được việc này.",
    "campaign-published": () => "Phong trào đã công bố kết quả nên không làm được việc này.",
    "campaign-closed": () => "Phong trào đã kết thúc nên không làm được việc này.",
    "campaign-cancelled": () => "Phong trào đã hủy nên không làm được việc này.",
    "clusters-missing": () => "Lập ít nhất một cụm, khối để xếp hạng đối tượng tham gia.",
    "cluster-name-twice": () => "Có hai cụm, khối trùng tên. Đặt tên khác nhau.",
    "entrant-twice": () => "Một đối tượng được chọn hai lần. Bỏ bớt một lần.",
    "gap-closed": () => "Các kỳ đến hạn nay đã đủ số liệu, không còn gì phải giải trình.",
    "person-without-unit": ({ people }) =>
      `Chưa rõ nơi công tác của: ${people}. Ghi nơi công tác trong hồ sơ rồi chọn lại.`,
    "target-code-taken": ({ code }) => `Phong trào đã có chỉ tiêu mang mã ${code}. Nhập mã khác, hoặc để trống.`,
    "plans-unreadable": () => "Có kế hoạch chưa đọc được nên chưa sao. Sửa các ô được đánh dấu.",
    "answers-incomplete": () => "Có dòng chưa đúng nên chưa thêm chỉ tiêu nào. Sửa các dòng được đánh dấu.",
    "group-empty": () => "Nhóm chưa có chỉ tiêu nào. Chọn cách chấm, hoặc bỏ dòng này.",
    "milestone-scores-days": () =>
      "Mốc theo ngày chỉ chấm được đạt hay không đạt đúng hạn, hoặc theo khoảng ngày. Chọn cách chấm khác.",
    "milestone-needs-day": () => "Chấm theo mốc cần chỉ tiêu loại mốc theo ngày. Chọn chỉ tiêu khác.",
    "calendar-missing": () => "Chọn lịch kỳ cho số liệu mới. Chưa có lịch thì lập ở mục Lịch kỳ.",
    "plan-of-nothing": () => "Giao 0 thì không tính được tỷ lệ. Nhập số lớn hơn 0, hoặc để trống.",
    "target-under-itself": () => "Một chỉ tiêu không đứng dưới chính nó. Chọn nhóm khác.",
    "target-too-deep": () => "Chỉ tiêu có nhiều nhất ba cấp. Chọn nhóm ở cấp cao hơn.",
    "parent-has-rule": () => "Điểm của nhóm là tổng các chỉ tiêu con, nên nhóm không có cách chấm và số liệu riêng.",
    "rule-needs-indicator": () => "Cách chấm đã chọn lấy số liệu ở đây. Chọn một chỉ tiêu trong danh mục.",
    "indicator-idle": () => "Không cách chấm nào đã chọn lấy số liệu này. Bỏ chọn, hoặc đổi cách chấm.",
    "role-twice": () => "Mỗi vai trò chỉ lấy một chỉ tiêu. Bỏ bớt một.",
    "rule-needs-figures": () =>
      "Chỉ tiêu này không phải là con số nên không tính được theo cách đã chọn. Chọn chỉ tiêu khác, hoặc cách chấm khác.",
    "rule-invalid": () => "Cách chấm chưa đúng. Sửa các mục được đánh dấu.",
    "rating-needs-scale": () => "Ghi điểm cho từng mức của thang đánh giá.",
    "rating-needs-rating-indicator": () =>
      "Chấm theo mức cần chỉ tiêu loại đánh giá theo mức, hoặc để trống để người thẩm định chọn mức.",
    "given-twice": () => "Ở mỗi chỉ tiêu, người thẩm định chỉ cho điểm hoặc chọn mức một lần. Bỏ bớt một cách chấm.",
    "leader-takes-more": () =>
      "So với đơn vị dẫn đầu chỉ dùng khi càng nhiều càng tốt. Đổi chiều tốt, hoặc chọn chấm theo thứ hạng trong cụm.",
    "occurrence-without-points": () => "Ghi điểm cộng hoặc điểm trừ cho mỗi lần.",
    "measure-name-taken": () => "Tên này dùng cho việc khác. Đặt tên khác cho số đo, như “tỷ lệ”.",
    "reason-missing": () => "Ghi lý do, ít nhất ba ký tự.",
    "name-missing": () => "Chưa có tên phong trào.",
    "theme-missing": () => "Chưa có chủ đề. Phong trào vẫn phát động được.",
    "dates-missing": () => "Chưa có ngày bắt đầu và ngày kết thúc.",
    "legal-content-missing": ({ contents }) =>
      `Kế hoạch chưa ghi ${contentsInWords(String(contents))}. Luật Thi đua, khen thưởng yêu cầu nêu đủ khi phát động.`,
    "targets-missing": () => "Chưa có chỉ tiêu nào.",
    "targets-without-rule": ({ targets }) => `Chưa có cách chấm: ${targets}.`,
    "targets-without-points": ({ targets }) => `Chưa có điểm tối đa: ${targets}.`,
    "total-differs": ({ stated, sum }) => `Tổng điểm đã nêu là ${stated}, các chỉ tiêu cộng lại được ${sum}.`,
    "entrants-missing": () => "Chưa chọn đối tượng tham gia.",
    "entrants-without-cluster": ({ entrants }) => `Chưa xếp vào cụm, khối: ${entrants}.`,
    "plans-missing": ({ target, entrants }) =>
      `“${target}” chưa giao cho: ${entrants}. Giao con số, hoặc ghi “KG:” và lý do.`,
    "pillars-without-target": ({ pillars }) => `Trụ cột chưa có chỉ tiêu: ${pillars}.`,
    "pillars-without-task": ({ pillars }) => `Trụ cột chưa gắn nhiệm vụ cấp trên giao: ${pillars}.`,
    "targets-without-task": ({ targets }) => `Chỉ tiêu chưa gắn nhiệm vụ cấp trên giao: ${targets}.`,
    "tags-unreadable": () => "Có chủ đề chưa đúng. Sửa các dòng được đánh dấu.",
    "definition-invalid": ({ sentence }) => String(sentence),
    "unit-closed": () => "Đơn vị này đã thôi hoạt động nên không đổi được nữa.",
    "day-before-span": () => "Ngày này sớm hơn lần thay đổi gần nhất của đơn vị. Chọn ngày bằng hoặc sau lần đó.",
    "unit-under-itself": () =>
      "Đơn vị không thể nằm dưới chính nó hoặc dưới đơn vị trực thuộc của nó. Chọn đơn vị khác.",
    "unit-other-structure": () => "Đơn vị cấp trên đứng trong cây tổ chức khác. Chọn đơn vị cùng cây.",
    "parent-not-open": () =>
      "Đơn vị cấp trên chưa có, hoặc thôi hoạt động, vào ngày này. Chọn đơn vị khác hoặc ngày khác.",
    "unit-not-open": () =>
      "Đơn vị chưa có, hoặc đã thôi hoạt động, trong thời gian này. Chọn đơn vị khác hoặc ngày khác.",
    "unit-not-empty": ({ names, more }) =>
      `Trong đơn vị vẫn còn: ${names}${Number(more) > 0 ? ` và ${more} người hoặc đơn vị khác` : ""}. Chuyển hết đi từ ngày đó rồi mới cho thôi hoạt động.`,
    "successor-not-open": () => "Đơn vị kế tục phải là đơn vị khác, đang hoạt động vào ngày đó. Chọn lại.",
    "successor-twice": () => "Mỗi đơn vị kế tục chỉ ghi một dòng. Gộp các dòng trùng.",
    "predecessor-taken": () => "Đơn vị này đã có đơn vị khác kế tục toàn bộ. Chọn đơn vị khác, hoặc để trống.",
    "shares-over-whole": () => "Các phần kế tục cộng lại quá 100 %. Sửa các phần cho vừa.",
    "person-same-name": ({ name, unit }) =>
      `Đã có ${name}${unit ? ` ở ${unit}` : ""}, có thể là cùng một người. Kiểm tra danh sách; nếu là người khác, đánh dấu vào ô xác nhận rồi gửi lại.`,
    "staff-code-taken": ({ name }) => `Mã này đã thuộc về ${name}. Nhập mã khác.`,
    "staff-code-unknown": () => "Không có ai trong danh sách cán bộ mang mã này. Kiểm tra lại, hoặc để trống.",
    "posting-twice": () =>
      "Người này đang giữ đúng chức vụ đó ở đơn vị đó trong thời gian này. Ghi ngày thôi giữ trước.",
    "posting-ends-before-start": () => "Ngày giữ cuối cùng không được sớm hơn ngày bắt đầu.",
    "list-empty": () => "Dán danh sách vào ô, mỗi người một dòng.",
    "list-too-long": ({ most }) => `Mỗi lần dán nhiều nhất ${most} dòng. Chia danh sách làm nhiều lần.`,
    "list-undecided": ({ count, line }) =>
      `Còn ${count} dòng chưa rõ, đầu tiên là dòng ${line}. Trả lời từng dòng rồi xem lại; chưa ai được thêm.`,
    "list-unreadable": ({ count, line }) =>
      `Còn ${count} dòng chưa đọc được, đầu tiên là dòng ${line}. Sửa trong danh sách, hoặc chọn bỏ qua dòng đó; chưa ai được thêm.`,
    "collective-name-taken": () => "Đã có tập thể mang tên này ở đơn vị này. Đặt tên khác.",
    "collective-closed": () => "Tập thể này đã thôi hoạt động nên không đổi được nữa.",
    "collective-in-campaign": ({ campaign }) =>
      `Tập thể đang tham gia phong trào “${campaign}”. Chọn ngày sau khi phong trào kết thúc, hoặc bỏ khỏi bản dự thảo.`,
    "collective-without-unit": ({ collectives }) =>
      `Chưa gắn với đơn vị nào: ${collectives}. Chọn đơn vị trong trang của tập thể rồi chọn lại.`,
    "day-before-collective": () =>
      "Ngày này sớm hơn ngày thành lập hoặc lần đổi tên gần nhất của tập thể. Chọn ngày muộn hơn.",
    "day-in-future": () => "Ngày này ở sau hôm nay. Sửa lại ngày.",
    "seat-taken": () => "Tài khoản này đã là thành viên của cơ quan.",
    "person-seated": () => "Người này đã có tài khoản khác trong cơ quan.",
    "role-held": () => "Thành viên đang giữ vai trò này với phạm vi này.",
    "role-needs-unit": () => "Vai trò này gắn với một đơn vị. Chọn đơn vị ở ô phạm vi.",
    "role-needs-agency": () => "Vai trò này luôn cho cả cơ quan. Chọn cả cơ quan ở ô phạm vi.",
    "last-administrator": () =>
      "Đây là quản trị viên cuối cùng của cơ quan. Cấp vai trò quản trị cho một người khác trước.",
    "campaign-not-live": () => "Chỉ tính lại được khi phong trào đã phát động và chưa công bố.",
    "award-type-code-taken": ({ code }) => `Mã ${code} đã dùng cho danh hiệu, hình thức khác. Nhập mã khác.`,
    "award-type-retired": () => "Danh hiệu, hình thức này đã ngừng dùng. Chọn loại khác.",
    "award-type-adopted": () =>
      "Cơ quan đã dùng danh hiệu, hình thức này cho đối tượng này. Mở Danh mục khen thưởng để xem.",
    "award-not-for-subject": () =>
      "Luật không đặt danh hiệu, hình thức này cho đối tượng đó. Chọn lại cá nhân hoặc tập thể.",
    "quota-below-given": ({ limit, given }) =>
      `Đã trao ${given}, nhiều hơn định mức ${limit}. Nhập định mức từ ${given} trở lên.`,
    "quota-exceeded": ({ award, year, campaign, limit, given, added, over, setBy, setOn }) =>
      `Quá định mức “${award}”${campaign === undefined ? ` năm ${year}` : ` của “${campaign}”`}: được trao ${padded(limit)}, đã trao ${padded(given)}, quyết định này thêm ${padded(added)}. ${setBy} đặt định mức ngày ${setOn}. Bớt ${padded(over)} dòng, hoặc đổi định mức ở Danh mục khen thưởng trước khi ghi.`,
    "quota-exceeded-here": () => "Dòng này cũng vượt định mức. Bỏ dòng, hoặc chọn hình thức khác.",
    "number-missing": () => "Nhập số quyết định, ví dụ 214/QĐ-TTHN.",
    "number-unreadable": () => "Số quyết định viết như 214/QĐ-TTHN: số thứ tự, gạch chéo, rồi ký hiệu.",
    "signing-day-missing": () => "Nhập ngày ký.",
    "signed-in-future": () => "Ngày ký ở sau hôm nay. Chỉ ghi quyết định đã ký.",
    "signer-missing": () => "Nhập họ tên người ký.",
    "signer-post-missing": () => "Nhập chức vụ ghi trên quyết định.",
    "signer-post-differs": ({ name, titles }) =>
      titles === ""
        ? `Ngày ký, ${name} không giữ chức vụ nào trong hồ sơ. Sửa ngày, bổ sung nơi công tác, hoặc đánh dấu người ký ở ngoài cơ quan.`
        : `Ngày ký, ${name} giữ chức vụ: ${titles}. Ghi đúng chức vụ đó, hoặc chọn người ký khác.`,
    "signer-not-found": () =>
      "Không rõ ai trong cơ quan mang tên này. Chọn một dòng gợi ý, hoặc đánh dấu người ký ở ngoài cơ quan.",
    "lines-missing": () => "Chưa có ai được khen thưởng. Thêm ít nhất một dòng.",
    "line-repeated": () => "Dòng này trùng: cùng một đối tượng, cùng một danh hiệu hoặc hình thức. Bỏ bớt một dòng.",
    "award-does-not-fit": () =>
      "Danh hiệu cho cá nhân không trao cho tập thể, và ngược lại. Chọn lại danh hiệu hoặc đối tượng.",
    "subject-not-found": () =>
      "Không rõ là ai: không có, hoặc có nhiều người cùng tên. Gõ tên rồi chọn một dòng trong danh sách gợi ý.",
    "decision-number-taken": ({ number, year }) => `Năm ${year} đã có quyết định số ${number}. Kiểm tra lại số.`,
    "recognition-in-future": () => "Ngày ghi nhận ở sau hôm nay. Sửa lại ngày.",
    "praise-in-future": () => "Ngày biểu dương ở sau hôm nay. Sửa lại ngày.",
    "cell-not-yours": () => "Ô này thuộc đơn vị hoặc người khác.",
    "cell-derived": () => "Số này tự cộng từ số liệu từng người.",
    "cell-unreadable": () => "Chưa đọc được số này.",
    "period-not-started": () => "Kỳ này chưa bắt đầu.",
    "result-submitted": () => "Số này đã nộp. Rút lại, hoặc chờ trả lại, rồi mới sửa.",
    "nothing-to-submit": () => "Kỳ này không có số liệu nào chờ nộp.",
    "nothing-to-take-back": () => "Không có số liệu nào rút lại được: chưa nộp, hoặc người thẩm định đã mở xem.",
    "result-not-submitted": () => "Số này không còn chờ duyệt. Tải lại trang để xem tình trạng mới.",
    "result-not-returnable": () => "Chỉ trả lại được số đã nộp hoặc đã duyệt.",
    "result-changed-meanwhile": () => "Số này vừa được sửa. Tải lại trang, xem bản mới rồi duyệt.",
    "verifier-wrote-it": () => "Đồng chí đã nhập bản này, nên người khác duyệt.",
    "verifier-heads-unit": () => "Đồng chí đứng đầu đơn vị này, nên người khác duyệt.",
    "evidence-both": () => "Gắn từng thứ một: một tệp, hoặc một đường dẫn.",
    "evidence-neither": () => "Chọn một tệp, hoặc dán một đường dẫn.",
    "link-unreadable": () => "Dán địa chỉ trang web đầy đủ, ví dụ https://bao.vn/tin-bai.",
    "file-too-large": ({ most }) =>
      `Tệp lớn hơn ${most ?? "20,0 MB"}. Giảm cỡ ảnh hoặc tách tệp, hoặc dán đường dẫn tới nơi đã lưu tệp.`,
    "file-empty": () => "Tệp này trống. Chọn tệp khác.",
    "file-kind": () =>
      "Tệp này không thuộc loại được nhận, hoặc nội dung không đúng với tên tệp. Nhận PDF, Word (DOCX), Excel (XLSX), PowerPoint (PPTX), ODT, ODS, ảnh JPEG, PNG, WebP, HEIC, TXT và CSV; tệp Word, Excel đời cũ thì lưu lại thành DOCX, XLSX.",
    "evidence-without-figure": () => "Nhập kết quả vào ô này trước, rồi gắn minh chứng.",
    "evidence-figure-verified": () =>
      "Số này đã thẩm định cùng minh chứng của nó. Sửa số, hoặc nhờ người thẩm định mở lại, rồi mới đổi minh chứng.",
    "evidence-figure-submitted": () => "Số này đã nộp. Rút lại, hoặc chờ trả lại, rồi mới gỡ minh chứng.",
    "evidence-day-ahead": () => "Ngày diễn ra không thể sau hôm nay. Để trống nếu chưa biết.",
    "evidence-day-judged": () => "Minh chứng này đã được thẩm định cùng ngày đã ghi, nên ngày giữ nguyên.",
    "evidence-appraised": () => "Chỉ tiêu này đã chấm điểm. Nhờ cán bộ thi đua nếu cần gỡ minh chứng.",
    "claim-missing": () => "Viết đơn vị đã làm được gì ở chỉ tiêu này.",
    "claim-changed-meanwhile": () => "Có người vừa sửa lời tự đánh giá này. Tải lại trang để xem bản mới rồi sửa tiếp.",
    "appraisal-of-own": () => "Không tự chấm điểm cho mình.",
    "appraisal-of-own-unit": () => "Đồng chí đứng đầu đơn vị này, nên người khác chấm.",
    "appraisal-changed-meanwhile": () => "Có người vừa chấm ô này. Tải lại trang để xem điểm và căn cứ mới.",
    "target-not-assigned": ({ reason }) => `Chỉ tiêu này không giao cho đối tượng: ${reason}.`,
    "target-takes-points": () => "Chỉ tiêu này chấm bằng điểm. Nhập số điểm.",
    "target-takes-a-step": () => "Chỉ tiêu này chấm theo mức. Chọn một mức.",
    "step-not-in-scale": () => "Chọn một mức trong thang đánh giá.",
    "points-out-of-range": ({ least, most }) => `Nhập số điểm từ ${least} đến ${most}.`,
    "points-too-fine": ({ decimals }) => `Chỉ ghi đến ${decimals} chữ số sau dấu phẩy.`,
    "points-off-grain": ({ grain }) => `Điểm theo bước ${grain}: nhập số chia hết cho ${grain}.`,
    "scoring-invalid": () => "Cách cộng điểm chưa đúng. Sửa các mục được đánh dấu.",
    "tie-breakers-too-many": () => "Phân định đồng hạng theo nhiều nhất ba cách. Bỏ bớt một cách.",
    "flag-missing": () => "Ghi điều kiện loại trừ, ví dụ: kỷ luật.",
    "flag-set-already": () => "Đối tượng này đã vướng điều kiện đó.",
    "flag-not-set": () => "Đối tượng này không còn vướng điều kiện đó. Tải lại trang để xem tình trạng mới.",
    "adjustment-unreadable": () => "Viết số điểm như 2 hoặc -0,5, khác 0, nhiều nhất ba chữ số thập phân.",
    "adjustment-of-own": () => "Không đề nghị hay quyết định điểm thưởng, điểm trừ cho chính mình.",
    "adjustment-decided": () => "Đề nghị này đã có quyết định. Tải lại trang để xem.",
    "adjustment-by-proposer": () => "Đồng chí đã đề nghị số điểm này, nên người khác quyết định.",
    "job-denied": () => "Người yêu cầu không còn quyền làm việc này khi đến lượt chạy.",
    "job-unknown": () => "Việc này không còn chạy được. Yêu cầu lại.",
    "job-broken": () => "Đã thử ba lần mà không xong. Thử lại sau, hoặc báo quản trị viên.",
    "sign-in-refused": () => "Thư điện tử hoặc mật khẩu chưa đúng. Kiểm tra lại, hoặc hỏi quản trị viên của cơ quan.",
    "sign-in-incomplete": () => "Nhập thư điện tử và mật khẩu.",
    "sign-in-throttled": () => "Đã thử quá nhiều lần. Chờ 15 phút rồi thử lại.",
  },
});

const sharedContents: Record<string, string> = {
  ranks: "đối tượng (cần một của đơn vị, một của cá nhân)",
  theme: "chủ đề",
  pillars: "trụ cột",
  days: "ngày bắt đầu, kết thúc",
};

function differencesInWords(names: string): string {
  return names
    .split(" ")
    .map((name) => sharedContents[name] ?? name)
    .join(", ");
}

const legalContents: Record<string, string> = {
  objectives: "mục tiêu",
  scope: "đối tượng",
  plan: "kế hoạch thực hiện",
  measures: "biện pháp",
  rewards: "hình thức khen thưởng",
};

function contentsInWords(names: string): string {
  return names
    .split(" ")
    .map((name) => legalContents[name] ?? name)
    .join(", ");
}

function padded(count: string | number | undefined): string {
  return String(count ?? "").padStart(2, "0");
}
