import { randomUUID } from "node:crypto";
import { zero } from "~/domain/fraction";
import type { ListedPerson } from "~/domain/people-list/listed-person";
import type { EntrantFacts, EntrantScore } from "~/domain/scoring/types";
import { decideAdjustment } from "~/modules/adjustments/decide-adjustment.server";
import { holdForAdjusting } from "~/modules/adjustments/hold-campaign.server";
import { proposeAdjustment } from "~/modules/adjustments/propose-adjustment.server";
import { listAdjustments } from "~/modules/adjustments/queries.server";
import { giveAppraisals } from "~/modules/appraisals/give-appraisals.server";
import { headsUnit } from "~/modules/appraisals/headed-unit.server";
import { findAppraisalGrid } from "~/modules/appraisals/queries.server";
import { listAudit, readsAll } from "~/modules/audit/queries.server";
import { addAwardType } from "~/modules/awards/add-award-type.server";
import { adoptAwardType } from "~/modules/awards/adopt-award-type.server";
import { listQuotas } from "~/modules/awards/list-quotas.server";
import {
  findAwardType,
  findLatestAward,
  listAwardTypes,
  listRegister,
  listRegisterYears,
} from "~/modules/awards/queries.server";
import { removeQuota } from "~/modules/awards/remove-quota.server";
import { retireAwardType } from "~/modules/awards/retire-award-type.server";
import { type QuotaToSet, setQuota } from "~/modules/awards/set-quota.server";
import { addCalendar } from "~/modules/calendars/add-calendar.server";
import { addPeriods } from "~/modules/calendars/add-periods.server";
import { insertPeriods } from "~/modules/calendars/insert-periods.server";
import { findPeriod, listCalendars, listPeriods } from "~/modules/calendars/queries.server";
import { acknowledgeLaunch } from "~/modules/campaigns/acknowledge-launch.server";
import { addTargets, type TargetToAdd } from "~/modules/campaigns/add-targets.server";
import { findAnswerChoices } from "~/modules/campaigns/answer-choices.server";
import { addAnsweredIndicators } from "~/modules/campaigns/answered-indicators.server";
import { readCampaignDocument } from "~/modules/campaigns/campaign-document.server";
import { cancelCampaign } from "~/modules/campaigns/cancel-campaign.server";
import { carryToSibling } from "~/modules/campaigns/carry-to-sibling.server";
import { changeInformation } from "~/modules/campaigns/change-information.server";
import { copyCampaign } from "~/modules/campaigns/copy-campaign.server";
import { writeCopy } from "~/modules/campaigns/copy-parts.server";
import { createCampaign } from "~/modules/campaigns/create-campaign.server";
import { createSibling } from "~/modules/campaigns/create-sibling.server";
import { type CampaignDefinition, readCampaignDefinitions } from "~/modules/campaigns/definition.server";
import { launchCampaign } from "~/modules/campaigns/launch-campaign.server";
import { linkSibling } from "~/modules/campaigns/link-sibling.server";
import { lockCampaign, lockFor, markEdited } from "~/modules/campaigns/lock-campaign.server";
import { findNextEntrants } from "~/modules/campaigns/next-entrants.server";
import { addNextPeriods, listCalendarsWithout } from "~/modules/campaigns/next-periods.server";
import { proposePlans } from "~/modules/campaigns/propose-plans.server";
import {
  findCampaign,
  findCampaignHeader,
  findScoring,
  listAssignments,
  listCalendarsOfCampaign,
  listCampaigns,
  listEntrants,
  listFlags,
  listLaunchChecks,
  listSiblingChoices,
  listTargets,
  maySeeDrafts,
  readCampaignDefinition,
} from "~/modules/campaigns/queries.server";
import type { AnsweredTarget } from "~/modules/campaigns/read-answers";
import { removeTarget } from "~/modules/campaigns/remove-target.server";
import { saveAssignments } from "~/modules/campaigns/save-assignments.server";
import { saveEntrants } from "~/modules/campaigns/save-entrants.server";
import { savePillars } from "~/modules/campaigns/save-pillars.server";
import { saveScoring } from "~/modules/campaigns/save-scoring.server";
import { saveTarget, type TargetToSave } from "~/modules/campaigns/save-target.server";
import { saveTaskLinks } from "~/modules/campaigns/save-task-links.server";
import { saveTasks } from "~/modules/campaigns/save-tasks.server";
import { servedRefusal, writeServedTasks } from "~/modules/campaigns/served-tasks.server";
import { setFlag } from "~/modules/campaigns/set-flag.server";
import { lockPair, readSharedContents, siblingOf } from "~/modules/campaigns/sibling-pair.server";
import { childrenCount, findTargetChoices } from "~/modules/campaigns/target-choices.server";
import { checkIndicators } from "~/modules/campaigns/target-indicators.server";
import { nextTargetCode, placeOfTarget, readTargetPlaces, subtreeOf } from "~/modules/campaigns/target-places.server";
import { unlinkSibling } from "~/modules/campaigns/unlink-sibling.server";
import { addCollective } from "~/modules/collectives/add-collective.server";
import { changeCollective } from "~/modules/collectives/change-collective.server";
import { closeCollective } from "~/modules/collectives/close-collective.server";
import { holdCollective, isNameTaken } from "~/modules/collectives/hold-collective.server";
import { findCollective, listCollectiveChoices, listCollectives } from "~/modules/collectives/queries.server";
import { saveCollectiveMembers, writeMembers } from "~/modules/collectives/save-collective-members.server";
import { explainGap } from "~/modules/completeness/explain-gap.server";
import { listPeriodGaps } from "~/modules/completeness/queries.server";
import { checkQuotas } from "~/modules/decisions/check-quotas.server";
import { readAwardTypesOnDay, readSubjectsOnDay } from "~/modules/decisions/decision-subjects.server";
import {
  findDecision,
  findDecisionChoices,
  listDecisions,
  listNamesakes,
  listRecentDecisions,
  listSignerPosts,
  resolveSubjects,
} from "~/modules/decisions/queries.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { recordTypedDecision } from "~/modules/decisions/record-typed-decision.server";
import { choicesWhere } from "~/modules/decisions/subject-choices.server";
import { countDuties, findDuties } from "~/modules/duties/queries.server";
import { addClaimEvidence } from "~/modules/evidence/add-claim-evidence.server";
import { addFigureEvidence, lockFigure } from "~/modules/evidence/add-figure-evidence.server";
import { findClaimPlace, holdClaimCampaign } from "~/modules/evidence/claims.server";
import { dateEvidence } from "~/modules/evidence/date-evidence.server";
import { findEvidencePlace, openEvidencePlace } from "~/modules/evidence/evidence-place.server";
import { judgePiece, keepPiece } from "~/modules/evidence/keep-piece.server";
import {
  evidenceList,
  findClaim,
  findClaimPage,
  findEvidenceFile,
  listFigureEvidence,
} from "~/modules/evidence/queries.server";
import { removeEvidence } from "~/modules/evidence/remove-evidence.server";
import { writeClaim } from "~/modules/evidence/write-claim.server";
import { addIndicator } from "~/modules/indicators/add-indicator.server";
import { changeIndicator, lockIndicator } from "~/modules/indicators/change-indicator.server";
import type { IndicatorFields } from "~/modules/indicators/indicator-fields";
import { findIndicator, hasCalendar, hasResults, listIndicators } from "~/modules/indicators/queries.server";
import { retireIndicator } from "~/modules/indicators/retire-indicator.server";
import { endSeat } from "~/modules/members/end-seat.server";
import { enrolMember } from "~/modules/members/enrol-member.server";
import { grantRole } from "~/modules/members/grant-role.server";
import { holdSeat, isAdministeredWithout } from "~/modules/members/held-roles.server";
import { findMember, listMemberChoices, listMembers } from "~/modules/members/queries.server";
import { revokeRole } from "~/modules/members/revoke-role.server";
import { seatMember } from "~/modules/members/seat-member.server";
import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { changePerson } from "~/modules/people/change-person.server";
import { endPosting } from "~/modules/people/end-posting.server";
import { importPeople } from "~/modules/people/import-people.server";
import { holdPerson, namesakeRefusal, storedNames } from "~/modules/people/person-names.server";
import { planImport } from "~/modules/people/plan-import.server";
import {
  findPerson,
  findPersonChoices,
  listPeople,
  listPeopleOfUnits,
  listPostingTimes,
  pageOfPerson,
} from "~/modules/people/queries.server";
import { writeNetworkUnits } from "~/modules/people/write-network-units.server";
import { fillDetails, writePeople, writePosts } from "~/modules/people/write-people.server";
import { recordPraise } from "~/modules/praise/record-praise.server";
import { listRecognitions } from "~/modules/recognitions/queries.server";
import { recordRecognition } from "~/modules/recognitions/record-recognition.server";
import { listHonours } from "~/modules/records/honours.server";
import { listIndicatorTrends } from "~/modules/records/indicator-trends.server";
import { findRecord } from "~/modules/records/queries.server";
import { listYearsOfIndicator, listYearsOfSubject } from "~/modules/records/two-years.server";
import { listYearResults } from "~/modules/records/year-results.server";
import { authorColumns, verdictOn } from "~/modules/results/authors.server";
import { type CellPlace, findReporter, listCellPlaces } from "~/modules/results/cell-places.server";
import { changeState, keyArrays } from "~/modules/results/change-state.server";
import { deriveSums } from "~/modules/results/derive-sums.server";
import { markOpened } from "~/modules/results/mark-opened.server";
import {
  findCell,
  findItem,
  findOwnFigures,
  findPeopleGrid,
  findUnitGrid,
  listEntryChoices,
  listWaiting,
} from "~/modules/results/queries.server";
import { readFigure } from "~/modules/results/read-figure.server";
import type { ResultKey } from "~/modules/results/result-key";
import { returnResult } from "~/modules/results/return-result.server";
import { saveCells } from "~/modules/results/save-cells.server";
import { lockResults, type StoredResult } from "~/modules/results/stored-result.server";
import { submitResults } from "~/modules/results/submit-results.server";
import { takeBackResults } from "~/modules/results/take-back-results.server";
import { verifyResults } from "~/modules/results/verify-results.server";
import { versionsFrom, writeVersions } from "~/modules/results/write-versions.server";
import {
  boardOf,
  findBoard,
  mayOpenLine,
  pillarOfLeaf,
  placedLines,
  unrankedReason,
} from "~/modules/scores/board.server";
import { readClasses } from "~/modules/scores/board-classes.server";
import { type BoardRows, readBoardRows, type StandingRow } from "~/modules/scores/board-rows.server";
import { checkScores, listDifferences } from "~/modules/scores/check-scores.server";
import { readClusterBests, writeClusterBests } from "~/modules/scores/cluster-bests.server";
import { computeCampaign, computeTouched, type KeptScore } from "~/modules/scores/compute-scores.server";
import { type EntrantRecord, readEntrantHistories, readEntrantRecords } from "~/modules/scores/entrant-facts.server";
import { keepScores, lockForResults, lockStandings, openStandings } from "~/modules/scores/keep-scores.server";
import { readOverviewRows } from "~/modules/scores/overview-rows.server";
import {
  findBoardWithReceipt,
  findOverview,
  findReceipt,
  listLiveCampaigns,
  listPlacesOfSubject,
  listPlacesOfUnitPeople,
  listRecomputations,
  previewScores,
} from "~/modules/scores/queries.server";
import { listReceiptInputs } from "~/modules/scores/receipt-inputs.server";
import { lockWholeCampaign, recomputeCampaign, requestRecomputation } from "~/modules/scores/recompute-campaign.server";
import { writeScores } from "~/modules/scores/write-scores.server";
import { addUnit } from "~/modules/units/add-unit.server";
import { closeUnit } from "~/modules/units/close-unit.server";
import { moveUnit } from "~/modules/units/move-unit.server";
import {
  findStructure,
  findUnit,
  holdUnit,
  listPredecessorChoices,
  listStructures,
  listUnitChoices,
  listUnits,
} from "~/modules/units/queries.server";
import { renameUnit } from "~/modules/units/rename-unit.server";
import { findSpans, listAncestry, lockTree, writeSpans } from "~/modules/units/unit-spans.server";
import { sql } from "~/platform/db.server";
import type { Work } from "~/platform/work.server";
import { canary, type Populated } from "../support/populated-agency";
import type { Sample } from "../support/sweep";

