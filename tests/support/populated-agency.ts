import { Readable } from "node:stream";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { listQuotas } from "~/modules/awards/queries.server";
import { setQuota } from "~/modules/awards/set-quota.server";
import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { cancelCampaign } from "~/modules/campaigns/cancel-campaign.server";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { saveTarget } from "~/modules/campaigns/save-target.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { addClaimEvidence } from "~/modules/evidence/add-claim-evidence.server";
import { addFigureEvidence } from "~/modules/evidence/add-figure-evidence.server";
import { writeClaim } from "~/modules/evidence/write-claim.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { recordPraise } from "~/modules/praise/record-praise.server";
import { recordRecognition } from "~/modules/recognitions/record-recognition.server";
import { returnResult } from "~/modules/results/return-result.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { requestRecomputation } from "~/modules/scores/recompute-campaign.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { renameUnit } from "~/modules/units/rename-unit.server";
import { newId } from "~/platform/ids.server";
import { blobs } from "~/platform/storage.server";
import { SentFile } from "~/platform/upload.server";
import { anAgency, done, type TestAgency, type TestSeat } from "./agency";

/** Stands in every name, title, note and reason of a populated agency; plain letters, so that no encoding hides it. */
export const canary = "chimhoangyen";

/** Ids of one of everything that an agency can have. */
export type Populated = {
  agencyId: string;
  accountId: string;
  memberId: string;
  roleId: string;
  /** Has people, figures, a place on the board and a history of names; `roomId` stands below it. */
  unitId: string;
  roomId: string;
  personId: string;
  postingId: string;
  /** Stands in the room: no business of the other person's. */
  colleagueId: string;
  collectiveId: string;
  calendarId: string;
  periodId: string;
  indicatorId: string;
  personIndicatorId: string;
  /** Launched, all of 2026. */
  campaignId: string;
  personalCampaignId: string;
  draftCampaignId: string;
  clusterId: string;
  pillarId: string;
  taskId: string;
  targetId: string;
  judgedTargetId: string;
  adjustmentId: string;
  /** A file beside the unit's figure, and a link beside its claim at the judged target. */
  evidenceId: string;
  claimEvidenceId: string;
  awardTypeId: string;
  quotaId: string;
  /** An entry of the law's catalogue, the same for all agencies. */
  lawId: string;
  decisionId: string;
  awardId: string;
  praiseId: string;
  jobId: string;
};

export type PopulatedAgency = Populated & { agency: TestAgency; officer: TestSeat; staff: TestSeat };

const beforeLaunch = new Date("2025-12-20T03:00:00Z");
const inAutumn = new Date("2026-10-05T03:00:00Z");

/** An agency in the middle of its year: whatever a query of somebody else could bring to light is there. */
export async function aPopulatedAgency(): Promise<PopulatedAgency> {
  const agency = await anAgency({ name: `Trung tâm ${canary}` });
  const organisation = await populateOrganisation(agency);
  const figures = await populateIndicators(agency);
  const entrants = [organisation.unitId, organisation.roomId];
  const campaign = await aCampaign(agency, "unit", { entrants, indicatorId: figures.indicatorId });
  const personal = await aCampaign(agency, "person", {
    entrants: [organisation.personId],
    indicatorId: figures.personIndicatorId,
  });
  const draft = await aDraft(agency, "unit", "2027");
  await populateResults(agency, organisation, figures);
  const cells = [
    {
      targetId: campaign.judgedTargetId,
      subjectId: organisation.unitId,
      points: "30",
      reason: `Kiểm tra ${canary}`,
      version: 0,
    },
  ];
  done(await agency.as("verifier", (work) => giveAppraisals(work, campaign.campaignId, { cells }), { now: inAutumn }));
  const awards = await populateAwards(agency, organisation, campaign.campaignId);
  const { jobId } = done(
    await agency.as("officer", (work) => requestRecomputation(work, campaign.campaignId), { now: inAutumn }),
  );
  const cancelled = await aDraft(agency, "unit", "2028");
  done(await agency.as("officer", (work) => cancelCampaign(work, cancelled.campaignId, `Không còn ${canary}`)));

  const officer = await agency.seatOf("officer");
  const staff = await agency.seat("staff", { personId: organisation.personId });
  const evidence = await populateEvidence(agency, organisation, figures, campaign);
  done(await agency.as(staff, (work) => acknowledgeLaunch(work, campaign.campaignId), { now: inAutumn }));
  const extra = await writeWithoutCommands(agency, officer, organisation, campaign);
  return {
    agency,
    officer,
    staff,
    agencyId: agency.id,
    accountId: officer.accountId,
    memberId: officer.memberId,
    ...organisation,
    ...figures,
    ...campaign,
    ...awards,
    ...evidence,
    ...extra,
    personalCampaignId: personal.campaignId,
    draftCampaignId: draft.campaignId,
    jobId,
  };
}

