import { planText } from "~/domain/plan-text";
import { isCorrected, type ResultRefusal, type ResultState } from "~/domain/result";
import { listFigureEvidence, type ShownEvidence } from "~/modules/evidence/queries.server";
import { previewScores, type ScorePreview } from "~/modules/scores/queries.server";
import { deny } from "~/platform/denied.server";
import { mayFor } from "~/platform/scope.server";
import type { View } from "~/platform/work.server";
import { verdictOn } from "./authors.server";
import { cellText, contentOf, type FigureColumns } from "./figure-text";
import { type FigureRecord, readFigure } from "./read-figure.server";
import { keyText, type ResultKey } from "./result-key";
import type { ResultAct } from "./write-versions.server";

/** `value` is for drawing only. */
export type ShownFigure = { label: string; text: string; value: number | null };

export type HistoryLine = {
  act: ResultAct;
  text: string;
  before: string | null;
  reason: string | null;
  by: string | null;
  at: string;
};

/** One figure as its own people see it beside the grid. */
export type CellFound = {
  key: string;
  indicatorName: string;
  definition: string | null;
  unitOfMeasure: string | null;
  scale: string[] | null;
  subjectName: string;
  unitName: string;
  periodLabel: string;
  dueOn: string;
  text: string;
  state: ResultState | null;
  version: number;
  isDerived: boolean;
  isLate: boolean;
  isOpened: boolean;
  isCorrected: boolean;
  /** Of the version that was returned, or of the one that corrects it. */
  returnReason: string | null;
  /** What stands on the official board, where it is another figure. */
  verifiedText: string | null;
  writtenBy: string | null;
  writtenAt: Date | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  verifiedBy: string | null;
  verifiedAt: Date | null;
  /** Latest first. */
  history: HistoryLine[];
  /** Up to twelve periods, this one last. */
  series: ShownFigure[];
  plans: { campaign: string; text: string | null; notAssigned: string | null }[];
  /** What stands beside it now. */
  evidence: ShownEvidence[];
};

export type ItemFound = CellFound & {
  /** What other subjects of the same kind in the reader's scope have in the same period. */
  peers: ShownFigure[];
  /** `isForAll`: of all periods together, which no single one can be held against. */
  plan: { text: string; value: number; isForAll: boolean } | null;
  direction: "more" | "less";
  campaigns: { id: string; name: string; preview: ScorePreview | null }[];
  /** Why the reader may not verify it; null when he may. */
  whyNot: ResultRefusal | null;
};

/** Points are worked out for so many campaigns; each of the others is named. */
const mostPreviews = 2;

/** A stored figure on the verifier's desk. Null when there is none, or when it is derived and nobody's to verify. */
export async function findItem(view: View, key: ResultKey): Promise<ItemFound | null> {
  const { scope } = view;
  const record = await readFigure(view, key);
  if (!record || record.state === null || record.isDerived) return null;
  if (!mayFor(scope, "result.verify", { unitId: record.unitId })) deny(scope, "result.verify");
  const asked = record.campaigns.slice(0, mostPreviews).map(({ id, cluster }) => ({ campaignId: id, cluster }));
  const previews = asked.length === 0 ? [] : await previewScores(view, key, asked);
  const verdict = verdictOn(view, record);
  const planned = record.plans.find((plan) => plan.planned !== null);
  return {
    ...(await cellFound(view, record, key)),
    direction: record.direction,
    peers: record.peers.map(({ name, figure }) => shown(name, figure, record)),
    plan: planned?.planned
      ? {
          text: planText(planned.planned, record.kind),
          value: Number(planned.planned),
          isForAll: planned.isForAll,
        }
      : null,
    campaigns: record.campaigns.map(({ id, name }) => ({
      id,
      name,
      preview: previews.find(({ campaignId }) => campaignId === id) ?? null,
    })),
    whyNot: record.state !== "submitted" ? "result-not-submitted" : verdict.ok ? null : verdict.refusal,
  };
}

/** What the panel beside the grid shows of a cell, reported or not. Null when there is no such place. */
export async function findCell(view: View, key: ResultKey): Promise<CellFound | null> {
  const { scope } = view;
  const record = await readFigure(view, key);
  if (!record || record.unitId === null) return null;
  if (!mayFor(scope, "result.write", { unitId: record.unitId, personId: record.personId })) deny(scope, "result.write");
  return cellFound(view, record, key);
}

async function cellFound(view: View, record: FigureRecord, key: ResultKey): Promise<CellFound> {
  const { version, returnedVersion, returnReason, verified, scale } = record;
  const text = cellText(contentOf(record), record);
  const official = verified === null ? null : cellText(contentOf(verified), record);
  const returned = returnedVersion === null ? null : { version: returnedVersion, reason: returnReason ?? "" };
  const isAnswered = isCorrected({ version, returned });
  return {
    key: keyText(key),
    indicatorName: record.indicatorName,
    definition: record.definition,
    unitOfMeasure: record.unitOfMeasure,
    scale,
    subjectName: record.subjectName,
    unitName: record.unitName ?? "",
    periodLabel: record.periodLabel,
    dueOn: record.dueOn,
    text,
    state: record.state,
    version,
    isDerived: record.isDerived,
    isLate: record.isLate,
    isOpened: record.isOpened,
    isCorrected: isAnswered,
    returnReason: record.state === "returned" || (isAnswered && record.state !== "verified") ? returnReason : null,
    verifiedText: official === text ? null : official,
    writtenBy: record.writtenBy,
    writtenAt: record.writtenAt,
    submittedBy: record.submittedBy,
    submittedAt: record.submittedAt,
    verifiedBy: record.verifiedBy,
    verifiedAt: record.verifiedAt,
    history: historyOf(record),
    series: [
      ...record.series.map(({ label, figure }) => shown(label, figure, record)),
      ...(record.state === null ? [] : [shown(record.periodLabel, record, record)]),
    ],
    plans: record.plans.map(({ campaign, planned, notAssigned }) => ({
      campaign,
      text: planned === null ? null : planText(planned, record.kind),
      notAssigned,
    })),
    evidence: record.isDerived ? [] : await listFigureEvidence(view, key),
  };
}

function historyOf(record: FigureRecord): HistoryLine[] {
  const { history } = record;
  const written = history.filter(({ act }) => act === "write" || act === "derive");
  return history.map(({ version, act, reason, by, at, ...figure }) => {
    const previous = written.find((line) => line.version < version);
    const changes = act === "write" || act === "derive";
    return {
      act,
      text: cellText(contentOf(figure), record),
      before: changes && previous ? cellText(contentOf(previous), record) : null,
      reason,
      by,
      at,
    };
  });
}

/** A day is no amount: it is told and not drawn. */
function shown(
  label: string,
  figure: FigureColumns,
  form: { kind: string; decimals: number; scale: string[] | null },
): ShownFigure {
  return {
    label,
    text: cellText(contentOf(figure), form),
    value: figure.value === null || form.kind === "milestone" ? null : Number(figure.value),
  };
}