/**
 * One real call for every exported function of the modules, with the ids of another agency in every place where an id
 * fits. Where a command checks its first id and stops, the same call follows with a first id of the caller's own.
 */
export const samples: Record<string, Sample> = {
  "adjustments/decide-adjustment#decideAdjustment": async (work, theirs) => {
    const decision = { isGranted: true, reason: "" };
    return [
      await decideAdjustment(work, theirs.campaignId, theirs.adjustmentId, decision),
      await decideAdjustment(work, await ownLaunched(work), theirs.adjustmentId, decision),
    ];
  },
  "adjustments/hold-campaign#holdForAdjusting": async (work, theirs) =>
    withoutBigFractions(await holdForAdjusting(work, theirs.campaignId)),
  "adjustments/propose-adjustment#proposeAdjustment": async (work, theirs) => {
    const proposal = { subjectId: theirs.unitId, targetId: theirs.targetId, points: "1", reason: "Thành tích" };
    const own = await ownLaunched(work);
    return [
      await proposeAdjustment(work, theirs.campaignId, proposal),
      await proposeAdjustment(work, own, proposal),
      await proposeAdjustment(work, own, { ...proposal, targetId: null }),
    ];
  },
  "adjustments/queries#listAdjustments": (work, theirs) => listAdjustments(work, theirs.campaignId),

  "appraisals/give-appraisals#giveAppraisals": async (work, theirs) => [
    await giveAppraisals(work, theirs.campaignId, appraisal(theirs)),
    await giveAppraisals(work, await ownLaunched(work), appraisal(theirs)),
  ],
  "appraisals/headed-unit#headsUnit": (work) => headsUnit(work).values,
  "appraisals/queries#findAppraisalGrid": (work, theirs) => findAppraisalGrid(work, theirs.campaignId),

  "audit/queries#listAudit": async (work, theirs) => [
    await listAudit(work, { memberId: theirs.memberId }),
    (await listAudit(work)).entries.filter(({ targetName }) => targetName?.includes(canary)),
  ],
  "audit/queries#readsAll": (work) => readsAll(work),

  "awards/add-award-type#addAwardType": (work) =>
    addAwardType(work, { code: fresh("LDTT"), name: "Lao động tiên tiến", kind: "title", subjectKind: "individual" }),
  "awards/adopt-award-type#adoptAwardType": (work) =>
    adoptAwardType(work, { lawId: "lao-dong-tien-tien", subjectKind: "individual", name: "Lao động tiên tiến" }),
  ...both("awards/list-quotas", "awards/queries", {
    listQuotas: async (work, theirs) => [
      ...(await listQuotas(work, { awardTypeIds: [theirs.awardTypeId] })),
      ...named(await listQuotas(work)),
    ],
  }),
  "awards/queries#findAwardType": (work, theirs) => findAwardType(work, theirs.awardTypeId),
  "awards/remove-quota#removeQuota": (work, theirs) => removeQuota(work, theirs.awardTypeId, theirs.quotaId),
  "awards/set-quota#setQuota": async (work, theirs) => [
    await setQuota(work, theirs.awardTypeId, quotaOf({})),
    await setQuota(work, await ownAwardType(work), quotaOf({ year: null, campaignId: theirs.campaignId })),
  ],
  "awards/queries#findLatestAward": (work, theirs) => findLatestAward(work, theirs.personId),
  "awards/queries#listAwardTypes": (work) => listAwardTypes(work, { withRetired: true }).then(named),
  "awards/queries#listRegister": (work) => listRegister(work, { search: canary }),
  "awards/queries#listRegisterYears": (work) => listRegisterYears(work),
  "awards/retire-award-type#retireAwardType": (work, theirs) => retireAwardType(work, theirs.awardTypeId),

  "calendars/add-calendar#addCalendar": (work) =>
    addCalendar(work, { name: fresh("Lịch quý"), cadence: "quarter", years: [2031], dueDays: 5, graceDays: 2 }),
  "calendars/add-periods#addPeriods": (work, theirs) =>
    addPeriods(work, theirs.calendarId, { year: 2031, dueDays: 5, graceDays: 2 }),
  "calendars/insert-periods#insertPeriods": (work, theirs) => insertPeriods(work, theirs.calendarId, [plannedPeriod]),
  "calendars/queries#findPeriod": (work, theirs) => findPeriod(work, theirs.periodId),
  "calendars/queries#listCalendars": (work) => listCalendars(work).then(named),
  "calendars/queries#listPeriods": async (work, theirs) => [
    await listPeriods(work, { calendarId: theirs.calendarId }),
    named(await listPeriods(work)),
  ],

  "campaigns/acknowledge-launch#acknowledgeLaunch": (work, theirs) => acknowledgeLaunch(work, theirs.campaignId),
  "campaigns/add-targets#addTargets": async (work, theirs) => {
    const own = await ownDraft(work);
    const add = (campaignId: string, part: Partial<TargetToAdd>, calendarId: string | null = null) =>
      addTargets(work, campaignId, { calendarId, targets: [{ ...listedTarget, ...part }] });
    return [
      await add(theirs.draftCampaignId, {}),
      await add(own, { pillarId: theirs.pillarId }),
      await add(own, { taskIds: [theirs.taskId] }),
      await add(own, { judgedBy: "figures", indicatorId: theirs.indicatorId }),
      await add(own, { judgedBy: "figures" }, theirs.calendarId),
    ];
  },
  "campaigns/answer-choices#findAnswerChoices": (work, theirs) =>
    findAnswerChoices(work, theirs.draftCampaignId, theirs.calendarId),
  "campaigns/answered-indicators#addAnsweredIndicators": (work, theirs) =>
    addAnsweredIndicators(work, [{ ...answered, indicatorId: theirs.indicatorId }], {
      calendarId: null,
      ranks: "unit",
    }),
  "campaigns/campaign-document#readCampaignDocument": (work, theirs) => readCampaignDocument(work, theirs.campaignId),
  "campaigns/cancel-campaign#cancelCampaign": (work, theirs) =>
    cancelCampaign(work, theirs.campaignId, "Không tổ chức nữa"),
  "campaigns/change-information#changeInformation": async (work, theirs) => [
    await changeInformation(work, theirs.draftCampaignId, information(theirs)),
    await changeInformation(work, await ownDraft(work), information(theirs)),
  ],
  "campaigns/create-campaign#createCampaign": (work) => createCampaign(work, newCampaign),
  "campaigns/definition#readCampaignDefinition": (work, theirs) => readCampaignDefinition(work, theirs.campaignId),
  "campaigns/definition#readCampaignDefinitions": (work, theirs) =>
    readCampaignDefinitions(work, [theirs.campaignId, theirs.draftCampaignId]),
  "campaigns/carry-to-sibling#carryToSibling": async (work, theirs) => {
    const own = await lockCampaign(work, await ownDraft(work));
    const shared = { ranks: "unit" as const, theme: canary, startsOn: "2031-01-01", endsOn: "2031-12-31", pillars: [] };
    return (
      own && [
        await carryToSibling(work, { ...own, id: theirs.draftCampaignId }, shared),
        await carryToSibling(work, own, { ...shared, pillars: [{ id: theirs.pillarId, title: "Trụ cột khác" }] }),
      ]
    );
  },
  "campaigns/copy-campaign#copyCampaign": (work, theirs) =>
    copyCampaign(work, theirs.campaignId, { ...copied, growth: { percent: 0 }, plans: [], withPeriods: true }),
  "campaigns/copy-parts#writeCopy": (work, theirs) =>
    writeCopy(work, { ...copied, fromId: theirs.campaignId, entrants: [], plans: [] }),
  "campaigns/next-entrants#findNextEntrants": (work, theirs) => findNextEntrants(work, theirs.campaignId, "2027-01-01"),
  "campaigns/next-periods#listCalendarsWithout": (work, theirs) =>
    listCalendarsWithout(work, theirs.campaignId, copied),
  "campaigns/next-periods#addNextPeriods": (work, theirs) =>
    addNextPeriods(work, [theirs.calendarId], { startsOn: "2026-01-01", endsOn: "2026-12-31" }),
  "campaigns/propose-plans#proposePlans": (work, theirs) =>
    proposePlans(
      work,
      definition(theirs),
      [{ subjectId: theirs.unitId, name: "", unitId: "", clusterId: "", from: [theirs.unitId] }],
      {
        percent: 0,
      },
    ),
  "campaigns/create-sibling#createSibling": (work, theirs) =>
    createSibling(work, theirs.draftCampaignId, { name: "Phong trào cá nhân" }),
  "campaigns/link-sibling#linkSibling": async (work, theirs) => [
    await linkSibling(work, theirs.draftCampaignId, await ownDraft(work, "person")),
    await linkSibling(work, await ownDraft(work, "person"), theirs.draftCampaignId),
  ],
  "campaigns/sibling-pair#lockPair": async (work, theirs) =>
    lockPair(work, theirs.draftCampaignId, await ownDraft(work, "person")),
  "campaigns/sibling-pair#readSharedContents": (work, theirs) => readSharedContents(work, [theirs.draftCampaignId]),
  "campaigns/sibling-pair#siblingOf": (work, theirs) => siblingOf(work, theirs.draftCampaignId),
  ...both("campaigns/sibling-pair", "campaigns/queries", {
    listSiblingChoices: (work, theirs) => listSiblingChoices(work, theirs.draftCampaignId),
  }),
  "campaigns/unlink-sibling#unlinkSibling": (work, theirs) => unlinkSibling(work, theirs.draftCampaignId),
  ...both("campaigns/find-campaign", "campaigns/queries", {
    findCampaign: async (work, theirs) => [
      await findCampaign(work, theirs.campaignId),
      await findCampaign(work, theirs.draftCampaignId),
    ],
    findCampaignHeader: (work, theirs) => findCampaignHeader(work, theirs.campaignId),
    listEntrants: (work, theirs) => listEntrants(work, theirs.campaignId),
  }),
  ...both("campaigns/find-scoring", "campaigns/queries", {
    findScoring: (work, theirs) => findScoring(work, theirs.campaignId),
  }),
  "campaigns/launch-campaign#launchCampaign": (work, theirs) => launchCampaign(work, theirs.draftCampaignId),
  ...both("campaigns/launch-facts", "campaigns/queries", {
    listLaunchChecks: (work, theirs) => listLaunchChecks(work, theirs.draftCampaignId),
  }),
  ...both("campaigns/list-assignments", "campaigns/queries", {
    listAssignments: (work, theirs) => listAssignments(work, theirs.campaignId),
  }),
  ...both("campaigns/list-calendars-of-campaign", "campaigns/queries", {
    listCalendarsOfCampaign: (work, theirs) => listCalendarsOfCampaign(work, theirs.campaignId),
  }),
  ...both("campaigns/list-campaigns", "campaigns/queries", {
    listCampaigns: (work) => listCampaigns(work).then(named),
    maySeeDrafts: (work) => maySeeDrafts(work),
  }),
  ...both("campaigns/list-flags", "campaigns/queries", {
    listFlags: (work, theirs) => listFlags(work, theirs.campaignId),
  }),
  ...both("campaigns/list-targets", "campaigns/queries", {
    listTargets: (work, theirs) => listTargets(work, theirs.campaignId),
  }),
  "campaigns/lock-campaign#lockCampaign": (work, theirs) => lockCampaign(work, theirs.campaignId),
  "campaigns/lock-campaign#lockFor": (work, theirs) => lockFor(work, theirs.campaignId, "cancel"),
  "campaigns/lock-campaign#markEdited": (work, theirs) => markEdited(work, theirs.campaignId),
  "campaigns/queries#readCampaignDefinition": (work, theirs) => readCampaignDefinition(work, theirs.campaignId),
  "campaigns/remove-target#removeTarget": async (work, theirs) => [
    await removeTarget(work, theirs.draftCampaignId, theirs.targetId),
    await removeTarget(work, await ownDraft(work), theirs.targetId),
  ],
  "campaigns/save-assignments#saveAssignments": async (work, theirs) => {
    const cells = [{ targetId: theirs.targetId, subjectId: theirs.unitId, text: "7" }];
    return [
      await saveAssignments(work, theirs.campaignId, { cells }),
      await saveAssignments(work, await ownLaunched(work), { cells }),
    ];
  },
  "campaigns/save-entrants#saveEntrants": async (work, theirs) => [
    await saveEntrants(work, theirs.draftCampaignId, entrants({ subjectId: theirs.unitId })),
    await saveEntrants(work, await ownDraft(work), entrants({ subjectId: theirs.unitId })),
    await saveEntrants(
      work,
      await ownDraft(work),
      entrants({ subjectId: await ownUnit(work), clusterId: theirs.clusterId }),
    ),
    await saveEntrants(work, await ownDraft(work, "person"), entrants({ subjectId: theirs.personId })),
  ],
  "campaigns/save-scoring#saveScoring": (work, theirs) => saveScoring(work, theirs.draftCampaignId, { settings: {} }),
  "completeness/explain-gap#explainGap": async (work, theirs) => {
    const words = { indicatorId: theirs.indicatorId, subjectId: theirs.unitId, words: "Nghỉ Tết" };
    return [await explainGap(work, theirs.campaignId, words), await explainGap(work, await ownLaunched(work), words)];
  },
  "completeness/queries#listPeriodGaps": async (work, theirs) => [
    await listPeriodGaps(work, { campaignId: theirs.campaignId }),
    await listPeriodGaps(work, { subjectIds: [theirs.unitId], indicatorIds: [theirs.indicatorId] }),
  ],
  "campaigns/set-flag#setFlag": async (work, theirs) => {
    const change = { subjectId: theirs.unitId, flag: "kỷ luật", isSet: true, reason: "Khiển trách" };
    return [await setFlag(work, theirs.campaignId, change), await setFlag(work, await ownLaunched(work), change)];
  },
  "campaigns/save-pillars#savePillars": async (work, theirs) => [
    await savePillars(work, theirs.draftCampaignId, [{ id: theirs.pillarId, title: "Trụ cột khác" }]),
    await savePillars(work, await ownDraft(work), [{ id: theirs.pillarId, title: "Trụ cột khác" }]),
  ],
  "campaigns/save-target#saveTarget": async (work, theirs) => {
    const own = await ownDraft(work);
    return [
      await saveTarget(work, theirs.draftCampaignId, target({})),
      await saveTarget(work, own, target({ id: theirs.targetId })),
      await saveTarget(work, own, target({ parentId: theirs.targetId })),
      await saveTarget(work, own, target({ pillarId: theirs.pillarId })),
      await saveTarget(
        work,
        own,
        target({ indicators: [{ role: "value", indicatorId: theirs.indicatorId }], rules: [{ kind: "proportional" }] }),
      ),
    ];
  },
  "campaigns/served-tasks#servedRefusal": async (work, theirs) =>
    servedRefusal(work, await ownDraft(work), { taskIds: [theirs.taskId], tags: "" }),
  "campaigns/served-tasks#writeServedTasks": (work, theirs) =>
    writeServedTasks(work, theirs.draftCampaignId, theirs.targetId, { taskIds: [], tags: "Của cơ quan khác" }),
  "campaigns/save-task-links#saveTaskLinks": async (work, theirs) => {
    const own = await ownDraft(work);
    const targets = [{ targetId: theirs.targetId, taskIds: [], tags: "" }];
    return [
      await saveTaskLinks(work, theirs.draftCampaignId, { targets, tasks: [] }),
      await saveTaskLinks(work, own, { targets, tasks: [] }),
      await saveTaskLinks(work, own, { targets: [], tasks: [{ taskId: theirs.taskId, tags: "" }] }),
    ];
  },
  "campaigns/save-tasks#saveTasks": async (work, theirs) => [
    await saveTasks(work, await ownDraft(work), [task(theirs)], []),
    await saveTasks(
      work,
      await ownDraft(work),
      [{ title: "Nhiệm vụ riêng", assignedBy: "", pillarPositions: [0] }],
      [theirs.pillarId],
    ),
  ],
  "campaigns/target-choices#childrenCount": async (work, theirs) =>
    childrenCount(await listTargets(work, theirs.campaignId), theirs.targetId),
  "campaigns/target-choices#findTargetChoices": (work, theirs) => findTargetChoices(work, theirs.draftCampaignId),
  "campaigns/target-indicators#checkIndicators": (work, theirs) =>
    checkIndicators(work, { ranks: "unit" }, [{ kind: "met" }], [{ role: "value", indicatorId: theirs.indicatorId }]),
  "campaigns/target-places#nextTargetCode": async (work, theirs) =>
    nextTargetCode((await readTargetPlaces(work, theirs.campaignId)).places, theirs.targetId),
  "campaigns/target-places#placeOfTarget": async (work, theirs) =>
    placeOfTarget(theirs.targetId, theirs.judgedTargetId, (await readTargetPlaces(work, theirs.campaignId)).places),
  "campaigns/target-places#readTargetPlaces": (work, theirs) => readTargetPlaces(work, theirs.campaignId),
  "campaigns/target-places#subtreeOf": async (work, theirs) =>
    subtreeOf(theirs.targetId, (await readTargetPlaces(work, theirs.campaignId)).places),

  "collectives/add-collective#addCollective": (work, theirs) =>
    addCollective(work, { name: fresh("Đội"), unitId: theirs.unitId, formedOn: null, personIds: [theirs.personId] }),
  "collectives/change-collective#changeCollective": async (work, theirs) => [
    await changeCollective(work, theirs.collectiveId, { name: fresh("Đội"), unitId: null, on: work.today }),
    await changeCollective(work, await ownCollective(work), {
      name: fresh("Đội"),
      unitId: theirs.unitId,
      on: work.today,
    }),
  ],
  "collectives/close-collective#closeCollective": (work, theirs) =>
    closeCollective(work, theirs.collectiveId, { on: work.today }),
  "collectives/hold-collective#holdCollective": (work, theirs) => holdCollective(work, theirs.collectiveId),
  "collectives/hold-collective#isNameTaken": (work) =>
    isNameTaken(work, `Đội ${canary}`, { unitId: null, exceptId: null }),
  "collectives/queries#findCollective": (work, theirs) => findCollective(work, theirs.collectiveId),
  "collectives/queries#listCollectiveChoices": (work) => listCollectiveChoices(work),
  "collectives/queries#listCollectives": (work) => listCollectives(work),
  "collectives/save-collective-members#saveCollectiveMembers": async (work, theirs) => [
    await saveCollectiveMembers(work, theirs.collectiveId, { personIds: [], on: work.today }),
    await saveCollectiveMembers(work, await ownCollective(work), { personIds: [theirs.personId], on: work.today }),
  ],
  "collectives/save-collective-members#writeMembers": async (work, theirs) =>
    writeMembers(work, await ownCollective(work), { personIds: [theirs.personId], on: work.today }),

  "decisions/check-quotas#checkQuotas": (work, theirs) =>
    checkQuotas(
      work,
      { signedOn: "2026-01-02", campaignId: null, lines: [{ awardTypeId: theirs.awardTypeId }] },
      new Map([[theirs.awardTypeId, { name: "" }]]),
    ),
  "decisions/decision-subjects#readAwardTypesOnDay": async (work, theirs) => [
    ...(await readAwardTypesOnDay(work, [theirs.awardTypeId], "2026-10-02")).values(),
  ],
  "decisions/decision-subjects#readSubjectsOnDay": async (work, theirs) => [
    ...(await readSubjectsOnDay(work, [theirs.personId, theirs.unitId, theirs.collectiveId], "2026-10-02")).values(),
  ],
  "decisions/queries#findDecision": (work, theirs) => findDecision(work, theirs.decisionId),
  ...both("decisions/list-namesakes", "decisions/queries", {
    listNamesakes: (work) => listNamesakes(work, [`nguyen ${canary} an`]),
  }),
  ...both("decisions/signer-posts", "decisions/queries", {
    listSignerPosts: (work, theirs) => listSignerPosts(work, theirs.personId, "2026-01-02"),
  }),
  ...both("decisions/subject-choices", "decisions/queries", {
    findDecisionChoices: (work) => findDecisionChoices(work, canary),
    resolveSubjects: async (work, theirs) => [
      ...(await resolveSubjects(work, [theirs.personId, theirs.unitId, `Nguyễn ${canary} An`])).values(),
    ],
  }),
  "decisions/subject-choices#choicesWhere": (work) => choicesWhere(work, sql`strpos(x.key, ${canary}) > 0`, 5),
  "decisions/queries#listDecisions": (work) =>
    listDecisions(work, { search: canary }).then(({ decisions }) => decisions),
  "decisions/queries#listRecentDecisions": (work) => listRecentDecisions(work, "2020-01-01").then(named),
  "decisions/record-decision#recordDecision": async (work, theirs) => {
    const [awardTypeId, subjectId] = [await ownAwardType(work), await ownPerson(work)];
    return [
      await recordDecision(work, decision({ awardTypeId: theirs.awardTypeId, subjectId })),
      await recordDecision(work, decision({ awardTypeId, subjectId: theirs.personId })),
      await recordDecision(work, { ...decision({ awardTypeId, subjectId }), campaignId: theirs.campaignId }),
      await recordDecision(work, { ...decision({ awardTypeId, subjectId }), signerId: theirs.personId }),
    ];
  },
  "decisions/record-typed-decision#recordTypedDecision": async (work, theirs) => {
    const { campaignId, signerPost, lines: _, signerName: _s, ...typed } = decision({ awardTypeId: "", subjectId: "" });
    const line = { row: 0, awardTypeId: await ownAwardType(work), subject: `Nguyễn ${canary} An`, achievement: null };
    return [
      await recordTypedDecision(work, {
        ...typed,
        signerPost,
        campaignId,
        signer: "Lê Văn Bình",
        isOutside: true,
        lines: [line],
      }),
      await recordTypedDecision(work, {
        ...{ ...typed, signerPost, campaignId: theirs.campaignId },
        ...{ signer: theirs.personId, isOutside: false },
        lines: [{ ...line, subject: theirs.personId }],
      }),
    ];
  },

  "duties/queries#countDuties": (work) => countDuties(work),
  "duties/queries#findDuties": (work) => findDuties(work).then(named),

  "evidence/add-claim-evidence#addClaimEvidence": (work, theirs) => addClaimEvidence(work, claimOf(theirs), aLink),
  "evidence/add-figure-evidence#addFigureEvidence": (work, theirs) =>
    addFigureEvidence(work, { ...theirs, subjectId: theirs.roomId }, aLink),
  "evidence/add-figure-evidence#lockFigure": (work, theirs) =>
    lockFigure(work, { ...theirs, subjectId: theirs.roomId }),
  "evidence/claims#findClaimPlace": (work, theirs) => findClaimPlace(work, claimOf(theirs)),
  "evidence/claims#holdClaimCampaign": (work, theirs) =>
    holdClaimCampaign(work, claimOf(theirs)).then(withoutBigFractions),
  "evidence/date-evidence#dateEvidence": async (work, theirs) => [
    await dateEvidence(work, theirs.evidenceId, { happenedOn: "2023-09-12" }),
    await dateEvidence(work, theirs.claimEvidenceId, { happenedOn: "2023-09-12" }),
  ],
  "evidence/evidence-place#findEvidencePlace": (work, theirs) => findEvidencePlace(work, theirs.evidenceId),
  "evidence/evidence-place#openEvidencePlace": async (work, theirs) => [
    await openEvidencePlace(work, { figure: { ...theirs, subjectId: theirs.roomId } }),
    await openEvidencePlace(work, { claim: claimOf(theirs) }),
  ],
  "evidence/keep-piece#judgePiece": ({ today }) => judgePiece(aLink, today),
  "evidence/keep-piece#keepPiece": (work) => keepPiece(work, { piece: aLink, link: aLink.link }),
  "evidence/remove-evidence#removeEvidence": async (work, theirs) => [
    await removeEvidence(work, theirs.evidenceId, { reason: "Gắn nhầm" }),
    await removeEvidence(work, theirs.claimEvidenceId, { reason: "Gắn nhầm" }),
  ],
  "evidence/write-claim#writeClaim": (work, theirs) =>
    writeClaim(work, claimOf(theirs), { words: "Đã làm xong", version: 1 }),
  "evidence/queries#findEvidenceFile": (work, theirs) => findEvidenceFile(work, theirs.evidenceId),
  "evidence/queries#listFigureEvidence": (work, theirs) =>
    listFigureEvidence(work, { ...theirs, subjectId: theirs.roomId }),
  ...both("evidence/claim-page", "evidence/queries", {
    findClaim: (work, theirs) => findClaim(work, claimOf(theirs)),
    findClaimPage: (work, theirs) =>
      findClaimPage(work, { campaignId: theirs.campaignId, subjectId: theirs.unitId }).then(withoutBigFractions),
  }),
  ...both("evidence/evidence-list", "evidence/queries", { evidenceList: () => evidenceList(sql`true`).values }),

  "indicators/add-indicator#addIndicator": (work, theirs) => addIndicator(work, indicator(theirs.calendarId)),
  "indicators/change-indicator#changeIndicator": async (work, theirs) => [
    await changeIndicator(work, theirs.indicatorId, indicator(await ownCalendar(work))),
    await changeIndicator(work, await ownIndicator(work), indicator(theirs.calendarId)),
  ],
  "indicators/change-indicator#lockIndicator": (work, theirs) => lockIndicator(work, theirs.indicatorId),
  "indicators/queries#findIndicator": (work, theirs) => findIndicator(work, theirs.indicatorId),
  "indicators/queries#hasCalendar": (work, theirs) => hasCalendar(work, theirs.calendarId),
  "indicators/queries#hasResults": (work, theirs) => hasResults(work, theirs.indicatorId),
  "indicators/queries#listIndicators": (work) => listIndicators(work, { withRetired: true }).then(named),
  "indicators/retire-indicator#retireIndicator": (work, theirs) => retireIndicator(work, theirs.indicatorId),

  "members/end-seat#endSeat": (work, theirs) => endSeat(work, theirs.memberId),
  "members/enrol-member#enrolMember": (work) =>
    enrolMember(work, {
      email: `${randomUUID()}@kiem-thu.example`,
      displayName: "Người Mới",
      password: "mat-khau-kiem-thu",
      staffCode: `MS-${canary}`,
    }),
  "members/grant-role#grantRole": async (work, theirs) => [
    await grantRole(work, theirs.memberId, { role: "officer", unitId: null }),
    await grantRole(work, work.scope.memberId, { role: "unitHead", unitId: theirs.unitId }),
  ],
  "members/held-roles#holdSeat": (work, theirs) => holdSeat(work, theirs.memberId),
  "members/held-roles#isAdministeredWithout": (work, theirs) => isAdministeredWithout(work, theirs.memberId),
  "members/queries#findMember": (work, theirs) => findMember(work, theirs.memberId),
  "members/queries#listMemberChoices": (work) => listMemberChoices(work).then(named),
  "members/queries#listMembers": (work) => listMembers(work).then(named),
  "members/revoke-role#revokeRole": async (work, theirs) => [
    await revokeRole(work, theirs.memberId, theirs.roleId),
    await revokeRole(work, work.scope.memberId, theirs.roleId),
  ],
  "members/seat-member#seatMember": (work, theirs) =>
    seatMember(work, { accountId: work.scope.accountId, displayName: "Người Khác", personId: theirs.personId }),

  "people/add-person#addPerson": (work) => addPerson(work, { ...details, name: fresh("Nguyễn Văn") }),
  "people/add-posting#addPosting": async (work, theirs) => [
    await addPosting(work, theirs.personId, posting(await ownUnit(work))),
    await addPosting(work, await ownPerson(work), posting(theirs.unitId)),
  ],
  "people/change-person#changePerson": (work, theirs) => changePerson(work, theirs.personId, details),
  "people/end-posting#endPosting": async (work, theirs) => [
    await endPosting(work, theirs.personId, theirs.postingId, { on: "2027-01-01" }),
    await endPosting(work, await ownPerson(work), theirs.postingId, { on: "2027-01-01" }),
  ],
  "people/import-people#importPeople": async (work, theirs) => [
    await importPeople(work, { rows: [listed(fresh("Lê Văn"), theirs.unitId)] }),
    await importPeople(work, { rows: [listed(canaryName)], answers: { 1: theirs.personId } }),
  ],
  "people/plan-import#planImport": (work, theirs) =>
    planImport(work, { rows: [listed(canaryName), listed("Lê Văn Riêng", theirs.unitId)] }),
  "people/write-network-units#writeNetworkUnits": (work) =>
    writeNetworkUnits(work, [{ name: fresh("Chi bộ"), validFrom: "2026-01-01" }]),
  "people/write-people#fillDetails": (work, theirs) =>
    fillDetails(
      work,
      [{ line: 1, person: listed(canaryName), kind: "known", is: theirs.personId, post: null, fills: true }],
      new Map(),
    ),
  "people/write-people#writePeople": (work) =>
    writePeople(
      work,
      [{ line: 1, person: listed(fresh("Lê Văn")), kind: "new", post: null }],
      new Map([["line:1", randomUUID()]]),
    ),
  "people/write-people#writePosts": (work, theirs) =>
    writePosts(work, [
      {
        personId: theirs.personId,
        unitId: theirs.unitId,
        unit: "",
        unitName: "",
        title: "Chuyên viên",
        validFrom: "2026-01-01",
      },
    ]),
  "people/person-names#holdPerson": (work, theirs) => holdPerson(work, theirs.personId),
  "people/person-names#namesakeRefusal": (work) =>
    namesakeRefusal(work, { ...details, name: `Nguyễn ${canary} An`, staffCode: `MS-${canary}` }, null),
  "people/person-names#storedNames": () => storedNames(details.name),
  "people/queries#findPerson": (work, theirs) => findPerson(work, theirs.personId),
  "people/queries#findPersonChoices": (work) => findPersonChoices(work, canary),
  "people/queries#listPeople": async (work, theirs) => [
    await listPeople(work, { search: canary }),
    await listPeople(work, { unitId: theirs.unitId }),
  ],
  "people/queries#listPeopleOfUnits": (work, theirs) => listPeopleOfUnits(work, [theirs.unitId], "2026-10-02"),
  "people/queries#listPostingTimes": (work, theirs) => listPostingTimes(work, theirs.personId),
  "people/queries#pageOfPerson": (work, theirs) => pageOfPerson(work.scope, theirs),

  "praise/record-praise#recordPraise": (work, theirs) =>
    recordPraise(work, { subjectId: theirs.personId, givenBy: "Bạn đọc", givenOn: "2026-09-30", words: "Cảm ơn" }),

  "recognitions/queries#listRecognitions": (work) => listRecognitions(work).then(named),
  "recognitions/record-recognition#recordRecognition": (work, theirs) =>
    recordRecognition(work, {
      subject: theirs.unitId,
      words: "Sự kiện tiêu biểu",
      givenBy: "Thành phố",
      givenOn: "2026-01-02",
      source: null,
    }),
  ...both("records/honours", "records/queries", {
    listHonours: (work, theirs) => listHonours(work, theirs.personId),
  }),
  ...both("records/indicator-trends", "records/queries", {
    listIndicatorTrends: (work, theirs) => listIndicatorTrends(work, theirs.personId),
  }),
  ...both("records/two-years", "records/queries", {
    listYearsOfIndicator: (work, theirs) => listYearsOfIndicator(work, theirs.indicatorId),
    listYearsOfSubject: (work, theirs) => listYearsOfSubject(work, theirs.roomId),
  }),
  "records/queries#findRecord": (work, theirs) => findRecord(work, theirs.personId),
  "records/year-results#listYearResults": (work, theirs) => listYearResults(work, theirs.personId, 2026),

  "results/authors#authorColumns": (work) => authorColumns(work).values,
  "results/authors#verdictOn": (work, theirs) => verdictOn(work, { writers: [theirs.memberId], isHead: false }),
  "results/cell-places#findReporter": (work, theirs) => findReporter(work, theirs.unitId, theirs.periodId),
  "results/cell-places#listCellPlaces": async (work, theirs) => [
    ...(await listCellPlaces(work, keys(theirs))).values(),
  ],
  "results/change-state#changeState": (work, theirs) =>
    changeState(
      work,
      "submit",
      keys(theirs),
      () => true,
      async () => {},
    ),
  "results/change-state#keyArrays": (_, theirs) => keyArrays([{ place: place(theirs), row: stored(theirs) }]),
  "results/derive-sums#deriveSums": (work, theirs) => deriveSums(work, [place(theirs)]),
  ...both("results/entry-choices", "results/queries", {
    listEntryChoices: (work, theirs) => listEntryChoices(work, { periodId: theirs.periodId }).then(named),
  }),
  ...both("results/entry-sheets", "results/queries", {
    findOwnFigures: (work, theirs) => findOwnFigures(asPerson(work, theirs), { periodId: theirs.periodId }),
    findPeopleGrid: async (work, theirs) => [
      await findPeopleGrid(work, { unitId: theirs.unitId, periodId: theirs.periodId }),
      await findPeopleGrid(work, { unitId: await ownUnit(work), periodId: theirs.periodId }),
    ],
    findUnitGrid: async (work, theirs) => [
      await findUnitGrid(work, { unitId: theirs.unitId, calendarId: theirs.calendarId, year: 2026 }),
      await findUnitGrid(work, { unitId: await ownUnit(work), calendarId: theirs.calendarId, year: 2026 }),
    ],
  }),
  ...both("results/find-item", "results/queries", {
    findCell: (work, theirs) => findCell(work, key(theirs)),
    findItem: (work, theirs) => findItem(work, key(theirs)),
  }),
  ...both("results/list-waiting", "results/queries", {
    listWaiting: (work, theirs) =>
      listWaiting(work, { tab: "waiting", unitId: theirs.unitId, periodId: theirs.periodId }),
  }),
  "results/mark-opened#markOpened": (work, theirs) => markOpened(work, keys(theirs)[1] ?? key(theirs)),
  "results/read-figure#readFigure": (work, theirs) => readFigure(work, key(theirs)),
  "results/return-result#returnResult": (work, theirs) =>
    returnResult(work, { ...key(theirs), version: 1, reason: "Thiếu minh chứng" }),
  "results/save-cells#saveCells": async (work, theirs) => [
    await saveCells(work, { cells: [{ ...key(theirs), text: "7", version: 1 }] }),
    await saveCells(work, {
      cells: [{ ...key(theirs), indicatorId: await ownIndicator(work), text: "7", version: 1 }],
    }),
  ],
  "results/stored-result#lockResults": (work, theirs) => lockResults(work, keys(theirs)),
  "results/submit-results#submitResults": async (work, theirs) => [
    await submitResults(work, { unitId: theirs.unitId, periodId: theirs.periodId }),
    await submitResults(work, { unitId: await ownUnit(work), periodId: theirs.periodId }),
  ],
  "results/take-back-results#takeBackResults": async (work, theirs) => [
    await takeBackResults(work, { unitId: theirs.unitId, periodId: theirs.periodId }),
    await takeBackResults(work, { unitId: await ownUnit(work), periodId: theirs.periodId }),
  ],
  "results/verify-results#verifyResults": (work, theirs) =>
    verifyResults(work, { items: [{ ...key(theirs), version: 1 }] }),
  "results/write-versions#versionsFrom": (work) => versionsFrom(work, "write", sql`written r`),
  "results/write-versions#writeVersions": (work, theirs) => writeVersions(work, "write", keys(theirs)),

  "scores/board#boardOf": (work, theirs) => boardOf(work, boardRows(theirs), "official", new Map()),
  "scores/board#unrankedReason": (_, theirs) => unrankedReason(standing(theirs), "official"),
  "scores/board-classes#readClasses": async (work, theirs) => [
    ...(await readClasses(work, boardRows(theirs), "official")),
  ],
  ...both("scores/board", "scores/queries", {
    findBoard: async (work, theirs) => [
      await findBoard(work, theirs.campaignId, { board: "official" }),
      await findBoard(work, theirs.draftCampaignId, { board: "provisional" }),
    ],
  }),
  "scores/board#mayOpenLine": (work, theirs) => mayOpenLine(work, standing(theirs)),
  "scores/board#pillarOfLeaf": (_, theirs) => pillarOfLeaf(boardRows(theirs), "1"),
  "scores/board#placedLines": (_, theirs) => placedLines(boardRows(theirs), theirs.clusterId),
  "scores/board-rows#readBoardRows": (work, theirs) => readBoardRows(work, theirs.campaignId, "provisional"),
  "scores/check-scores#checkScores": (work) => checkScores.run(work, {}),
  "scores/check-scores#listDifferences": (work) => listDifferences(work),
  "scores/entrant-facts#readEntrantRecords": async (work, theirs) =>
    [
      await readEntrantRecords(work, definition(theirs), "all"),
      await readEntrantRecords(work, definition(theirs), [theirs.unitId], key(theirs)),
      await readEntrantRecords(work, definition(theirs), { clustersOf: [theirs.unitId] }),
    ].map(withoutBigFractions),
  "scores/entrant-facts#readEntrantHistories": async (work, theirs) =>
    (await readEntrantHistories(work, definition(theirs), "all")).map(({ until, ...history }) => ({
      ...history,
      facts: withoutBigFractions(until("2999-12-31")),
    })),
  "scores/queries#readEntrantRecords": async (work, theirs) =>
    (await readEntrantRecords(work, definition(theirs), "all")).map(withoutBigFractions),
  "scores/cluster-bests#readClusterBests": async (work, theirs) => [...(await readClusterBests(work, ledBy(theirs)))],
  "scores/cluster-bests#writeClusterBests": (work, theirs) =>
    writeClusterBests(work, ledBy(theirs), [{ clusterId: theirs.clusterId, provisional: {}, official: {} }]),
  "scores/compute-scores#computeCampaign": async (work, theirs) =>
    withoutBigFractions(await computeCampaign(work, definition(theirs))),
  "scores/compute-scores#computeTouched": async (work, theirs) =>
    withoutBigFractions(await computeTouched(work, definition(theirs), [theirs.unitId])),
  "scores/keep-scores#keepScores": (work, theirs) =>
    keepScores(work, [{ campaignId: theirs.campaignId, subjectId: theirs.unitId }]),
  "scores/keep-scores#lockForResults": (work, theirs) =>
    lockForResults(work, { indicatorIds: [theirs.indicatorId], subjectIds: [theirs.unitId] }),
  "scores/keep-scores#lockStandings": (work, theirs) => lockStandings(work, theirs.campaignId, [theirs.unitId]),
  "scores/keep-scores#openStandings": (work, theirs) => openStandings(work, theirs.campaignId),
  ...both("scores/live-places", "scores/queries", {
    listLiveCampaigns: (work, theirs) => listLiveCampaigns(asPerson(work, theirs)).then(named),
  }),
  ...both("scores/overview", "scores/queries", {
    findOverview: (work, theirs) => findOverview(work, theirs.campaignId, { board: "official", period: null }),
  }),
  "scores/overview-rows#readOverviewRows": (work, theirs) => readOverviewRows(work, theirs.campaignId),
  ...both("scores/preview-scores", "scores/queries", {
    previewScores: (work, theirs) =>
      previewScores(work, key(theirs), [
        { campaignId: theirs.campaignId, cluster: [{ subjectId: theirs.unitId, points: 1, ties: [] }] },
      ]),
  }),
  ...both("scores/receipt", "scores/queries", {
    findBoardWithReceipt: (work, theirs) =>
      findBoardWithReceipt(work, theirs.campaignId, { subjectId: theirs.unitId, board: "official" }),
    findReceipt: (work, theirs) =>
      findReceipt(work, theirs.campaignId, theirs.unitId, "official", { withInputs: true }),
  }),
  "scores/receipt-inputs#listReceiptInputs": (work, theirs) =>
    listReceiptInputs(work, definition(theirs), theirs.unitId),
  ...both("scores/recomputations", "scores/queries", {
    listRecomputations: (work, theirs) => listRecomputations(work, theirs.campaignId),
  }),
  "scores/recompute-campaign#lockWholeCampaign": (work, theirs) =>
    lockWholeCampaign(work, theirs.campaignId, [theirs.indicatorId]),
  "scores/recompute-campaign#recomputeCampaign": (work, theirs) =>
    recomputeCampaign.run(work, { campaignId: theirs.campaignId }),
  "scores/recompute-campaign#requestRecomputation": (work, theirs) => requestRecomputation(work, theirs.campaignId),
  ...both("scores/subject-places", "scores/queries", {
    listPlacesOfSubject: (work, theirs) => listPlacesOfSubject(work, theirs.unitId),
  }),
  ...both("scores/unit-people-places", "scores/queries", {
    listPlacesOfUnitPeople: (work, theirs) => listPlacesOfUnitPeople(work, theirs.unitId),
  }),
  "scores/write-scores#writeScores": (work, theirs) => writeScores(work, definition(theirs), [keptScore(theirs)]),

  "units/add-unit#addUnit": async (work, theirs) => [
    await addUnit(work, { ...newUnit, parentId: theirs.unitId }),
    await addUnit(work, { ...newUnit, parentId: null, predecessorId: theirs.unitId }),
  ],
  "units/close-unit#closeUnit": async (work, theirs) => [
    await closeUnit(work, theirs.unitId, { on: "2027-01-01", successors: [] }),
    await closeUnit(work, await ownUnit(work), { on: "2027-01-01", successors: [{ unitId: theirs.unitId, share: 1 }] }),
  ],
  "units/move-unit#moveUnit": async (work, theirs) => [
    await moveUnit(work, theirs.roomId, { parentId: null, on: "2027-01-01" }),
    await moveUnit(work, await ownUnit(work), { parentId: theirs.unitId, on: "2027-01-01" }),
  ],
  "units/queries#listPredecessorChoices": (work) => listPredecessorChoices(work).then(named),
  "units/queries#lockTree": (work) => lockTree(work),
  "units/queries#findStructure": (work, theirs) => findStructure(work, theirs.unitId),
  "units/queries#findUnit": (work, theirs) => findUnit(work, theirs.unitId),
  "units/queries#holdUnit": (work, theirs) => holdUnit(work, theirs.unitId),
  "units/queries#listStructures": (work) => listStructures(work).then((structures) => structures.includes("network")),
  "units/queries#listUnitChoices": (work) => listUnitChoices(work).then(named),
  "units/queries#listUnits": async (work) => [await listUnits(work, { search: canary }), named(await listUnits(work))],
  "units/rename-unit#renameUnit": (work, theirs) =>
    renameUnit(work, theirs.unitId, { name: "Ban Khác", shortName: null, on: "2027-01-01" }),
  "units/unit-spans#findSpans": (work, theirs) => findSpans(work, theirs.unitId),
  "units/unit-spans#listAncestry": (work, theirs) => listAncestry(work, theirs.roomId, "2026-10-02"),
  "units/unit-spans#lockTree": (work) => lockTree(work),
  "units/unit-spans#writeSpans": (work, theirs) =>
    writeSpans(work, theirs.unitId, [
      { name: "Ban Khác", shortName: null, parentId: null, validFrom: "2022-01-01", validTo: null },
    ]),
};

