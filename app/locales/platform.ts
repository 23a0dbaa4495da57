import { defineText } from "./text";

export const platform = defineText({
  vi: {
    title: "Các cơ quan",
    note: "Người vận hành chỉ thấy danh sách; nội dung của cơ quan không mở được từ đây.",
    caption: "Các cơ quan trên nền tảng",
    columns: { name: "Cơ quan", slug: "Địa chỉ", since: "Từ ngày", state: "Tình trạng" },
    open: "Đang hoạt động",
    suspended: (day: string) => `Tạm dừng từ ${day}`,
    total: (count: number) => `${count} cơ quan`,
    empty: "Chưa có cơ quan nào",
    seats: "Cơ quan của tôi",
    signOut: "Đăng xuất",
  },
});
