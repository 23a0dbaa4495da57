import { type CampaignState, stateOn } from "~/domain/campaign";
import type { Fraction } from "~/domain/fraction";
import { type AppraisalProgress, appraisalProgress } from "~/domain/overview/appraisal-progress";
import { type Moment, momentOf, momentsOf, openingMoment, shortLabel } from "~/domain/overview/moments";
import { movesBetween, type ScoredEntrant } from "~/domain/overview/movers";
import { overviewSentence } from "~/domain/overview/overview-sentence";
import { type PillarPlace, pillarPlaces } from "~/domain/overview/pillar-places";
import { type ExpectedFigure, type SubmissionCount, submissionByMoment } from "~/domain/overview/submission";
import { atRisk, type TargetProgress, targetProgress } from "~/domain/overview/target-progress";
import {
  type OverviewAppraisals,
  type OverviewMoves,
  type OverviewTarget,
  writtenAppraisals,
  writtenMoves,
  writtenTarget,
} from "~/domain/overview/written";
import type { BoardKind } from "~/domain/receipt";
import { clusterContext } from "~/domain/scoring/cluster-context";
import { scoreEntrant } from "~/domain/scoring/score-entrant";
import type { EntrantFacts } from "~/domain/scoring/types";
import { type CampaignDefinition, readCampaignDefinition } from "~/modules/campaigns/definition.server";
import { deny } from "~/platform/denied.server";
import { holds } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { type EntrantHistory, readEntrantHistories } from "./entrant-facts.server";
import { type OverviewRows, readOverviewRows } from "./overview-rows.server";

const vietnamese = new Intl.Collator("vi");

/** A figure at the moment shown, at the one before, and at all so far. */
type Followed = { now: number; before: number | null; line: number[] };

export type OverviewEntrant = {
  subjectId: string;
  name: string;
  unitName: string | null;
  submission: SubmissionCount;
  /** Null for who is not at risk. */
  risk: { missed: number; planned: number } | null;
};

export type Overview = {
  campaign: {
    id: string;
    name: string;
    theme: string | null;
    state: CampaignState;
    startsOn: string;
    endsOn: string;
    ranks: "unit" | "person";
    decimals: number;
  };
  board: BoardKind;
  /** When its scores last moved, an ISO instant; null while nobody takes part. */
  changedAt: string | null;
  /** Those that have begun; `key` is the last day, as the address says it. */
  moments: { key: string; label: string; isShown: boolean }[];
  moment: string;
  /** Null at the first. */
  previous: string | null;
  isLast: boolean;
  sentence: { answer: string; rest: string };
  submission: SubmissionCount & { line: SubmissionCount[]; labels: string[] };
  /** Every entrant with its own figures of this moment, and what it misses of its plans. */
  entrants: OverviewEntrant[];
  met: Followed & { of: number };
  risk: Followed & { of: number };
  awards: Followed & { individuals: number; collectives: number };
  evidence: { reported: number; withEvidence: number };
  targets: OverviewTarget[];
  appraisals: OverviewAppraisals[];
  moves: OverviewMoves | null;
  /** Places in each pillar so far; null for people, and where a campaign has no two pillars. */
  pillarBoard: { pillars: string[]; clusters: { name: string; rows: PillarRow[] }[] } | null;
};

export type PillarRow = { subjectId: string; name: string; places: (PillarPlace | null)[] };

/**
 * One campaign looked at from the end of one of its periods, by the engine that keeps its scores: three statements, and
 * nothing kept. Null when the agency has no such campaign under way; for those who read the whole agency's boards.
 */
export async function findOverview(
  view: View,
  campaignId: string,
  { board, period }: { board: BoardKind; period: string | null },
): Promise<Overview | null> {
  if (!holds(view.scope, "overview.read")) deny(view.scope, "overview.read");
  const rows = await readOverviewRows(view, campaignId);
  const campaign = rows && (await readCampaignDefinition(view, campaignId));
  if (!rows || !campaign) return null;
  const histories = await readEntrantHistories(view, campaign, "all");
  const moments = momentsOf(rows.calendars, rows).filter(({ startsOn }) => startsOn <= view.today);
  const shown = momentToShow(moments, histories, period, view.today);
  const seen = moments.slice(0, shown ? moments.indexOf(shown) + 1 : 0);
  return overviewOf(view, { rows, campaign, histories, board, moments, seen });
}

type Gathered = {
  rows: OverviewRows;
  campaign: CampaignDefinition;
  histories: EntrantHistory[];
  board: BoardKind;
  moments: Moment[];
  /** The moments up to the one that is shown. */
  seen: Moment[];
};