/** What works before an agency has a door, or beside all of them. */
export const outsideOfAgencies: Record<string, string> = {
  "agencies/queries#listAgencies": "the operator's registry: names of agencies and nothing that is in them",
  "agencies/register-agency#registerAgency": "makes the agency",
  "awards/law-catalogue#lawCatalogue": "the law, the same for all",
  "awards/law-entry#lawEntryOnDay": "the law, the same for all",
  "awards/queries#lawCatalogue": "the law, the same for all",
  "awards/queries#lawEntryOnDay": "the law, the same for all",
};

/** Called with another agency's ids these are stopped by a key of the database: their callers have looked before. */
export const keptOutByKeys = [
  "calendars/insert-periods#insertPeriods",
  "campaigns/save-tasks#saveTasks",
  "people/write-people#writePosts",
  "scores/cluster-bests#writeClusterBests",
  "scores/write-scores#writeScores",
  "units/unit-spans#writeSpans",
];

/** What is never called with text from an address or a form, and where its ids were read before; the list may only shrink. */
const bySchema = "the schema of the form has read the ids";
const fromRows = "the ids come from rows of the agency";
const afterLock = "the campaign was locked or found by this id before";
const ofPerson = "the person was found by this id before, or is the reader's own";

export const idsReadBefore: Record<string, string> = {
  "appraisals/give-appraisals#giveAppraisals": bySchema,
  "awards/queries#findLatestAward": ofPerson,
  "calendars/insert-periods#insertPeriods": "the calendar was found by this id or just made",
  "campaigns/answer-choices#findAnswerChoices": afterLock,
  "campaigns/copy-parts#writeCopy": afterLock,
  "campaigns/next-entrants#findNextEntrants": afterLock,
  "campaigns/next-periods#listCalendarsWithout": afterLock,
  "campaigns/next-periods#addNextPeriods": afterLock,
  "campaigns/propose-plans#proposePlans": afterLock,
  "campaigns/campaign-document#readCampaignDocument": afterLock,
  "campaigns/lock-campaign#markEdited": afterLock,
  "campaigns/save-entrants#saveEntrants": bySchema,
  "campaigns/save-pillars#savePillars": afterLock,
  "campaigns/save-tasks#saveTasks": bySchema,
  "campaigns/served-tasks#writeServedTasks": "the target was written a moment ago",
  "campaigns/target-places#nextTargetCode": afterLock,
  "campaigns/target-places#placeOfTarget": afterLock,
  "campaigns/target-places#readTargetPlaces": afterLock,
  "campaigns/target-places#subtreeOf": afterLock,
  "evidence/queries#listFigureEvidence": "the figure was found by this key before",
  "people/queries#listPostingTimes": ofPerson,
  "people/write-people#fillDetails": fromRows,
  "people/write-people#writePosts": fromRows,
  "records/year-results#listYearResults": ofPerson,
  "results/derive-sums#deriveSums": fromRows,
  "results/mark-opened#markOpened": bySchema,
  "results/stored-result#lockResults": fromRows,
  "results/verify-results#verifyResults": bySchema,
  "results/write-versions#writeVersions": fromRows,
  "scores/board-classes#readClasses": fromRows,
  "scores/entrant-facts#readEntrantHistories": fromRows,
  "scores/entrant-facts#readEntrantRecords": fromRows,
  "scores/queries#readEntrantRecords": fromRows,
  "scores/cluster-bests#readClusterBests": fromRows,
  "scores/cluster-bests#writeClusterBests": fromRows,
  "scores/compute-scores#computeCampaign": fromRows,
  "scores/compute-scores#computeTouched": fromRows,
  "scores/keep-scores#lockForResults": fromRows,
  "scores/keep-scores#lockStandings": afterLock,
  "scores/live-places#listLiveCampaigns": ofPerson,
  "scores/queries#listLiveCampaigns": ofPerson,
  "scores/receipt-inputs#listReceiptInputs": fromRows,
  "scores/recompute-campaign#lockWholeCampaign": afterLock,
  "scores/recompute-campaign#recomputeCampaign": "the job's own schema reads it: it was written by a command",
  "scores/subject-places#listPlacesOfSubject": ofPerson,
  "scores/queries#listPlacesOfSubject": ofPerson,
  "scores/write-scores#writeScores": fromRows,
  "units/unit-spans#listAncestry": "the unit was found by this id before",
  "units/unit-spans#writeSpans": "the unit was found by this id or just made",
};

