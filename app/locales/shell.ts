import { defineText } from "./text";

export const shell = defineText({
  vi: {
    skipToContent: "Đến nội dung chính",
    index: "Mục lục",
    mainNavigation: "Chính",
    more: "Thêm",
    account: (name: string) => `Tài khoản của ${name}`,
    seats: "Cơ quan",
    theme: "Giao diện",
    themes: { system: "Theo máy", light: "Sáng", dark: "Tối" },
    signOut: "Đăng xuất",
    waiting: (count: number) => `${count} việc`,
  },
});