type Organisation = Pick<Populated, "unitId" | "roomId" | "personId" | "postingId" | "colleagueId">;

async function populateOrganisation(agency: TestAgency): Promise<Organisation> {
  const unit = {
    structure: "government" as const,
    shortName: `Ban ${canary}`,
    parentId: null,
    validFrom: "2020-01-01",
  };
  const named = (name: string) => `${name} ${canary}`;
  const { unitId } = done(
    await agency.as("officer", (work) => addUnit(work, { ...unit, name: named("Ban Nội dung") })),
  );
  const renamed = { name: named("Ban Biên tập"), shortName: `BBT ${canary}`, on: "2022-01-01" };
  done(await agency.as("officer", (work) => renameUnit(work, unitId, renamed)));
  const { unitId: roomId } = done(
    await agency.as("officer", (work) =>
      addUnit(work, { ...unit, name: named("Tổ Ảnh"), parentId: unitId, validFrom: "2022-06-01" }),
    ),
  );
  const details = { name: `Nguyễn ${canary} An`, staffCode: `MS-${canary}`, bornOn: "1990-02-03", isUnionMember: true };
  const { personId } = done(await agency.as("officer", (work) => addPerson(work, details)));
  const posting = { unitId, title: `Trưởng ban ${canary}`, isHead: true, isActing: false, validFrom: "2022-06-01" };
  const { postingId } = done(await agency.as("officer", (work) => addPosting(work, personId, posting)));
  const another = { ...details, name: `Phạm ${canary} Dung`, staffCode: `MD-${canary}` };
  const { personId: colleagueId } = done(await agency.as("officer", (work) => addPerson(work, another)));
  const below = { ...posting, unitId: roomId, title: `Chuyên viên ${canary}`, isHead: false };
  done(await agency.as("officer", (work) => addPosting(work, colleagueId, below)));
  return { unitId, roomId, personId, postingId, colleagueId };
}

type Figures = Pick<Populated, "calendarId" | "periodId" | "indicatorId" | "personIndicatorId">;

async function populateIndicators(agency: TestAgency): Promise<Figures> {
  const calendar = { name: `Lịch quý ${canary}`, cadence: "quarter" as const, years: [2026], dueDays: 5, graceDays: 2 };
  const { calendarId } = done(await agency.as("officer", (work) => addCalendar(work, calendar)));
  const indicator: IndicatorFields = {
    code: `U-${canary}`,
    name: `Tin, bài ${canary}`,
    unitOfMeasure: `tin ${canary}`,
    definition: `Tính theo ${canary}`,
    kind: "quantity",
    nature: "flow",
    direction: "more",
    level: "unit",
    decimals: 0,
    scale: null,
    calendarId,
  };
  const { indicatorId } = done(await agency.as("officer", (work) => addIndicator(work, indicator)));
  const ofPeople = { ...indicator, code: `P-${canary}`, name: `Bài viết ${canary}`, level: "sumOfPeople" as const };
  const personal = { ...ofPeople, code: `C-${canary}`, level: "person" as const };
  done(await agency.as("officer", (work) => addIndicator(work, ofPeople)));
  const { indicatorId: personIndicatorId } = done(await agency.as("officer", (work) => addIndicator(work, personal)));
  const [period] = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<
        { id: string }[]
      >`select id from period where agency_id = ${scope.agencyId}::uuid and code = '2026-Q3'`,
  );
  return { calendarId, periodId: period?.id ?? "", indicatorId, personIndicatorId };
}