/** The same functions under the name of the file that others import them from. */
function both(home: string, shared: string, calls: Record<string, Sample>): Record<string, Sample> {
  return Object.fromEntries(
    Object.entries(calls).flatMap(([name, call]) => [home, shared].map((file) => [`${file}#${name}`, call])),
  );
}

/** Of a list that also holds the caller's own: whether another agency's stand in it, and nothing of the caller's. */
function named(list: unknown): string[] {
  return JSON.stringify(list).match(new RegExp(`[^"]*${canary}[^"]*`, "g")) ?? [];
}

function fresh(name: string): string {
  return `${name} ${randomUUID().slice(0, 8)}`;
}

/** The caller as somebody who claims to be a person of the other agency. */
function asPerson(work: Work, { personId }: Populated): Work {
  return { ...work, scope: { ...work.scope, personId, grants: [{ role: "staff", unitId: null }] } };
}

function withoutBigFractions(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item)));
}

const aLink = { link: "https://bao.vn/tin/1" };
const newUnit = { structure: "government" as const, name: "Phòng Riêng", shortName: null, validFrom: "2020-01-01" };
const details = { name: "Trần Thị Riêng", staffCode: null, bornOn: "1991-04-05", isUnionMember: true, isAnother: true };
const newCampaign = {
  name: "Phong trào riêng",
  theme: "Kỷ luật tốt – Trách nhiệm cao",
  form: "regular" as const,
  organiser: "Công đoàn",
  ranks: "unit" as const,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
};
const plannedPeriod = {
  code: "2031",
  label: "Năm 2031",
  kind: "year" as const,
  startsOn: "2031-01-01",
  endsOn: "2031-12-31",
  dueOn: "2032-01-05",
  graceDays: 2,
};

