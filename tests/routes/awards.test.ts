import { expect, test } from "vitest";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { action as addType } from "~/routes/a.$agency.award-types._index";
import { action as setQuota, loader as typePage } from "~/routes/a.$agency.award-types.$type._index/route";
import { action as removeQuota } from "~/routes/a.$agency.award-types.$type.quotas.$quota.removal";
import { action as retire } from "~/routes/a.$agency.award-types.$type.retirement";
import { loader as catalogue } from "~/routes/a.$agency.award-types.catalogue._index";
import { action as adopt, loader as lawPage } from "~/routes/a.$agency.award-types.catalogue.$law";
import { loader as decisions } from "~/routes/a.$agency.decisions._index";
import { loader as decisionPage } from "~/routes/a.$agency.decisions.$decision";
import { loader as choices } from "~/routes/a.$agency.decisions.choices";
import { loader as namesakes } from "~/routes/a.$agency.decisions.namesakes";
import { loader as newDecision, action as record } from "~/routes/a.$agency.decisions.new/route";
import { loader as posts } from "~/routes/a.$agency.decisions.posts";
import { loader as goldenBoard } from "~/routes/a.$agency.golden-board/route";
import { loader as personPage } from "~/routes/a.$agency.people.$person._index";
import { action as praise } from "~/routes/a.$agency.people.$person.praise";
import { action as recognise } from "~/routes/a.$agency.recognitions.new";
import { loader as ownRecord } from "~/routes/a.$agency.record";
import { loader as register } from "~/routes/a.$agency.register/route";
import { loader as unitPage } from "~/routes/a.$agency.units.$unit._index/route";
import { anAgency, done } from "../support/agency";
import { aPerson } from "../support/board";
import { aUnit } from "../support/draft-campaign";
import { ask } from "../support/requests";

async function aCentre() {
  const agency = await anAgency();
  const unitId = await aUnit(agency, "Phòng Lễ tân");
  const directorId = await aPerson(agency, "Trần Minh Khôi", unitId, "Giám đốc");
  const personId = await aPerson(agency, "Phan Mỹ Duyên", unitId);
  const type = { code: "LDTT", name: "Lao động tiên tiến", kind: "title" as const, subjectKind: "individual" as const };
  const { awardTypeId } = done(await agency.as("officer", (work) => addAwardType(work, type)));
  const officer = await agency.seatOf("officer");
  const params = { agency: agency.slug };
  const form = {
    number: "214/QĐ-TTHN",
    title: "Công nhận danh hiệu năm 2025",
    signedOn: "22/12/2025",
    signer: "Trần Minh Khôi",
    signerPost: "Giám đốc",
    issuer: "Trung tâm Hội nghị",
    campaignId: "",
    "awardTypes[]": ["", awardTypeId],
    "subjects[]": ["", "Phan Mỹ Duyên · Phòng Lễ tân"],
    "achievements[]": ["", "Hoàn thành tốt nhiệm vụ"],
  };
  return { agency, unitId, directorId, personId, awardTypeId, officer, params, form };
}

test("a decision typed with names is recorded, blank rows left out, and stands in the register and the record", async () => {
  const { agency, personId, officer, params, form } = await aCentre();
  const recorded = await ask(officer, record, { params, form });
  expect(recorded.status).toBe(302);
  const decision = recorded.location?.split("/").at(-1) ?? "";
  const page = await ask(await agency.seatOf("staff"), decisionPage, { params: { ...params, decision } });
  expect(page.body).toMatchObject({
    decision: { number: "214/QĐ-TTHN", awards: [{ name: "Phan Mỹ Duyên", line: 1 }] },
  });
  expect((await ask(officer, register, { params })).body).toMatchObject({ awards: [{ name: "Phan Mỹ Duyên" }] });
  expect((await ask(officer, goldenBoard, { params })).body).toMatchObject({
    year: 2025,
    total: 1,
    awards: [{ name: "Phan Mỹ Duyên" }],
  });
  expect((await ask(officer, decisions, { params })).body).toMatchObject({ total: 1, years: [2025] });
  const own = await agency.seat("staff", { personId });
  expect((await ask(own, ownRecord, { params })).body).toMatchObject({ record: { counts: { titles: 1 } } });
});