type Campaign = Pick<Populated, "campaignId" | "clusterId" | "pillarId" | "taskId" | "targetId" | "judgedTargetId">;
type Draft = Pick<Campaign, "campaignId" | "pillarId" | "taskId">;

async function aDraft(agency: TestAgency, ranks: "unit" | "person", year: string): Promise<Draft> {
  const before = { now: beforeLaunch };
  const [pillar, words] = [`Kỷ luật tốt ${canary}`, `Ghi rõ ${canary}`];
  const information = {
    name: `Phong trào ${year} ${canary}`,
    theme: `${pillar} – Trách nhiệm cao ${canary}`,
    form: "regular" as const,
    organiser: `Công đoàn ${canary}`,
    ranks,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  };
  const { campaignId } = done(await agency.as("officer", (work) => createCampaign(work, information), before));
  const [first] = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<
        { id: string }[]
      >`select id from pillar where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid
      order by position limit 1`,
  );
  const pillarId = first?.id ?? "";
  const legal = { objectives: words, participants: words, plan: words, measures: words, rewards: words };
  const tasks = [{ title: `Nhiệm vụ ${canary}`, assignedBy: `Sở ${canary}`, pillarPositions: [0] }];
  const changed = {
    ...information,
    ...legal,
    editedVersion: 1,
    statedTotal: "100",
    pillars: [{ id: pillarId, title: pillar }],
    tasks,
  };
  done(await agency.as("officer", (work) => changeInformation(work, campaignId, changed), before));
  const [task] = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<
        { id: string }[]
      >`select id from task where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  return { campaignId, pillarId, taskId: task?.id ?? "" };
}

async function aCampaign(
  agency: TestAgency,
  ranks: "unit" | "person",
  { entrants, indicatorId }: { entrants: string[]; indicatorId: string },
): Promise<Campaign> {
  const before = { now: beforeLaunch };
  const draft = await aDraft(agency, ranks, "2026");
  const { campaignId, pillarId } = draft;
  const taking = {
    clusters: [{ name: `Khối ${canary}` }],
    entrants: entrants.map((subjectId) => ({ subjectId, clusterIndex: 0 })),
  };
  done(await agency.as("officer", (work) => saveEntrants(work, campaignId, taking), before));
  const [cluster] = await agency.see(
    "officer",
    ({ db, scope }) =>
      db.$queryRaw<
        { id: string }[]
      >`select id from cluster where agency_id = ${scope.agencyId}::uuid and campaign_id = ${campaignId}::uuid`,
  );
  const target = {
    parentId: null,
    pillarId,
    unitOfMeasure: `tin ${canary}`,
    direction: "more" as const,
    aggregate: "sum" as const,
  };
  const counted = {
    ...target,
    title: `Tin, bài ${canary}`,
    indicators: [{ role: "value", indicatorId }],
    maxPoints: "60",
    rules: [{ kind: "proportional" as const }],
  };
  const judged = {
    ...target,
    title: `Phối hợp ${canary}`,
    indicators: [],
    maxPoints: "40",
    rules: [{ kind: "judged" as const, step: "0.5" }],
  };
  const { targetId } = done(await agency.as("officer", (work) => saveTarget(work, campaignId, counted), before));
  const { targetId: judgedTargetId } = done(
    await agency.as("officer", (work) => saveTarget(work, campaignId, judged), before),
  );
  const cells = entrants.map((subjectId, index) => ({
    targetId,
    subjectId,
    text: index === 0 ? "100" : `KG: ${canary}`,
  }));
  done(await agency.as("officer", (work) => saveAssignments(work, campaignId, { cells }), before));
  done(await agency.as("officer", (work) => launchCampaign(work, campaignId), before));
  return { ...draft, clusterId: cluster?.id ?? "", targetId, judgedTargetId };
}

/** The unit's figure is verified, corrected and verified again; the room's is returned; the person's waits. */
async function populateResults(
  agency: TestAgency,
  { unitId, roomId, personId }: Organisation,
  figures: Figures,
): Promise<void> {
  const at = { now: inAutumn };
  const { periodId } = figures;
  const ofUnit = { indicatorId: figures.indicatorId, periodId, subjectId: unitId };
  const ofRoom = { ...ofUnit, subjectId: roomId };
  const ofPerson = { indicatorId: figures.personIndicatorId, periodId, subjectId: personId };
  const save = (key: typeof ofUnit, text: string, version: number) =>
    agency.as("officer", (work) => saveCells(work, { cells: [{ ...key, text, version }] }), at);
  const submit = (unit: string) => agency.as("officer", (work) => submitResults(work, { unitId: unit, periodId }), at);
  for (const key of [ofUnit, ofRoom, ofPerson]) done(await save(key, "hơn 80", 0));
  for (const unit of [unitId, roomId]) done(await submit(unit));
  done(await agency.as("verifier", (work) => verifyResults(work, { items: [{ ...ofUnit, version: 1 }] }), at));
  const reason = `Thiếu minh chứng ${canary}`;
  done(await agency.as("verifier", (work) => returnResult(work, { ...ofRoom, version: 1, reason }), at));
}

/** Beside the room's figure, which was returned, a link and a file; beside the unit's claim a link. */
async function populateEvidence(
  agency: TestAgency,
  { unitId, roomId }: Organisation,
  { indicatorId, periodId }: Figures,
  { campaignId, judgedTargetId }: Campaign,
): Promise<Pick<Populated, "evidenceId" | "claimEvidenceId">> {
  const key = { indicatorId, periodId, subjectId: roomId };
  const claim = { campaignId, targetId: judgedTargetId, subjectId: unitId };
  const piece = { link: `https://bao.vn/${canary}`, words: `Xem ${canary}` };
  const at = { now: inAutumn };
  done(await agency.as("officer", (work) => addFigureEvidence(work, key, piece), at));
  const received = await blobs().receive(Readable.from([Buffer.from(`Biên bản ${canary}`)]), 1000);
  const file = new SentFile(`bien-ban-${canary}.txt`, received, "text/plain");
  const words = `Trang ${canary}`;
  const { evidenceId } = done(await agency.as("officer", (work) => addFigureEvidence(work, key, { file, words }), at));
  const own = { words: `Đã làm ${canary}`, version: 0 };
  done(await agency.as("officer", (work) => writeClaim(work, claim, own), at));
  const { evidenceId: claimEvidenceId } = done(
    await agency.as("officer", (work) => addClaimEvidence(work, claim, piece), at),
  );
  return { evidenceId, claimEvidenceId };
}