async function ownUnit(work: Work): Promise<string> {
  return idOf(await addUnit(work, { ...newUnit, parentId: null }), "unitId");
}

async function ownPerson(work: Work): Promise<string> {
  return idOf(await addPerson(work, details), "personId");
}

async function ownCollective(work: Work): Promise<string> {
  return idOf(await addCollective(work, { name: fresh("Đội"), unitId: null, formedOn: null }), "collectiveId");
}

async function ownAwardType(work: Work): Promise<string> {
  const type = { code: fresh("BK"), name: "Bằng khen", kind: "title" as const, subjectKind: "individual" as const };
  return idOf(await addAwardType(work, type), "awardTypeId");
}

async function ownCalendar(work: Work): Promise<string> {
  const calendar = { name: fresh("Lịch"), cadence: "year" as const, years: [2026], dueDays: 5, graceDays: 2 };
  return idOf(await addCalendar(work, calendar), "calendarId");
}

async function ownIndicator(work: Work): Promise<string> {
  return idOf(await addIndicator(work, indicator(await ownCalendar(work))), "indicatorId");
}

async function ownDraft(work: Work, ranks: "unit" | "person" = "unit"): Promise<string> {
  return idOf(await createCampaign(work, { ...newCampaign, ranks }), "campaignId");
}

