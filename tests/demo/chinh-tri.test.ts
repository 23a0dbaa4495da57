import { beforeAll, expect, test } from "vitest";
import { completeness as words } from "~/locales/completeness";
import { textFor } from "~/locales/text";
import { listQuotas, listRegister } from "~/modules/awards/queries.server";
import { listCollectives } from "~/modules/collectives/queries.server";
import { explainGap } from "~/modules/completeness/explain-gap.server";
import { listPeriodGaps } from "~/modules/completeness/queries.server";
import { findDecision, listDecisions, listSignerPosts } from "~/modules/decisions/queries.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { findPerson, listPeople } from "~/modules/people/queries.server";
import { findRecord, listHonours } from "~/modules/records/queries.server";
import { type DemoOfTest, present, saidBy, theDemoOf } from "../support/demo";

/** After the decision. */
const today = "2022-12-20";
const director = "Trần Quang Nhật";
const ofTeams = "Giấy khen tập thể của Giám đốc Trung tâm";
const ofPeople = "Giấy khen của Giám đốc Trung tâm";

let centre: DemoOfTest;
let own: string;
let wide: string;

beforeAll(async () => {
  centre = await theDemoOf("chinh-tri", today);
  own = await centre.campaign("Thi đua của Trung tâm năm 2022");
  wide = await centre.campaign("Thi đua tuyên truyền miệng năm 2022");
}, 180_000);

async function theDecision() {
  const { decisions } = await centre.see("leader", (view) => listDecisions(view));
  expect(decisions).toHaveLength(1);
  return present(await centre.see("leader", (view) => findDecision(view, present(decisions[0]).id)));
}

const directorId = async () => {
  const { people } = await centre.see("officer", (view) => listPeople(view, { search: director }));
  return present(people[0]).id;
};

/** Everybody with a title, page by page. */
async function titled(title: string): Promise<number> {
  const first = await centre.see("officer", (view) => listPeople(view, { standing: "network" }));
  let count = 0;
  for (let page = 1; page <= Math.ceil(first.total / 50); page++) {
    const { people } = await centre.see("officer", (view) => listPeople(view, { standing: "network", page }));
    count += people.filter((person) => person.title === title).length;
  }
  return count;
}

test("19 rapporteurs and 189 propagandists are 208 people outside the centre's own staff", async () => {
  const { network, staff, total } = await centre.see("officer", (view) => listPeople(view));
  expect([network, staff, total]).toEqual([208, 7, 215]);
  expect(await titled("Báo cáo viên Thành ủy")).toBe(19);
  expect(await titled("Tuyên truyền viên cơ sở")).toBe(189);
});

test("08 information conferences and 02 thematic ones had hơn 1.700 attendances", async () => {
  const [receipt] = (await centre.receipts(own)).filter(({ subject }) => subject.name === "Tổ Giáo vụ");
  const targets = present(receipt).pillars.flatMap((pillar) => pillar.targets);
  const inputsOf = (code: string) => present(targets.find((target) => target.code === code)).inputs;
  expect(saidBy(inputsOf("1").map(({ value }) => value))).toBe(saidBy(Array.from({ length: 8 }, () => "1 hội nghị")));
  expect(saidBy(inputsOf("2").map(({ value }) => value))).toBe(saidBy(["2 hội nghị"]));
  expect(saidBy(inputsOf("3").map(({ value }) => value))).toBe(saidBy(["hơn 1.700 lượt"]));
});

test("eight of eleven months raise Mới ghi nhận 8/11 kỳ, which blocks nothing and which the head can explain", async () => {
  const gaps = await centre.see("unitHead", (view) => listPeriodGaps(view, { campaignId: own }));
  expect(gaps).toHaveLength(1);
  const gap = present(gaps[0]);
  expect([gap.indicator, gap.subject, gap.mayExplain]).toEqual(["Hội nghị thông tin thời sự", "Tổ Giáo vụ", true]);
  expect(textFor(words, "vi").recorded(gap.recorded, gap.due)).toBe("Mới ghi nhận 8/11 kỳ");
  expect(gap.missing).toEqual(["Tháng 2/2022", "Tháng 6/2022", "Tháng 9/2022"]);
  const place = { indicatorId: gap.indicatorId, subjectId: gap.subjectId };
  const explained = await centre.attempt("unitHead", async (work) => ({
    outcome: await explainGap(work, own, { ...place, words: "Ba tháng không tổ chức được do cao điểm phòng dịch." }),
    after: await listPeriodGaps(work, { campaignId: own }),
  }));
  expect(explained.outcome.ok).toBe(true);
  expect(explained.after.map(({ isExplained, explanations }) => [isExplained, explanations[0]?.words])).toEqual([
    [true, "Ba tháng không tổ chức được do cao điểm phòng dịch."],
  ]);
  // The score stands all the same.
  const { clusters } = await centre.board(own);
  expect(clusters[0]?.lines.map(({ name, place: rank }) => [name, rank])).toContainEqual(["Tổ Giáo vụ", 2]);
});

