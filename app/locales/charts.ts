import { defineText } from "./text";

export const charts = defineText({ vi: { table: "Xem bảng số liệu" } });