/** Launched as far as the first check of a command looks. */
async function ownLaunched(work: Work): Promise<string> {
  const campaignId = await ownDraft(work);
  await work.db.$executeRaw`update campaign set state = 'launched', version = 1, launched_at = ${work.now}
    where agency_id = ${work.scope.agencyId}::uuid and id = ${campaignId}::uuid`;
  return campaignId;
}

function idOf<Name extends string>(outcome: { ok: false } | ({ ok: true } & Record<Name, string>), name: Name): string {
  if (!outcome.ok) throw new Error(`the caller's own ${name} was refused`);
  return outcome[name];
}

function appraisal({ judgedTargetId, unitId }: Populated) {
  return { cells: [{ targetId: judgedTargetId, subjectId: unitId, points: "10", reason: "Kiểm tra", version: 1 }] };
}

function claimOf({ campaignId, judgedTargetId, unitId }: Populated) {
  return { campaignId, targetId: judgedTargetId, subjectId: unitId };
}

function information({ pillarId, taskId }: Populated) {
  const legal = { objectives: "Có", participants: "Có", plan: "Có", measures: "Có", rewards: "Có" };
  const tasks = [{ id: taskId, title: "Nhiệm vụ khác", assignedBy: "", pillarPositions: [0] }];
  return {
    ...newCampaign,
    ...legal,
    editedVersion: 1,
    statedTotal: "",
    pillars: [{ id: pillarId, title: "Trụ cột khác" }],
    tasks,
  };
}