test("what is refused comes back at its row, with all that was typed", async () => {
  const { officer, params, form } = await aCentre();
  const refused = await ask(officer, record, { params, form: { ...form, "subjects[]": ["", "Không Có Ai"] } });
  expect(refused).toMatchObject({
    status: 422,
    body: {
      problem: { fields: { "lines.1.subjectId": "subject-not-found" } },
      typed: { number: form.number, subjects: ["", "Không Có Ai"] },
    },
  });
  const post = await ask(officer, record, { params, form: { ...form, signerPost: "Phó Giám đốc" } });
  expect(post.body).toMatchObject({ problem: { fields: { signerPost: "signer-post-differs" } } });
  const stranger = await ask(officer, record, { params, form: { ...form, signer: "Lê Văn Lạ" } });
  expect(stranger.body).toMatchObject({ problem: { fields: { signer: "signer-not-found" } } });
  expect((await ask(officer, record, { params, form: { ...form, signer: "Lê Văn Lạ", isOutside: "on" } })).status).toBe(
    302,
  );
  const again = await ask(officer, record, { params, form });
  expect(again.body).toMatchObject({ problem: { refusal: "decision-number-taken" } });
  const halfRow = await ask(officer, record, {
    params,
    form: { ...form, "awardTypes[]": ["", ""], signedOn: "hôm qua" },
  });
  expect(Object.keys((halfRow.body as { problem: { fields: object } }).problem.fields)).toContain("signedOn");
});

test("two people of one name are told apart by what stands behind it", async () => {
  const { agency, officer, params, form } = await aCentre();
  const twin = { name: "Phan Mỹ Duyên", staffCode: "CB-02", bornOn: null, isUnionMember: true, isAnother: true };
  const added = done(await agency.as("officer", (work) => addPerson(work, twin)));
  const unitId = await aUnit(agency, "Phòng Khác");
  const posting = { unitId, title: "Chuyên viên", isHead: false, isActing: false, validFrom: "2020-01-01" };
  done(await agency.as("officer", (work) => addPosting(work, added.personId, posting)));
  const bare = await ask(officer, record, { params, form: { ...form, "subjects[]": ["", "Phan Mỹ Duyên"] } });
  expect(bare.body).toMatchObject({ problem: { fields: { "lines.1.subjectId": "subject-not-found" } } });
  expect((await ask(officer, choices, { params, search: "?q=duyen" })).body).toEqual({
    labels: ["Phan Mỹ Duyên · Phòng Lễ tân", "Phan Mỹ Duyên · Phòng Khác · CB-02"],
  });
  expect((await ask(officer, record, { params, form })).status).toBe(302);
});

test("awards are recorded by officers; registers are open to every member", async () => {
  const { agency, personId, awardTypeId, params, form } = await aCentre();
  for (const role of ["leader", "staff", "verifier", "council", "admin"] as const) {
    const seat = await agency.seatOf(role);
    expect((await ask(seat, newDecision, { params })).status).toBe(403);
    expect((await ask(seat, record, { params, form })).status).toBe(403);
    expect((await ask(seat, retire, { params: { ...params, type: awardTypeId }, form: {} })).status).toBe(403);
    expect((await ask(seat, praise, { params: { ...params, person: personId }, form: {} })).status).toBe(403);
    expect((await ask(seat, register, { params })).status).toBe(200);
  }
});

test("an award type is added once, retired once, and one of another agency is unknown", async () => {
  const { officer, params, awardTypeId } = await aCentre();
  const form = { code: "LDTT", name: "Tên khác", kind: "title", subjectKind: "individual" };
  expect(await ask(officer, addType, { params, form })).toMatchObject({
    status: 422,
    body: { typed: { name: "Tên khác" } },
  });
  expect((await ask(officer, addType, { params, form: { ...form, code: "" } })).status).toBe(422);
  expect((await ask(officer, addType, { params, form: { ...form, code: "K" } })).status).toBe(302);
  expect((await ask(officer, retire, { params: { ...params, type: awardTypeId }, form: {} })).status).toBe(302);
  expect((await ask(officer, retire, { params: { ...params, type: awardTypeId }, form: {} })).status).toBe(422);
  const other = await aCentre();
  expect((await ask(officer, retire, { params: { ...params, type: other.awardTypeId }, form: {} })).status).toBe(404);
});

