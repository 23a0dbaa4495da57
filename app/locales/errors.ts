import { defineText } from "./text";

export const errors = defineText({
  vi: {
    notFound: {
      code: "Lỗi 404",
      title: "Không tìm thấy trang này",
      lead: "Địa chỉ có thể đã gõ sai, đã thay đổi, hoặc trang thuộc một cơ quan mà tài khoản của đồng chí không tham gia.",
      steps: ["Kiểm tra lại địa chỉ.", "Nếu mở từ một liên kết, báo cho người gửi liên kết đó."],
    },
    forbidden: {
      code: "Lỗi 403",
      title: "Đồng chí chưa có quyền vào trang này",
      lead: "Trang có thật, nhưng vai trò hiện nay của đồng chí chưa bao gồm việc này.",
      steps: ["Quản trị viên của cơ quan là người cấp quyền.", "Khi hỏi, nêu tên trang và việc cần làm."],
    },
    failed: {
      code: "Lỗi 500",
      title: "Phần mềm gặp lỗi",
      lead: "Lỗi này không do đồng chí. Những gì đã báo lưu thì vẫn còn nguyên; thao tác vừa rồi có thể chưa được ghi.",
      steps: ["Thử lại sau ít phút.", "Nếu vẫn lỗi, gửi mã dưới đây cho quản trị viên của cơ quan."],
    },
    unavailable: {
      code: "Lỗi 503",
      title: "Hệ thống đang bận",
      lead: "Máy chủ tạm thời chưa trả lời được. Dữ liệu đã lưu vẫn an toàn.",
      steps: ["Giữ nguyên trang đang nhập, chờ một phút rồi thử lại."],
    },
    code: (requestId: string) => `Mã lỗi: ${requestId}`,
    home: "Về trang đầu",
    retry: "Thử lại",
  },
});