function entrants({ subjectId, clusterId }: { subjectId: string; clusterId?: string }) {
  const cluster = clusterId === undefined ? { name: "Khối" } : { id: clusterId, name: "Khối" };
  return { clusters: [cluster], entrants: [{ subjectId, clusterIndex: 0 }] };
}

function target(part: Partial<TargetToSave>): TargetToSave {
  return {
    parentId: null,
    pillarId: null,
    title: "Chỉ tiêu riêng",
    indicators: [],
    unitOfMeasure: null,
    maxPoints: "60",
    direction: "more",
    aggregate: "sum",
    rules: [{ kind: "judged", step: "0.5" }],
    ...part,
  };
}

const copied = { name: "Phong trào năm sau", theme: "", startsOn: "2027-01-01", endsOn: "2027-12-31" };

const listedTarget: TargetToAdd = {
  title: "Củng cố tổ chức",
  parent: null,
  pillarId: null,
  judgedBy: "rating",
  points: "10",
  indicatorId: null,
  unitOfMeasure: "",
  plan: "",
  taskIds: [],
  tags: [],
};

const answered: AnsweredTarget = {
  ...listedTarget,
  maxPoints: 10_000,
  rule: null,
  direction: "more",
  aggregate: "sum",
  planned: null,
};

function task({ taskId }: Populated) {
  return { id: taskId, title: "Nhiệm vụ khác", assignedBy: "", pillarPositions: [] as number[] };
}