type Awards = Pick<Populated, "awardTypeId" | "quotaId" | "lawId" | "decisionId" | "awardId" | "praiseId">;

async function populateAwards(
  agency: TestAgency,
  { unitId, personId }: Organisation,
  campaignId: string,
): Promise<Awards> {
  const type = {
    code: `LDTT-${canary}`,
    name: `Lao động tiên tiến ${canary}`,
    kind: "title" as const,
    subjectKind: "individual" as const,
  };
  const { awardTypeId } = done(await agency.as("officer", (work) => addAwardType(work, type)));
  const decision = {
    number: `12/QĐ-${canary}`,
    title: `Tặng danh hiệu ${canary}`,
    signedOn: "2026-10-02",
    signerName: `Lê ${canary} Bình`,
    signerPost: `Giám đốc ${canary}`,
    issuer: `Trung tâm ${canary}`,
    campaignId,
    lines: [{ awardTypeId, subjectId: personId, achievement: `Thành tích ${canary}` }],
  };
  const { decisionId } = done(await agency.as("officer", (work) => recordDecision(work, decision), { now: inAutumn }));
  const praise = {
    subjectId: personId,
    givenBy: `Bạn đọc ${canary}`,
    givenOn: "2026-09-30",
    words: `Cảm ơn ${canary}`,
  };
  const { praiseId } = done(await agency.as("officer", (work) => recordPraise(work, praise), { now: inAutumn }));
  done(await agency.as("officer", (work) => recordPraise(work, { ...praise, subjectId: unitId }), { now: inAutumn }));
  const recognition = {
    subject: unitId,
    words: `Sự kiện tiêu biểu ${canary}`,
    givenBy: `Thành phố ${canary}`,
    givenOn: "2026-09-30",
    source: `Tin ${canary}`,
  };
  done(await agency.as("officer", (work) => recordRecognition(work, recognition), { now: inAutumn }));
  const [award] = await agency.see(
    "officer",
    ({ db, scope }) => db.$queryRaw<{ id: string }[]>`select id from award where agency_id = ${scope.agencyId}::uuid`,
  );
  done(
    await agency.as("officer", (work) =>
      setQuota(work, awardTypeId, {
        year: null,
        campaignId,
        rule: { kind: "share", shareHundredths: 10_000, baseCount: 9, baseName: `Số ${canary}`, rounding: "up" },
      }),
    ),
  );
  const [quota] = await agency.see("officer", (view) => listQuotas(view));
  return {
    awardTypeId,
    quotaId: quota?.id ?? "",
    lawId: "lao-dong-tien-tien",
    decisionId,
    awardId: award?.id ?? "",
    praiseId,
  };
}

