import { defineText } from "./text";

export const overview = defineText({
  vi: {
    title: "Tổng quan",
    until: (board: string, changed: string | null) => (changed ? `${board}, số liệu đến ${changed}` : board),
    boards: { provisional: "tạm tính", official: "chính thức" },
    boardsShort: { provisional: "Tạm tính", official: "Chính thức" },
    board: "Bảng",
    period: "Kỳ",
    campaign: "Phong trào",
    show: "Xem",
    print: "In A4",
    toRanking: "Xếp hạng",
    none: "Chưa có phong trào nào để nhìn lại",
    noneNote: "Phong trào đã phát động thì tổng quan của từng kỳ đứng ở đây.",
    toCampaigns: "Phong trào",

    tiles: "Chỉ số chính",
    submission: "Tiến độ nộp kết quả",
    noSubmission: "kỳ này không có số liệu phải nộp",
    figures: (reported: number, expected: number) => `${grouped(reported)} trên ${grouped(expected)} số liệu`,
    appraised: "Tiến độ chấm điểm",
    given: (given: number, expected: number) => `${grouped(given)} trên ${grouped(expected)} mục`,
    met: "Chỉ tiêu đạt kế hoạch",
    of: (count: number) => `trên ${grouped(count)}`,
    plannedTargets: "chỉ tiêu giao bằng số",
    evidence: "Số liệu có minh chứng",
    evidenceOf: (withEvidence: number, reported: number) =>
      `${grouped(withEvidence)} trên ${grouped(reported)} số liệu`,
    risk: { unit: "Đơn vị có nguy cơ", person: "Cá nhân có nguy cơ" },
    noRisk: { unit: "không đơn vị nào", person: "không cá nhân nào" },
    entrants: { unit: "Đơn vị tham gia", person: "Cá nhân tham gia" },
    kinds: { unit: "đơn vị", person: "cá nhân" },
    appraisalOnly: "chấm bằng nhận xét, không có chỉ tiêu giao bằng số",
    awards: "Khen thưởng trong kỳ",
    times: "lượt",
    awardsOf: (collectives: number, individuals: number) =>
      collectives + individuals === 0
        ? "chưa có quyết định nào"
        : [
            collectives > 0 ? `${grouped(collectives)} tập thể` : "",
            individuals > 0 ? `${grouped(individuals)} cá nhân` : "",
          ]
            .filter(Boolean)
            .join(", "),
    than: (period: string) => `so với ${lowerFirst(period)}`,
    same: (period: string) => `bằng ${lowerFirst(period)}`,
    more: "tăng",
    less: "giảm",
    andOthers: {
      unit: (names: string, others: number) => (others > 0 ? `${names} và ${grouped(others)} đơn vị khác` : names),
      person: (names: string, others: number) => (others > 0 ? `${names} và ${grouped(others)} người khác` : names),
    },

    plan: "Thực hiện so với kế hoạch",
    planNote: "thiếu nhiều nhất ở trên; vạch đứng là kế hoạch",
    planCaption: (period: string) => `Thực hiện so với kế hoạch đến hết ${lowerFirst(period)}`,
    target: "Chỉ tiêu",
    bar: "Mức đạt",
    actual: "Thực hiện",
    due: "/ kế hoạch",
    deviation: "Lệch",
    lessIsBetter: "ít hơn là tốt",
    wholePlan: (planned: string) => `cả đợt ${planned}`,
    noFigure: "chưa có",
    met_: "đạt",
    missed: "chưa đạt",
    partReported: (reported: number, all: number) => `${reported}/${all} có số liệu`,
    spread:
      "Chỉ tiêu cộng dồn được so với phần kế hoạch chia đều đến hết kỳ; chỉ tiêu khác so với cả kế hoạch, lấy bình quân những nơi đã có số liệu. Có nguy cơ: chưa đạt từ một phần ba số chỉ tiêu được giao trở lên.",
    wholePlanOf: (planned: string) => `kế hoạch cả phong trào: ${planned}`,
    panelRisk: "Chưa đạt từ một phần ba số chỉ tiêu được giao trở lên",
    missedOf: (missed: number, planned: number) => `chưa đạt ${missed} trên ${planned} chỉ tiêu`,
    reportedOf: (reported: number, expected: number, verified: number) =>
      `nộp ${grouped(reported)}/${grouped(expected)}, đã thẩm định ${grouped(verified)}`,
    verifiedNote: (verified: number) => `${grouped(verified)} đã thẩm định`,
    name: { unit: "Đơn vị", person: "Họ và tên" },

    pillarBoard: (period: string) => `Xếp hạng theo trụ cột, ${lowerFirst(period)}`,
    pillarBoardNote: "điểm từ đầu đợt đến hết kỳ, trong từng khối",
    place: "hạng ",
    moves: "Ai lên, ai xuống, vì sao",
    noMoves: (previous: string) => `Không ai đổi hạng so với ${lowerFirst(previous)}.`,
    firstMoment: "Đây là kỳ đầu; từ kỳ sau mới có thứ hạng để so.",
    noRanks: (previous: string) => `${previous} chưa có ai được xếp hạng nên chưa so được.`,
    up: (name: string, from: number, to: number) => `${name}, ${from} lên ${to}`,
    down: (name: string, from: number, to: number) => `${name}, ${from} xuống ${to}`,
    reason: (title: string, before: string | null, after: string | null, change: string) =>
      before !== null && after !== null && before !== after
        ? `${title} từ ${before} thành ${after} (${change} điểm)`
        : after !== null && before === null
          ? `${title} có số liệu ${after} (${change} điểm)`
          : `${title} ${change} điểm`,
    standstill: (title: string) => `${title} không thêm điểm`,
    adjusted: "do điểm của những nơi khác đổi",
    moreMoves: (count: number) => `Còn ${grouped(count)} nơi khác đổi hạng.`,
    movesRule:
      "Hạng tính lại từ kết quả của các kỳ đã qua; điểm chấm và điểm thưởng, trừ lấy như hiện nay ở cả hai kỳ.",
    slope: (cluster: string, before: string, after: string) =>
      `Thứ hạng ${cluster} từ ${lowerFirst(before)} đến ${lowerFirst(after)}`,

    appraisals: "Chấm điểm theo trụ cột",
    appraisalsAlone: "Chấm điểm",
    appraisalsNote: "điểm và bậc do người chấm cho",
    otherTargets: "Chỉ tiêu khác",
    allTargets: "Các chỉ tiêu được chấm",
    allGiven: "đã chấm xong",
    steps: "Các bậc đã cho",
    step: (step: string, count: number) => `${step} ${grouped(count)}`,
    points: (points: string) => `${points} điểm`,

    trend: (period: string, reported: string, verified: string) =>
      `${period} đã nộp ${reported} % số liệu, thẩm định ${verified} %`,
    series: { reported: "Đã nộp", verified: "Đã thẩm định" },
  },
});

function grouped(count: number): string {
  return count.toLocaleString("vi-VN");
}

/** "Quý III" reads "quý III" inside a sentence. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
