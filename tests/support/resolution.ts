/** A resolution's eleven targets, hardly a number among them, as a press centre printed them. */
export const resolutionOf2020 = `Hội nghị thống nhất 11 chỉ tiêu năm 2020:
1. Hoàn thành 100 % kế hoạch Sở giao;
2. Củng cố, kiện toàn tổ chức bộ máy;
3. Nâng cao năng suất lao động;
4. Nâng cao chất lượng điểm báo và các hoạt động được phê duyệt;
5. Thu thập, xử lý thông tin thành cơ sở dữ liệu phục vụ báo chí;
6. Tổ chức họp báo, sự kiện chuyên nghiệp;
7. Thực hành tiết kiệm, cải thiện đời sống vật chất, tinh thần;
8. Phổ biến chính sách về quyền và nghĩa vụ của người lao động;
9. Nâng cao chất lượng đội ngũ;
10. Tham gia đầy đủ các buổi sinh hoạt thời sự;
11. Đạt thành tích cao trong các phong trào do Sở và Thành phố phát động.`;