/** What tables can hold and no command writes yet, and the canary in the names of all members. */
function writeWithoutCommands(
  agency: TestAgency,
  officer: TestSeat,
  { unitId, personId }: Organisation,
  { campaignId, targetId }: Campaign,
): Promise<Pick<Populated, "collectiveId" | "roleId" | "adjustmentId">> {
  const [collectiveId, adjustmentId] = [newId(), newId()];
  return agency.as("officer", async ({ db, scope, now }) => {
    const { agencyId, memberId } = scope;
    await db.$executeRaw`insert into subject (agency_id, id, kind) values (${agencyId}::uuid, ${collectiveId}::uuid, 'collective')`;
    await db.$executeRaw`insert into collective (agency_id, id, name, name_key, unit_id)
      values (${agencyId}::uuid, ${collectiveId}::uuid, ${`Đội ${canary}`}, ${`doi ${canary}`}, ${unitId}::uuid)`;
    await db.$executeRaw`insert into collective_former_name (agency_id, collective_id, until_day, name)
      values (${agencyId}::uuid, ${collectiveId}::uuid, '2024-01-01', ${`Tổ ${canary}`})`;
    await db.$executeRaw`insert into collective_member (agency_id, collective_id, person_id, valid_from)
      values (${agencyId}::uuid, ${collectiveId}::uuid, ${personId}::uuid, '2024-01-01')`;
    await db.$executeRaw`insert into adjustment (agency_id, id, campaign_id, subject_id, target_id, points, reason, proposed_by, proposed_at)
      values (${agencyId}::uuid, ${adjustmentId}::uuid, ${campaignId}::uuid, ${unitId}::uuid, ${targetId}::uuid, -500, ${`Trừ ${canary}`},
        ${memberId}::uuid, ${now})`;
    await db.$executeRaw`insert into entrant_flag_change (agency_id, id, campaign_id, subject_id, flag, is_set, reason, member_id, at)
      values (${agencyId}::uuid, ${newId()}::uuid, ${campaignId}::uuid, ${unitId}::uuid, ${canary}, true, ${`Do ${canary}`}, ${memberId}::uuid, ${now})`;
    await db.$executeRaw`update entrant set flags = array[${canary}] where agency_id = ${agencyId}::uuid and campaign_id = ${campaignId}::uuid
      and subject_id = ${unitId}::uuid`;
    await db.$executeRaw`insert into unit_successor (agency_id, unit_id, successor_id, on_day, share)
      select ${agencyId}::uuid, ${unitId}::uuid, u.id, '2026-01-01', 1 from unit u
      where u.agency_id = ${agencyId}::uuid and u.id <> ${unitId}::uuid limit 1`;
    await db.$executeRaw`update member set display_name = display_name || ${` ${canary}`} where agency_id = ${agencyId}::uuid`;
    const [role] = await db.$queryRaw<{ id: string }[]>`select id from member_role
      where agency_id = ${agencyId}::uuid and member_id = ${officer.memberId}::uuid`;
    return { collectiveId, adjustmentId, roleId: role?.id ?? "" };
  });
}
