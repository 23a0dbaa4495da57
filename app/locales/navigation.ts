import { defineText } from "./text";

export const navigation = defineText({
  vi: {
    home: { officer: "Bảng điều hành", unitHead: "Việc cần làm", staff: "Việc của tôi", other: "Tổng quan" },
    homeShort: { officer: "Điều hành", unitHead: "Việc", staff: "Việc", other: "Tổng quan" },
    overview: "Tổng quan",
    campaigns: "Phong trào",
    indicators: "Chỉ tiêu",
    entry: "Nhập kết quả",
    ownEntry: "Kết quả của tôi",
    evidence: "Minh chứng",
    entryShort: "Kết quả",
    verification: "Duyệt kết quả",
    verificationShort: "Duyệt",
    rankings: "Xếp hạng",
    decisions: "Quyết định",
    goldenBoard: "Bảng vàng",
    record: "Thành tích, khen thưởng",
    recordShort: "Thành tích",
    units: "Đơn vị",
    people: "Cán bộ",
    members: "Thành viên và vai trò",
    membersShort: "Thành viên",
    audit: "Nhật ký",
  },
});
