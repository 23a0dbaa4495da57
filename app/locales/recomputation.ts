import { defineText } from "./text";

export const recomputation = defineText({
  vi: {
    title: "Tính lại điểm",
    lead: "Điểm được tính ngay khi số liệu đổi. Tính lại toàn bộ để đối chiếu: cùng số liệu thì cùng điểm.",
    act: "Tính lại toàn bộ điểm",
    jobs: "Các lần tính lại",
    none: "Chưa có lần tính lại nào",
    noneNote: "Mỗi lần tính lại chạy ở nền; kết quả đứng ở đây.",
    asked: "Yêu cầu",
    state: "Tình trạng",
    ended: "Xong lúc",
    states: { queued: "Đang chờ", running: "Đang tính", done: "Đã xong", failed: "Không xong", cancelled: "Đã hủy" },
    entrants: (count: number) => `${count} đối tượng`,
    refresh: "Xem lại tình trạng",
    notLive: "Chỉ tính lại được khi phong trào đã phát động và chưa công bố.",
  },
});