test("one decision of 09/12/2022 commends three core teams and five people on eight lines", async () => {
  const decision = await theDecision();
  expect([decision.signedOn, decision.signerName, decision.signerPost]).toEqual(["2022-12-09", director, "Giám đốc"]);
  expect(decision.awards.map(({ line, awardName }) => [line, awardName])).toEqual([
    ...[1, 2, 3].map((line) => [line, ofTeams]),
    ...[4, 5, 6, 7, 8].map((line) => [line, ofPeople]),
  ]);
  const teams = decision.awards.slice(0, 3);
  expect(teams.map(({ subjectKind }) => subjectKind)).toEqual(["collective", "collective", "collective"]);
  expect(teams.map(({ name }) => name).sort()).toEqual(
    [
      "Đội ngũ tuyên truyền viên nòng cốt của Chi bộ Trường Trung học số 1",
      "Đội ngũ tuyên truyền viên nòng cốt của Đảng bộ phường Bình Định",
      "Đội ngũ tuyên truyền viên nòng cốt của Đảng bộ phường Đông Mai",
    ].sort(),
  );
  const { collectives, people } = present((await centre.see("leader", (view) => listDecisions(view))).decisions[0]);
  expect([collectives, people]).toEqual([3, 5]);
});

test("the decision stands in eight records and eight lines of the register", async () => {
  const decision = await theDecision();
  const register = await centre.see("leader", (view) => listRegister(view, { year: 2022 }));
  expect([register.total, register.collectives, register.people]).toEqual([8, 3, 5]);
  for (const { subjectId, subjectKind, awardName } of decision.awards) {
    const honours =
      subjectKind === "person"
        ? present(await centre.see("leader", (view) => findRecord(view, subjectId))).honours
        : await centre.see("leader", (view) => listHonours(view, subjectId));
    expect(honours.map(({ name, decision: by }) => [name, by?.id])).toEqual([[awardName, decision.id]]);
  }
});

test("the quotas of three collectives and five people are used up, and shown so", async () => {
  const quotas = await centre.see("officer", (view) => listQuotas(view));
  expect(
    quotas.map(({ year, rule, given }) => [year, rule, given]).sort((one, other) => Number(one[2]) - Number(other[2])),
  ).toEqual([
    [2022, { kind: "fixed", count: 3 }, 3],
    [2022, { kind: "fixed", count: 5 }, 5],
  ]);
});

test("a fourth collective or a sixth person is refused by the quota", async () => {
  const decision = await theDecision();
  const signerId = await directorId();
  const one = (awardName: string, subjectId: string) =>
    centre.attempt("officer", (work) =>
      recordDecision(work, {
        ...{ number: "48/QĐ-TTCT", title: "Khen thưởng bổ sung", signedOn: "2022-12-15", signerId },
        ...{ signerPost: "Giám đốc", issuer: decision.issuer, campaignId: wide },
        lines: [
          {
            awardTypeId: present(decision.awards.find((award) => award.awardName === awardName)).awardTypeId,
            subjectId,
            achievement: null,
          },
        ],
      }),
    );
  const { people } = await centre.see("officer", (view) => listPeople(view, { standing: "network" }));
  const given = new Set(decision.awards.map(({ subjectId }) => subjectId));
  const sixth = present(people.find(({ id }) => !given.has(id)));
  const { clusters } = await centre.board(wide);
  const fourth = present(clusters.flatMap(({ lines }) => lines)[0]);
  for (const [awardName, subjectId, limit] of [
    [ofTeams, fourth.subjectId, 3],
    [ofPeople, sixth.id, 5],
  ] as const) {
    expect(await one(awardName, subjectId)).toMatchObject({
      ok: false,
      refusal: "quota-exceeded",
      detail: { limit, given: limit, added: 1, over: 1 },
      fields: { "lines.0.awardTypeId": "quota-exceeded" },
    });
  }
});

test("the director holds three posts, signs as Giám đốc, and not as what he is elsewhere", async () => {
  const id = await directorId();
  const person = present(await centre.see("officer", (view) => findPerson(view, id)));
  expect(person.postings.map(({ title, structure }) => [title, structure]).sort()).toEqual([
    ["Bí thư Chi bộ", "party"],
    ["Giám đốc", "government"],
    ["Phó Trưởng ban", "network"],
  ]);
  const posts = await centre.see("officer", (view) => listSignerPosts(view, id, "2022-12-09"));
  expect(posts).toHaveLength(3);
  expect(posts[0]).toMatchObject({ title: "Giám đốc", printed: ["Giám đốc"] });
  const decision = await theDecision();
  const wrong = await centre.attempt("officer", (work) =>
    recordDecision(work, {
      ...{ number: "49/QĐ-TTCT", title: "Khen thưởng", signedOn: "2022-12-15", signerId: id },
      ...{ signerPost: "Trưởng ban", issuer: decision.issuer, campaignId: null },
      lines: decision.awards
        .slice(0, 1)
        .map(({ awardTypeId, subjectId }) => ({ awardTypeId, subjectId, achievement: null })),
    }),
  );
  expect(wrong).toMatchObject({ ok: false, refusal: "signer-post-differs" });
});

test("the core teams are named collectives of committees in the network", async () => {
  const collectives = await centre.see("officer", (view) => listCollectives(view));
  expect(
    collectives.map(({ unitName, membersCount, awardsCount }) => [unitName, membersCount, awardsCount]).sort(),
  ).toEqual(
    [
      ["Chi bộ Trường Trung học số 1 (mẫu)", 6, 1],
      ["Đảng bộ phường Bình Định (mẫu)", 6, 1],
      ["Đảng bộ phường Đông Mai (mẫu)", 6, 1],
    ].sort(),
  );
});