test("a record is its owner's; colleagues are turned away, whoever keeps the details is led to them", async () => {
  const { agency, unitId, personId, directorId, params } = await aCentre();
  const own = await agency.seat("staff", { personId, unitId });
  expect((await ask(own, personPage, { params: { ...params, person: personId } })).status).toBe(200);
  expect((await ask(own, personPage, { params: { ...params, person: directorId } })).status).toBe(403);
  expect(
    (await ask(await agency.seatOf("verifier"), personPage, { params: { ...params, person: personId } })).status,
  ).toBe(403);
  expect(
    await ask(await agency.seatOf("admin"), personPage, { params: { ...params, person: personId } }),
  ).toMatchObject({ status: 302 });
  expect(
    (await ask(await agency.seatOf("officer"), personPage, { params: { ...params, person: unitId } })).status,
  ).toBe(404);
  expect((await ask(await agency.seatOf("staff"), ownRecord, { params })).body).toMatchObject({ record: null });
});

test("praise is recorded with its day, and what was typed stays when it is refused", async () => {
  const { officer, personId, params } = await aCentre();
  const form = { givenBy: "Bộ trưởng", givenOn: "01/01/2099", words: "Phục vụ chu đáo." };
  const refused = await ask(officer, praise, { params: { ...params, person: personId }, form });
  expect(refused).toMatchObject({
    status: 422,
    body: { problem: { fields: { givenOn: "praise-in-future" } }, typed: form },
  });
  const given = await ask(officer, praise, {
    params: { ...params, person: personId },
    form: { ...form, givenOn: "1/5/2024" },
  });
  expect(given.status).toBe(302);
});

test("an award is adopted from the law's catalogue, which says so afterwards", async () => {
  const { officer, params } = await aCentre();
  const search = "?q=giay khen thu truong&subject=individual&on=01/01/2026";
  expect((await ask(officer, catalogue, { params, search })).body).toMatchObject({
    entries: [{ id: "giay-khen-don-vi-ca-nhan", isAdopted: false }],
  });
  const law = { ...params, law: "giay-khen-don-vi-ca-nhan" };
  expect(await ask(officer, adopt, { params: law, form: { name: "", subjectKind: "individual" } })).toMatchObject({
    status: 422,
  });
  const form = { name: "Giấy khen của Giám đốc", subjectKind: "individual" };
  const adopted = await ask(officer, adopt, { params: law, form });
  expect(adopted.status).toBe(302);
  expect((await ask(officer, catalogue, { params, search })).body).toMatchObject({ entries: [{ isAdopted: true }] });
  expect((await ask(officer, lawPage, { params: law })).body).toMatchObject({
    open: [],
    adopted: [{ name: "Giấy khen của Giám đốc" }],
    entry: { confidence: "verified", criteria: expect.arrayContaining([expect.objectContaining({ parts: [] })]) },
  });
  expect((await ask(officer, lawPage, { params: { ...params, law: "khong-co" } })).status).toBe(404);
  expect((await ask(officer, catalogue, { params, search: "?q=lao dong tien tien&on=31/12/2023" })).body).toMatchObject(
    {
      entries: [],
    },
  );
});

test("a quota is typed as a number or a share, told beside the field where it cannot be read, and stops the decision", async () => {
  const { officer, params, awardTypeId, form } = await aCentre();
  const type = { ...params, type: awardTypeId };
  const fixed = { campaignId: "", year: "2025", kind: "fixed", count: "không" };
  expect((await ask(officer, setQuota, { params: type, form: fixed })).body).toMatchObject({
    problem: { fields: { count: expect.stringContaining("không phải là số") } },
    typed: fixed,
  });
  const share = {
    campaignId: "",
    year: "",
    kind: "share",
    sharePercent: "12,5",
    baseCount: "4",
    baseName: "",
    rounding: "down",
  };
  const refused = await ask(officer, setQuota, { params: type, form: share });
  expect(Object.keys((refused.body as { problem: { fields: object } }).problem.fields).sort()).toEqual([
    "baseName",
    "year",
  ]);
  const complete = { ...share, year: "2025", baseName: "cán bộ" };
  expect((await ask(officer, setQuota, { params: type, form: complete })).status).toBe(302);
  const page = (await ask(officer, typePage, { params: type })).body as { quotas: { id: string; limit: number }[] };
  expect(page.quotas).toMatchObject([{ limit: 0, given: 0 }]);
  expect((await ask(officer, record, { params, form })).body).toMatchObject({
    problem: { refusal: "quota-exceeded", fields: { "lines.1.awardTypeId": "quota-exceeded" } },
    typed: { number: form.number },
  });
  const quota = { ...type, quota: page.quotas[0]?.id ?? "" };
  expect((await ask(officer, removeQuota, { params: quota, form: {} })).status).toBe(302);
  expect((await ask(officer, removeQuota, { params: quota, form: {} })).status).toBe(404);
  expect((await ask(officer, record, { params, form })).status).toBe(302);
});