function quotaOf(part: Partial<QuotaToSet>): QuotaToSet {
  return { year: 2026, campaignId: null, rule: { kind: "fixed", count: 5 }, ...part };
}

function decision(line: { awardTypeId: string; subjectId: string }) {
  return {
    number: `${Math.trunc(Math.random() * 900_000) + 1}/QĐ-TT`,
    title: "Tặng danh hiệu",
    signedOn: "2026-01-02",
    signerName: "Lê Văn Bình",
    signerPost: "Giám đốc",
    issuer: "Trung tâm",
    campaignId: null,
    lines: [{ ...line, achievement: null }],
  };
}

function indicator(calendarId: string): IndicatorFields {
  return {
    code: fresh("CT"),
    name: "Chỉ tiêu riêng",
    unitOfMeasure: null,
    definition: null,
    kind: "quantity",
    nature: "flow",
    direction: "more",
    level: "unit",
    decimals: 0,
    scale: null,
    calendarId,
  };
}

const canaryName = "Nguyễn Chimhoangyen An";

function listed(name: string, unit: string | null = null): ListedPerson {
  const post = unit === null ? null : { unit, title: "Chuyên viên", validFrom: "2026-02-01" };
  return { line: 1, name, staffCode: null, bornOn: null, isUnionMember: false, post };
}

function posting(unitId: string) {
  return { unitId, title: "Chuyên viên", isHead: false, isActing: false, validFrom: "2026-02-01" };
}

function key({ indicatorId, periodId, unitId }: Populated): ResultKey {
  return { indicatorId, periodId, subjectId: unitId };
}

/** The unit's own figure and the person's, which waits for its verification. */
function keys(theirs: Populated): ResultKey[] {
  const { personIndicatorId, periodId, personId } = theirs;
  return [key(theirs), { indicatorId: personIndicatorId, periodId, subjectId: personId }];
}

function place(theirs: Populated): CellPlace {
  const { unitId, personId } = theirs;
  return {
    ...key(theirs),
    kind: "quantity",
    level: "sumOfPeople",
    decimals: 0,
    scale: null,
    isRetired: false,
    startsOn: "2026-07-01",
    endsOn: "2026-09-30",
    dueOn: "2026-10-05",
    graceDays: 2,
    personId,
    unitId,
    unitsAbove: [unitId],
    isDerived: false,
  };
}

function stored(theirs: Populated): StoredResult {
  return {
    ...key(theirs),
    unitId: theirs.unitId,
    state: "submitted",
    version: 1,
    content: null,
    isOpened: false,
    returned: null,
    verified: null,
    writtenBy: theirs.memberId,
    writtenAt: new Date(),
  };
}

function definition({ campaignId, pillarId, targetId, indicatorId }: Populated): CampaignDefinition {
  return {
    campaignId,
    version: 1,
    state: "launched",
    ranks: "unit",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    pillarIds: [pillarId],
    targetIds: { "1": targetId },
    leaves: [{ code: "1", targetId, indicators: [{ role: "value", indicatorId, periods: 4 }] }],
    definition: {
      statedTotal: null,
      clampTotal: { min: null, max: null },
      notApplicable: "fullPoints",
      notAssigned: "leaveOut",
      withoutAnyResult: "notRanked",
      decimals: 2,
      ties: "competition",
      tieBreakers: [],
      classes: [],
      targets: [
        {
          code: "1",
          parent: null,
          pillar: pillarId,
          title: "Chỉ tiêu",
          unitOfMeasure: null,
          max: 60_000,
          min: null,
          bonusMax: 0,
          direction: "more",
          aggregate: "sum",
          rules: [{ kind: "judged", step: null }],
        },
      ],
    },
  };
}

/** The same campaign with its target compared with the leader of the cluster. */
function ledBy(theirs: Populated): CampaignDefinition {
  const campaign = definition(theirs);
  const targets = campaign.definition.targets.map((target) => ({
    ...target,
    rules: [{ kind: "leaderRelative" as const }],
  }));
  return { ...campaign, definition: { ...campaign.definition, targets } };
}

function keptScore({ unitId, clusterId, pillarId }: Populated): KeptScore {
  const facts: EntrantFacts = {
    code: unitId,
    name: unitId,
    cluster: clusterId,
    flags: [],
    assignments: {},
    facts: {},
    adjustments: [],
  };
  const record: EntrantRecord = {
    subjectId: unitId,
    clusterId,
    provisional: facts,
    official: facts,
    onceVerified: null,
    items: { expected: 4, reported: 1, verified: 1 },
  };
  const leaf = {
    target: "1",
    state: "scored" as const,
    points: 1,
    openPoints: 0,
    max: zero,
    actual: null,
    planned: null,
    attainment: null,
    met: false,
    penaltyPoints: 0,
    lines: [],
    lacks: [],
  };
  const score: EntrantScore = {
    entrant: unitId,
    ranked: true,
    total: 1,
    beforeAdjustments: 1,
    adjustments: 0,
    openPoints: 0,
    rescaled: null,
    leaves: { "1": leaf },
    parents: {},
    pillars: { [pillarId]: { points: 1, open: 0 } },
    ties: [],
  };
  return { record, provisional: score, official: score };
}

function standing({ unitId, clusterId }: Populated): StandingRow {
  return {
    subjectId: unitId,
    clusterId,
    name: "Ban Khác",
    unitId,
    unitName: null,
    points: 1,
    provisional: 1,
    official: 1,
    pillars: [1],
    ties: [0, 0, 0],
    open: 0,
    itemsExpected: 4,
    itemsReported: 1,
    itemsVerified: 1,
    isOwn: false,
  };
}

function boardRows(theirs: Populated): BoardRows {
  return {
    id: theirs.campaignId,
    name: "Phong trào",
    theme: null,
    siblingId: null,
    stored: "launched",
    ranks: "unit",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    version: 1,
    versionAt: null,
    publishedAt: null,
    statedTotal: null,
    ties: "competition",
    tieBreakers: [],
    classes: [{ id: "good", label: "Tốt", atLeast: 0, gates: [{ everyLeafAtLeastPercent: 50 }], quota: null }],
    scoring: {
      notApplicable: "zero",
      notAssigned: "leaveOut",
      withoutAnyResult: "notRanked",
      decimals: 2,
      clampTotal: { min: null, max: null },
      ties: "competition",
      tieBreakers: [],
      classes: [],
    },
    pillars: [{ id: theirs.pillarId, title: "Trụ cột" }],
    targets: [{ code: "1", title: "Chỉ tiêu", parent: null, pillar: theirs.pillarId, max: 60_000 }],
    clusters: [{ id: theirs.clusterId, name: "Khối" }],
    lines: [standing(theirs)],
  };
}
