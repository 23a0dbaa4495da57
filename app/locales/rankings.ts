import { defineText } from "./text";

export const rankings = defineText({
  vi: {
    title: "Xếp hạng",
    boards: { provisional: "Tạm tính", official: "Chính thức" },
    boardsIn: { provisional: "tạm tính", official: "chính thức" },
    board: "Bảng",
    kinds: "Đối tượng",
    kindsShown: { both: "Tất cả", unit: "Tập thể", person: "Cá nhân" },
    print: "In A4",
    open: (left: number, expected: number) =>
      `Còn ${grouped(left)}/${grouped(expected)} mục chưa thẩm định; hạng có thể đổi.`,
    allVerified: "Mọi mục đã thẩm định.",
    officialSoFar: (verified: number, expected: number) =>
      `Tính từ ${grouped(verified)}/${grouped(expected)} mục đã thẩm định.`,
    notPublished: "Phong trào chưa công bố kết quả.",
    published: "Phong trào đã công bố kết quả.",
    ofUnits: (count: number) => `${count} đơn vị`,
    ofPeople: (count: number) => `${count} người`,
    clusterNote: (size: string, max: string) => `${size} · tối đa ${max} điểm`,
    partNote: (shown: number) => `đồng chí xem được ${shown} dòng gần mình nhất`,
    linesLeft: (count: number) => `Còn ${grouped(count)} dòng không hiện ở đây.`,
    wholeOfUnits: (count: number) => `Xem cả ${grouped(count)} đơn vị`,
    wholeOfPeople: (count: number) => `Xem cả ${grouped(count)} người`,
    allClusters: "Về tất cả các khối",
    place: "Hạng",
    unit: "Đơn vị",
    person: "Họ và tên",
    points: "Điểm",
    lead: "So với dẫn đầu",
    tied: "đồng hạng",
    unranked: "chưa xếp hạng",
    unrankedBecause: {
      "nothing-reported": "chưa xếp hạng: chưa có kết quả nào",
      "nothing-verified": "chưa xếp hạng: chưa có kết quả đã thẩm định",
      "nothing-applies": "chưa xếp hạng: không chỉ tiêu nào áp dụng",
    },
    noClass: "chưa đạt mức xếp loại nào",
    classes: "Xếp loại:",
    sum: "Tổng điểm:",
    adjustments: "Điểm thưởng, điểm trừ",
    verified: (verified: number, expected: number) => `${verified}/${expected} mục đã thẩm định`,
    leads: "dẫn đầu",
    behind: (points: string) => `kém ${points}`,
    own: "của đồng chí",
    stillOpen: "Điều còn có thể đổi hạng",
    stillOpenNote: (items: number) => `phần lớn nhất trong ${items} mục chờ thẩm định`,
    openItems: (name: string, items: number) => `${name}, ${items} mục`,
    openPoints: (least: string, most: string) => (least === most ? `${most} điểm` : `${least} đến ${most} điểm`),
    openPlaces: (best: number, worst: number) =>
      best === worst
        ? `giữ hạng ${best}`
        : worst - best === 1
          ? `hạng ${best} hoặc ${worst}`
          : `hạng ${best} đến ${worst}`,
    ties: "Khi bằng điểm:",
    rules: "Quy tắc chấm:",
    rulesVersion: (version: number, since: string) => `phiên bản ${version}, áp dụng từ ${since}`,
    legend: "Số đậm: cao nhất khối. Vạch đỏ: điểm dẫn đầu.",
    emptyTitle: "Chưa có ai để xếp hạng",
    emptyDraft: "Phong trào phát động rồi thì bảng xếp hạng mở ra.",
    emptyForReader: "Đồng chí, đơn vị của đồng chí không tham gia phong trào này.",
    toCampaign: "Xem phong trào",
    recompute: "Tính lại điểm",

    rankingsLead: "Chọn phong trào để xem bảng xếp hạng",
    noCampaign: "Chưa có phong trào nào được phát động",
    noCampaignNote: "Phong trào đã phát động thì bảng xếp hạng đứng ở đây.",
    ends: (day: string) => `đến ${day}`,
  },
});

function grouped(count: number): string {
  return count.toLocaleString("vi-VN");
}
