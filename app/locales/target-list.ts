import { defineText } from "./text";

/** Words of the step in which a pasted list becomes targets. */
export const targetList = defineText({
  vi: {
    title: "Dán danh sách chỉ tiêu",
    open: "Dán danh sách",
    lead: "Dán các chỉ tiêu trong nghị quyết. Mỗi dòng thành một chỉ tiêu, giữ đúng lời văn; sau đó chọn cách chấm cho từng dòng.",
    list: "Danh sách",
    listHint: "Đánh số, gạch đầu dòng, chấm phẩy đều được; dòng đứng trên các ý nhỏ thành nhóm.",
    found: (count: number, groups: number) =>
      groups === 0 ? `Nhận ra ${count} chỉ tiêu` : `Nhận ra ${count} chỉ tiêu trong ${groups} nhóm`,
    leftOut: (introduction: string) => `Câu mở đầu không thành chỉ tiêu: “${introduction}”`,
    notFound: "Chưa thấy chỉ tiêu nào. Viết mỗi chỉ tiêu một dòng.",
    readAgain: "Tách lại",
    readAgainTitle: "Tách lại danh sách?",
    total: "Tổng điểm cho các chỉ tiêu này",
    totalHint: (left: string | null) =>
      left === null ? "Chia đều cho các dòng; sửa được từng dòng." : `Tổng công bố còn ${left} điểm chưa chia.`,
    distribute: "Chia đều",
    sum: (sum: string) => `Các dòng cộng lại được ${sum} điểm`,
    calendar: "Lịch kỳ của số liệu mới",
    calendarHint: "Chỉ tiêu chấm bằng số liệu hoặc theo mốc được thêm vào danh mục, báo cáo theo lịch này.",
    noCalendar: "Chọn lịch",
    rows: "Các chỉ tiêu và cách chấm",
    row: (number: number) => `Chỉ tiêu ${number}`,
    group: "Nhóm",
    judgedBy: "Chấm bằng cách nào?",
    judgements: {
      rating: "Theo mức, bắt buộc minh chứng",
      judgement: "Người thẩm định cho điểm",
      milestone: "Theo mốc, đúng ngày",
      figures: "Bằng số liệu",
    },
    explained: {
      rating: "Xuất sắc 100 % điểm, tốt 80 %, hoàn thành 60 %, không hoàn thành 0; chưa có minh chứng thì 0 điểm.",
      judgement: "Cho điểm trong phạm vi khi bình xét, kèm lý do.",
      milestone: "Xong vào hoặc trước ngày đến hạn thì đủ điểm, sau ngày đó 0 điểm.",
      figures: "Điểm nhân tỷ lệ thực hiện trên kế hoạch, tối đa 100 %.",
    },
    noticed: (words: string) => `Nhận ra “${words}”`,
    points: "Điểm",
    pillar: "Trụ cột",
    noPillar: "Không thuộc trụ cột nào",
    plan: "Kế hoạch",
    dueDay: "Đến hạn ngày",
    planHint: "Giao cho mọi đối tượng; để trống thì giao sau.",
    unit: "Đơn vị tính",
    indicator: "Số liệu lấy từ",
    newIndicator: "Thêm vào danh mục",
    tasks: "Gắn nhiệm vụ cấp trên giao",
    tasksChosen: (count: number) =>
      count === 0 ? "Gắn nhiệm vụ cấp trên giao" : `Đã gắn ${count} nhiệm vụ cấp trên giao`,
    removeRow: (title: string) => `Bỏ “${title}” khỏi danh sách`,
    save: (count: number) => `Thêm ${count} chỉ tiêu`,
  },
});