function overviewOf(view: View, gathered: Gathered): Overview {
  const { rows, campaign, histories, board, moments, seen } = gathered;
  const facts = seen.map((moment) => factsAt(gathered, moment));
  const progress = seen.map((moment, index) =>
    targetProgress(campaign.definition, facts[index] ?? [], elapsedAt(gathered, moment)),
  );
  const now = progress.at(-1) ?? [];
  const risks = progress.map((targets) => atRisk(targets));
  const expected = expectedFigures(gathered);
  const submission = submissionByMoment(seen, expected, histories);
  const appraised = new Set(
    campaign.leaves.filter(({ indicators }) => indicators.length === 0).map(({ code }) => code),
  );
  const appraisals = appraisalProgress(campaign.definition, facts.at(-1) ?? [], {
    isAppraised: (code) => appraised.has(code),
    pillars: campaign.pillarIds,
  });
  const label = (moment: Moment | undefined) => (moment ? shortLabel(moment.label, rows) : "");
  const awards = seen.map((moment) => awardsIn(rows, moment, moments));
  return {
    campaign: {
      id: rows.id,
      name: rows.name,
      theme: rows.theme,
      state: stateOn(rows, view.today),
      startsOn: rows.startsOn,
      endsOn: rows.endsOn,
      ranks: campaign.ranks,
      decimals: campaign.definition.decimals,
    },
    board,
    changedAt: rows.changedAt,
    moments: moments.map((moment) => ({
      key: moment.endsOn,
      label: label(moment),
      isShown: moment === seen.at(-1),
    })),
    moment: label(seen.at(-1)),
    previous: seen.length > 1 ? label(seen.at(-2)) : null,
    isLast: seen.at(-1)?.until === rows.endsOn,
    sentence: sentenceOf(gathered, label(seen.at(-1)), { targets: now, appraisals, atRisk: risks.at(-1)?.length ?? 0 }),
    submission: {
      ...(submission.at(-1) ?? { expected: 0, reported: 0, verified: 0 }),
      line: submission,
      labels: seen.map(label),
    },
    met: { ...followed(progress.map(metOf)), of: now.length },
    risk: { ...followed(risks.map(({ length }) => length)), of: histories.length },
    entrants: entrantsOf(gathered, expected, risks.at(-1) ?? []),
    awards: {
      ...followed(awards.map(({ individuals, collectives }) => individuals + collectives)),
      individuals: awards.at(-1)?.individuals ?? 0,
      collectives: awards.at(-1)?.collectives ?? 0,
    },
    evidence: rows.evidence,
    targets: now.map((target) => writtenTarget(target, rows)),
    appraisals: writtenAppraisals(appraisals, rows),
    moves: seen.length < 2 ? null : writtenMoves(movesOf(gathered, facts), campaign.definition, rows),
    pillarBoard: pillarBoardOf(gathered, facts.at(-1) ?? []),
  };
}

type Told = { targets: readonly TargetProgress[]; appraisals: readonly AppraisalProgress[]; atRisk: number };

function sentenceOf({ campaign, rows, histories }: Gathered, period: string, { targets, appraisals, atRisk }: Told) {
  const missed = targets.filter(({ together }) => !together.isMet && together.actual !== null);
  const titles = (ids: readonly (string | null)[]) =>
    rows.pillars.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return overviewSentence({
    period,
    ranks: campaign.ranks,
    targets: targets.length,
    met: metOf(targets),
    silent: targets.filter(({ together }) => together.actual === null).length,
    missedPillars: titles(missed.map(({ pillar }) => pillar)),
    atRisk,
    appraisals: {
      expected: appraisals.reduce((total, { expected }) => total + expected, 0),
      given: appraisals.reduce((total, { given }) => total + given, 0),
    },
    openPillars: titles(appraisals.flatMap(({ pillar, expected, given }) => (given < expected ? [pillar] : []))),
    entrants: histories.length,
  });
}

/** In the Vietnamese order of their names, who is at risk first. */
function entrantsOf(
  { rows, histories, seen }: Gathered,
  expected: readonly ExpectedFigure[],
  risks: ReturnType<typeof atRisk>,
): OverviewEntrant[] {
  const named = new Map(rows.entrants.map((entrant) => [entrant.subjectId, entrant]));
  const order = new Map(risks.map(({ subjectId }, index) => [subjectId, index]));
  const place = (subjectId: string) => order.get(subjectId) ?? risks.length;
  return histories
    .map((history) => {
      const risk = risks.find(({ subjectId }) => subjectId === history.subjectId);
      return {
        subjectId: history.subjectId,
        name: named.get(history.subjectId)?.name ?? "",
        unitName: named.get(history.subjectId)?.unitName ?? null,
        submission: submissionByMoment(seen, expected, [history]).at(-1) ?? { expected: 0, reported: 0, verified: 0 },
        risk: risk ? { missed: risk.missed, planned: risk.planned } : null,
      };
    })
    .sort((one, other) => place(one.subjectId) - place(other.subjectId) || vietnamese.compare(one.name, other.name));
}

