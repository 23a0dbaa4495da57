import type { Role } from "~/domain/permissions";
import { members } from "./members";
import { defineText } from "./text";

export type AuditFacts = {
  targetName: string | null;
  unitName: string | null;
  detail: Record<string, string | number | boolean | null>;
};

type Sentence = (facts: AuditFacts) => string;

const on =
  (verb: string): Sentence =>
  ({ targetName }) =>
    targetName ? `${verb} “${targetName}”` : verb;

const counted =
  (verb: string, name: string, noun: string): Sentence =>
  (facts) =>
    typeof facts.detail[name] === "number" ? `${on(verb)(facts)}: ${facts.detail[name]} ${noun}` : on(verb)(facts);

const role =
  (verb: string, joint: string): Sentence =>
  ({ targetName, unitName, detail }) => {
    const name = members.vi.roles[detail.role as Role] ?? "";
    return `${verb} vai trò ${name}, ${unitName ?? members.vi.wholeAgency}, ${joint} ${targetName ?? "một thành viên"}`;
  };

export const audit = defineText({
  vi: {
    title: "Nhật ký",
    noteAll: "Mọi thay đổi và mọi lần bị từ chối trong cơ quan. Nhật ký chỉ thêm, không ai sửa hay xóa được.",
    noteOwn: "Những việc đồng chí đã làm. Nhật ký chỉ thêm, không ai sửa hay xóa được.",
    member: "Thành viên",
    everyMember: "Tất cả",
    onDay: "Trong ngày",
    dayUnread: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 06/10/2023.",
    filter: "Lọc",
    clearFilter: "Xóa bộ lọc",
    columns: { at: "Lúc", who: "Ai", what: "Việc" },
    nobody: "Hệ thống",
    empty: "Nhật ký chưa có dòng nào",
    emptyNote: "Mỗi việc làm trong cơ quan sẽ để lại một dòng ở đây.",
    notFound: "Không có dòng nào khớp bộ lọc",
    pages: "Các trang nhật ký",
    newer: "Mới hơn",
    older: "Cũ hơn",
    page: (page: number) => `Trang ${page}`,
    denied: "Bị từ chối",
    deniedAt: (address: string | null) => (address ? `Không đủ quyền vào ${address}` : "Không đủ quyền"),
    /** For a command that has no sentence of its own. */
    other: on("Đã thực hiện một việc"),
    sentences: {
      "register-agency": () => "Đăng ký cơ quan",
      "add-unit": on("Thêm đơn vị"),
      "rename-unit": on("Đổi tên đơn vị, nay là"),
      "move-unit": on("Chuyển đơn vị cấp trên của"),
      "close-unit": on("Cho thôi hoạt động"),
      "add-person": on("Thêm người"),
      "change-person": on("Sửa thông tin của"),
      "add-posting": ({ targetName, unitName }) =>
        `Thêm chức vụ của “${targetName ?? ""}” ở ${unitName ?? "một đơn vị"}`,
      "end-posting": ({ targetName, unitName }) =>
        `Ghi thôi giữ chức vụ của “${targetName ?? ""}” ở ${unitName ?? "một đơn vị"}`,
      "import-people": ({ detail }) =>
        `Dán danh sách: thêm ${detail.added ?? 0} người, ${detail.posts ?? 0} chức vụ, ${detail.unitsAdded ?? 0} đơn vị mạng lưới`,
      "add-collective": on("Thêm tập thể"),
      "change-collective": on("Sửa tập thể, nay là"),
      "close-collective": on("Cho tập thể thôi hoạt động:"),
      "save-collective-members": counted("Lưu thành viên của", "members", "người"),
      "seat-member": on("Thêm thành viên"),
      "end-seat": on("Cho thôi thành viên"),
      "grant-role": role("Cấp", "cho"),
      "revoke-role": role("Thu hồi", "của"),
      "add-calendar": on("Lập lịch kỳ"),
      "add-periods": on("Thêm các kỳ vào lịch"),
      "add-indicator": on("Thêm chỉ tiêu"),
      "change-indicator": on("Sửa chỉ tiêu"),
      "retire-indicator": on("Ngừng dùng chỉ tiêu"),
      "create-campaign": on("Soạn phong trào"),
      "copy-campaign": counted("Sao sang năm sau thành", "entrants", "đối tượng"),
      "create-sibling": on("Soạn phong trào song song"),
      "link-sibling": on("Ghép phong trào song song với"),
      "unlink-sibling": on("Tách phong trào song song khỏi"),
      "change-information": on("Sửa thông tin phong trào"),
      "save-entrants": counted("Lưu đối tượng tham gia của", "entrants", "đối tượng"),
      "save-target": on("Lưu chỉ tiêu của phong trào"),
      "add-targets": counted("Thêm danh sách chỉ tiêu vào", "targets", "chỉ tiêu"),
      "save-task-links": counted("Gắn nhiệm vụ và chủ đề trong", "links", "lần gắn"),
      "remove-target": on("Bỏ chỉ tiêu khỏi phong trào"),
      "save-assignments": counted("Giao chỉ tiêu trong", "saved", "ô"),
      "save-scoring": on("Sửa cách cộng điểm, xếp loại của"),
      "explain-gap": on("Giải trình kỳ còn thiếu số liệu của"),
      "set-flag": on("Ghi điều kiện loại trừ của"),
      "clear-flag": on("Gỡ điều kiện loại trừ của"),
      "propose-adjustment": on("Đề nghị điểm thưởng, điểm trừ cho"),
      "grant-adjustment": on("Đồng ý điểm thưởng, điểm trừ của"),
      "refuse-adjustment": on("Không đồng ý điểm thưởng, điểm trừ của"),
      "launch-campaign": on("Phát động phong trào"),
      "cancel-campaign": on("Hủy phong trào"),
      "acknowledge-launch": on("Xác nhận đã nhận kế hoạch"),
      "recompute-campaign": on("Tính lại điểm của"),
      "request-recomputation": on("Yêu cầu tính lại điểm của"),
      "save-results": counted("Nhập kết quả", "saved", "ô"),
      "submit-results": counted("Nộp kết quả của", "submitted", "mục"),
      "take-back-results": counted("Rút lại kết quả của", "takenBack", "mục"),
      "open-result": on("Mở kết quả để thẩm định"),
      "verify-results": counted("Thẩm định kết quả", "verified", "mục"),
      "return-result": on("Trả lại kết quả"),
      "add-evidence": on("Gắn minh chứng cho"),
      "remove-evidence": on("Gỡ minh chứng của"),
      "date-evidence": on("Ghi ngày diễn ra cho minh chứng của"),
      "write-claim": on("Viết tự đánh giá ở chỉ tiêu"),
      "download-file": on("Mở tệp"),
      "give-appraisals": counted("Chấm điểm trong", "given", "mục"),
      "add-award-type": on("Thêm hình thức khen thưởng"),
      "adopt-award-type": on("Dùng từ danh mục của Luật"),
      "set-quota": on("Đặt định mức"),
      "remove-quota": on("Bỏ định mức"),
      "retire-award-type": on("Ngừng dùng hình thức khen thưởng"),
      "record-decision": on("Ghi quyết định khen thưởng số"),
      "record-praise": on("Biểu dương"),
      "record-recognition": on("Ghi nhận từ bên ngoài với"),
    } satisfies Record<string, Sentence> as Record<string, Sentence>,
  },
});
