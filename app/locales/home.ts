import { defineText } from "./text";

export const home = defineText({
  vi: {
    title: "Trang đầu",
    ownPlace: (name: string, place: number, of: number) => `${name} đang hạng ${place} trên ${of}.`,
    ownPlaceFinal: (name: string, place: number, of: number) => `${name} đạt hạng ${place} trên ${of}.`,
    ownPoints: (points: string) => `${points} điểm`,
    ownUnranked: (name: string) => `${name} chưa có kết quả nào để xếp hạng.`,
    verifiedAll: (campaign: string) => `${campaign}: mọi mục đã thẩm định.`,
    verifiedPart: (verified: number, expected: number) =>
      `Đã thẩm định ${grouped(verified)} trên ${grouped(expected)} mục.`,
    reportedRest: (waiting: number, missing: number) =>
      [waiting > 0 ? `${waiting} mục chờ thẩm định` : "", missing > 0 ? `${missing} mục chưa có số liệu` : ""]
        .filter(Boolean)
        .join(", "),
    waitingAnswer: (count: number) => `${count} mục chờ đồng chí thẩm định.`,
    nothingWaits: "Không có mục nào chờ đồng chí thẩm định.",
    nothingLive: "Chưa có phong trào nào đang thực hiện.",
    standsNowhere: "Đồng chí chưa có tên trên bảng xếp hạng nào.",
    ofCampaign: (name: string, board: string) => `${name} · ${board}`,
    boards: { provisional: "tạm tính", official: "chính thức" },

    duties: "Cần đồng chí làm",
    dutiesNote: (count: number) => `${count} việc, xếp theo hạn`,
    noDuties: "Không còn việc nào chờ đồng chí.",
    acknowledge: (name: string) => `Đọc kế hoạch phát động “${name}”`,
    acknowledgeNote: "Đọc xong thì xác nhận để cơ quan biết đồng chí đã nhận.",
    acknowledgeAct: "Đọc kế hoạch",
    missing: (period: string) => `Nhập kết quả ${lowerFirst(period)}`,
    missingNote: (count: number) => `Còn ${count} mục chưa nộp.`,
    missingAct: "Nhập kết quả",
    returned: (count: number) => `Sửa ${count} mục bị trả lại`,
    returnedNote: (reason: string) => `Lý do gần nhất: ${reason}`,
    returnedAct: "Xem và sửa",
    waiting: (count: number) => `Thẩm định ${count} mục`,
    waitingNote: (day: string) => `Mục chờ lâu nhất nộp ngày ${day}.`,
    waitingAct: "Thẩm định",
    adjustments: (count: number) => `Quyết định ${count} đề nghị điểm thưởng, điểm trừ`,
    adjustmentsAct: "Xem và quyết định",
    review: (name: string) => `Hoàn tất thẩm định “${name}”`,
    reviewNote: (left: number) =>
      `Phong trào đã hết thời gian; còn ${left} mục chưa thẩm định nên chưa đủ điểm chính thức.`,
    reviewAct: "Xem bảng",
    daysLeft: (days: number) => (days === 0 ? "hạn hôm nay" : `còn ${days.toLocaleString("vi-VN")} ngày`),
    /** The day stands beside it: long ago is told by that alone. */
    daysLate: (days: number) => (days > 60 ? "quá hạn" : `quá hạn ${days} ngày`),

    campaigns: "Phong trào đang mở",
    campaign: "Phong trào",
    ends: "Kết thúc",
    progress: "Thẩm định",
    progressOf: (verified: number, expected: number) => `${grouped(verified)}/${grouped(expected)} mục`,
    place: "Hạng",
    placeIn: (place: number, of: number, cluster: string) => `${place}/${of} · ${cluster}`,
    unranked: "chưa xếp hạng",
    noCampaigns: "Chưa có phong trào nào được phát động",
    noCampaignsNote: "Phong trào đã phát động sẽ đứng ở đây.",
    create: "Tạo phong trào",

    decisions: "Quyết định gần đây",
    decisionsNote: "90 ngày qua",
    awards: (count: number) => `${count} lượt khen thưởng`,
    latestAward: "Khen thưởng gần nhất của đồng chí",
    latestAwardIn: (number: string, day: string) => `Quyết định ${number} ngày ${day}`,
    openRecord: "Mở hồ sơ thành tích",
  },
});

function grouped(count: number): string {
  return count.toLocaleString("vi-VN");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
