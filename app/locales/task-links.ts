import { defineText } from "./text";

/** Words of the page on which targets are tied to the superiors' tasks, and of what is shown of it. */
export const taskLinks = defineText({
  vi: {
    title: "Gắn nhiệm vụ và chủ đề",
    open: "Gắn nhiệm vụ",
    lead: "Gắn thi đua với nhiệm vụ chuyên môn: mỗi chỉ tiêu phục vụ một hay nhiều nhiệm vụ cấp trên giao.",
    tasks: "Nhiệm vụ cấp trên giao",
    targets: "Chỉ tiêu",
    noTasks: "Phong trào chưa ghi nhiệm vụ cấp trên giao",
    noTasksHint: "Ghi nhiệm vụ ở bước Thông tin, rồi gắn chỉ tiêu vào nhiệm vụ tại đây.",
    toTasks: "Ghi nhiệm vụ",
    noTargets: "Chưa có chỉ tiêu nào để gắn.",
    serves: "Phục vụ nhiệm vụ",
    servesHint: "Nhiệm vụ gắn ở trụ cột thì mọi chỉ tiêu của trụ cột cùng phục vụ, không cần chọn lại.",
    tagsOfTarget: "Như chuyển đổi số, vành đai 4; ngăn bằng dấu phẩy.",
    byPillar: (numeral: string, count: number) => `Cùng trụ cột ${numeral}, đã gắn ${count} nhiệm vụ.`,
    none: "Chưa gắn nhiệm vụ nào",
    tags: "Chủ đề",
    tagsHint: "Ngăn bằng dấu phẩy.",
    tagsOfTasks: "Chủ đề của từng nhiệm vụ, ngăn bằng dấu phẩy.",
    save: "Lưu",
    filter: "Lọc theo chủ đề",
    all: "Tất cả",
    taskOf: (task: string) => `Nhiệm vụ: ${task}`,
    tasksOf: (count: number) => `Phục vụ ${count} nhiệm vụ`,
    change: "Đổi nhiệm vụ, chủ đề",
  },
});