test("whom a pasted name can mean is answered with all the units in which he had a post", async () => {
  const { officer, params } = await aCentre();
  expect((await ask(officer, namesakes, { params, search: "?name=phan my duyen&name=khong ai" })).body).toEqual({
    namesakes: [
      {
        label: "Phan Mỹ Duyên · Phòng Lễ tân",
        kind: "person",
        name: "Phan Mỹ Duyên",
        unitNames: ["Phòng Lễ tân"],
        isClosed: false,
      },
    ],
  });
});

test("the posts of the signer on the day are offered, an acting head's in its own form", async () => {
  const { agency, officer, params, directorId } = await aCentre();
  const network = done(
    await agency.as("officer", (work) =>
      addUnit(work, {
        structure: "network",
        name: "Ban Tuyên giáo",
        shortName: null,
        parentId: null,
        validFrom: "2020-01-01",
      }),
    ),
  );
  const outside = {
    unitId: network.unitId,
    title: "Phó Trưởng ban",
    isHead: false,
    isActing: false,
    validFrom: "2021-01-01",
  };
  done(await agency.as("officer", (work) => addPosting(work, directorId, outside)));
  const offered = await ask(officer, posts, { params, search: "?signer=Trần Minh Khôi&on=09/12/2022" });
  expect(offered.body).toMatchObject({
    posts: [
      { printed: ["Giám đốc"], unitName: "Phòng Lễ tân" },
      { printed: ["KT. Trưởng ban, Phó Trưởng ban", "Phó Trưởng ban"], unitName: "Ban Tuyên giáo" },
    ],
  });
  expect((await ask(officer, posts, { params, search: "?signer=Ai đó&on=x" })).body).toEqual({ posts: [] });
  const unitId = await aUnit(agency, "Trung tâm Báo chí");
  const deputyId = await aPerson(agency, "Lê Hoài Thu");
  const acting = { unitId, title: "Phó Giám đốc", isHead: true, isActing: true, validFrom: "2020-01-01" };
  done(await agency.as("officer", (work) => addPosting(work, deputyId, acting)));
  expect((await ask(officer, posts, { params, search: "?signer=Lê Hoài Thu" })).body).toMatchObject({
    posts: [{ printed: ["Phó Giám đốc phụ trách"], isActing: true }],
  });
});

test("what others recognised stands on the unit's page and in the register, apart from awards", async () => {
  const { officer, params, unitId } = await aCentre();
  const form = {
    subject: "Phòng Lễ tân",
    words: "1 trong 10 sự kiện tiêu biểu của thành phố",
    givenBy: "Ủy ban nhân dân thành phố",
    givenOn: "01/01/2099",
    source: "",
  };
  expect((await ask(officer, recognise, { params, form })).body).toMatchObject({
    problem: { fields: { givenOn: "recognition-in-future" } },
    typed: form,
  });
  expect((await ask(officer, recognise, { params, form: { ...form, subject: "Phòng Lạ" } })).body).toMatchObject({
    problem: { fields: { subject: "subject-not-found" } },
  });
  expect((await ask(officer, recognise, { params, form: { ...form, givenOn: "31/12/2020" } })).status).toBe(302);
  const written = (await ask(officer, register, { params, search: "?year=2020" })).body;
  expect(written).toMatchObject({ total: 0, recognitions: [{ name: "Phòng Lễ tân", givenOn: "2020-12-31" }] });
  const page = (await ask(officer, unitPage, { params: { ...params, unit: unitId } })).body;
  expect(page).toMatchObject({ honours: [{ kind: "recognition", decision: null, givenBy: form.givenBy }] });
  expect((await ask(officer, goldenBoard, { params })).body).toMatchObject({ total: 0 });
});
