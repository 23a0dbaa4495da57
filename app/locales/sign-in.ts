import { defineText } from "./text";

export const signIn = defineText({
  vi: {
    slogan: "Thi đua công bằng, khen thưởng có căn cứ.",
    note: "Phần mềm thi đua, khen thưởng cho cơ quan nhà nước",
    noteMore: ", từ chỉ tiêu đến bằng khen",
    title: "Đăng nhập",
    lead: "Dùng tài khoản do cơ quan cấp.",
    email: "Thư điện tử công vụ",
    password: "Mật khẩu",
    submit: "Đăng nhập",
    logged: "Mọi lần đăng nhập được ghi nhật ký.",
    support: "Quên mật khẩu: liên hệ quản trị viên của cơ quan.",
  },
});
