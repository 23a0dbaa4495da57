import { defineText } from "./text";

export const seats = defineText({
  vi: {
    title: "Chọn cơ quan",
    lead: "Tài khoản này tham gia nhiều cơ quan. Dữ liệu của mỗi cơ quan tách riêng.",
    list: "Cơ quan",
    none: "Tài khoản chưa được mời vào cơ quan nào",
    noneNote: "Quản trị viên của cơ quan là người thêm thành viên.",
    platform: "Vận hành nền tảng",
    signOut: "Đăng xuất",
  },
});