/** What the address asks for, else where the reader is likely to look. */
function momentToShow(
  moments: readonly Moment[],
  histories: readonly EntrantHistory[],
  asked: string | null,
  today: string,
): Moment | null {
  const reported = histories.flatMap(({ figures }) => figures.filter(({ isReported }) => isReported));
  const days = new Set(reported.flatMap(({ endsOn }) => momentOf(moments, endsOn)?.until ?? []));
  return moments.find(({ endsOn }) => endsOn === asked) ?? openingMoment(moments, days, today);
}

function factsAt({ histories, board }: Gathered, { until }: Moment): EntrantFacts[] {
  return histories.map((history) => history.until(until)[board]);
}

/** Of a target's periods, the part that is over; what has no periods is due as a whole. */
function elapsedAt({ campaign, rows }: Gathered, { until }: Moment): (code: string) => Fraction {
  return (code) => {
    const periods = periodsOf(rows, campaign.leaves.find((leaf) => leaf.code === code)?.indicators[0]?.indicatorId);
    const over = periods.filter((endsOn) => endsOn <= until).length;
    return periods.length === 0
      ? { numerator: 1n, denominator: 1n }
      : { numerator: BigInt(over), denominator: BigInt(periods.length) };
  };
}

function periodsOf({ calendars }: OverviewRows, indicatorId: string | undefined): string[] {
  const calendar = calendars.find(
    ({ indicatorIds }) => indicatorId !== undefined && indicatorIds.includes(indicatorId),
  );
  return (calendar?.periods ?? []).map(({ endsOn }) => endsOn);
}

function expectedFigures({ campaign, rows }: Gathered): ExpectedFigure[] {
  return campaign.leaves.flatMap(({ targetId, indicators }) =>
    indicators.map(({ indicatorId }) => ({ targetId, endsOn: periodsOf(rows, indicatorId) })),
  );
}

/** An award belongs to the moment in whose days its decision was signed. */
function awardsIn({ awards }: OverviewRows, moment: Moment, moments: readonly Moment[]) {
  const own = awards.filter(({ on }) => momentOf(moments, on) === moment);
  return {
    individuals: own.reduce((total, { individuals }) => total + individuals, 0),
    collectives: own.reduce((total, { collectives }) => total + collectives, 0),
  };
}

function movesOf(gathered: Gathered, facts: readonly EntrantFacts[][]) {
  const [before, now] = [facts.at(-2) ?? [], facts.at(-1) ?? []].map((moment) => scoredAt(gathered, moment));
  return movesBetween(gathered.campaign.definition, before ?? [], now ?? []);
}

function pillarBoardOf(gathered: Gathered, facts: readonly EntrantFacts[]): Overview["pillarBoard"] {
  const { campaign, rows } = gathered;
  if (campaign.ranks === "person" || rows.pillars.length < 2) return null;
  const entrants = scoredAt(gathered, facts).sort((one, other) => vietnamese.compare(one.name, other.name));
  const places = pillarPlaces(entrants, campaign.pillarIds, campaign.definition.ties);
  const lines = entrants.map((entrant, index) => ({ ...entrant, places: places[index] ?? [] }));
  return {
    pillars: rows.pillars.map(({ title }) => title),
    clusters: rows.clusters.map(({ id, name }) => ({
      name,
      rows: lines
        .filter(({ clusterId }) => clusterId === id)
        .map(({ subjectId, name: own, places: held }) => ({ subjectId, name: own, places: held })),
    })),
  };
}

function scoredAt({ campaign, histories, rows }: Gathered, moment: readonly EntrantFacts[]): ScoredEntrant[] {
  const nameOf = new Map(rows.entrants.map(({ subjectId, name }) => [subjectId, name]));
  const contexts = new Map(
    rows.clusters.map(({ id }) => [
      id,
      clusterContext(
        campaign.definition,
        moment.filter(({ cluster }) => cluster === id),
      ),
    ]),
  );
  return moment.map((entrant, index) => ({
    subjectId: entrant.code,
    clusterId: histories[index]?.clusterId ?? entrant.cluster,
    name: nameOf.get(entrant.code) ?? "",
    score: scoreEntrant(campaign.definition, entrant, contexts.get(entrant.cluster) ?? {}),
  }));
}

function metOf(targets: readonly TargetProgress[]): number {
  return targets.filter(({ together }) => together.isMet).length;
}

function followed(line: number[]): Followed {
  return { now: line.at(-1) ?? 0, before: line.at(-2) ?? null, line };
}
