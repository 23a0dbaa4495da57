import type { ServerResponse } from "node:http";

export type PlainPage = { status: number; title: string; text: string };

/** Pages that must be sent without the app: it is too busy, not reachable, or must not see the request. */
export const plainPages = {
  badRequest: {
    status: 400,
    title: "Yêu cầu không hợp lệ",
    text: "Địa chỉ của yêu cầu không đọc được. Xin mở lại trang từ đầu.",
  },
  foreignOrigin: {
    status: 403,
    title: "Yêu cầu bị từ chối",
    text: "Yêu cầu này được gửi từ một trang khác nên không được thực hiện. Xin mở lại trang và làm lại từ đây.",
  },
  notFound: { status: 404, title: "Không tìm thấy", text: "Tệp này không có hoặc đã được thay bằng bản mới." },
  tooLarge: {
    status: 413,
    title: "Dữ liệu gửi lên quá lớn",
    text: "Xin giảm dung lượng tệp hoặc chia nội dung thành nhiều lần gửi. Chưa có gì được lưu.",
  },
  unexpected: {
    status: 500,
    title: "Có lỗi ngoài dự kiến",
    text: "Lỗi đã được ghi lại. Xin thử lại; nếu vẫn lỗi, báo cho quản trị viên mã yêu cầu bên dưới.",
  },
  overloaded: {
    status: 503,
    title: "Hệ thống đang bận",
    text: "Nhiều người đang dùng cùng lúc. Xin thử lại sau vài giây. Những gì đã lưu vẫn còn nguyên.",
  },
} as const satisfies Record<string, PlainPage>;

/** Seconds after which a refused request is worth another try. */
export const retryAfterSeconds = 3;

export function sendPlainPage(response: ServerResponse, page: PlainPage, requestId: string): void {
  if (page.status === 503) response.setHeader("Retry-After", String(retryAfterSeconds));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.statusCode = page.status;
  response.end(response.req.method === "HEAD" ? undefined : htmlOf(page, requestId));
}

export function plainPageResponse(page: PlainPage, requestId: string): Response {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  if (page.status === 503) headers.set("Retry-After", String(retryAfterSeconds));
  return new Response(htmlOf(page, requestId), { status: page.status, headers });
}

// No style sheet: the policy allows none inside a page, and a file of our own may be just what cannot be served.
function htmlOf({ title, text }: PlainPage, requestId: string): string {
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Bảng Vàng</title></head>
<body style="font-family: system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; line-height: 1.6">
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Về trang đầu</a></p>
<p><small>Mã yêu cầu: ${requestId}</small></p>
</body>
</html>
`;
}
