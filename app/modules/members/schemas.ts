import { z } from "zod";
import { isPersonName } from "~/domain/names";
import { roles } from "~/domain/permissions";

export const roleSchema = z.strictObject({
  role: z.enum(roles, { error: "Chọn một vai trò." }),
  unitId: z.union([z.literal("").transform(() => null), z.uuid()], { error: "Chọn một đơn vị trong danh sách." }),
});

export const newMemberSchema = z.strictObject({
  email: z
    .string()
    .trim()
    .max(254, "Thư điện tử quá dài.")
    .pipe(z.email("Nhập thư điện tử đầy đủ, ví dụ ten@coquan.gov.vn.")),
  displayName: z
    .string()
    .max(120, "Tên hiển thị dài nhất 120 ký tự.")
    .refine(isPersonName, "Nhập họ và tên, từ hai đến năm chữ."),
  password: z.string().min(12, "Mật khẩu có ít nhất 12 ký tự.").max(500, "Mật khẩu quá dài."),
  staffCode: z
    .string()
    .trim()
    .max(40, "Mã cán bộ dài nhất 40 ký tự.")
    .transform((text) => (text === "" ? null : text)),
});

/** Acts that say everything by their address. */
export const nothingSchema = z.strictObject({});
