import type { ReactNode } from "react";
import type { EvidencePiece } from "~/components/evidence/evidence-list";
import { EvidenceSection } from "~/components/evidence/evidence-section";
import { SmallHead } from "~/components/ui/page-head";
import { SidePanel } from "~/components/ui/side-panel";
import { Thread } from "~/components/ui/thread";
import { Trend } from "~/components/ui/trend";
import { dayInVietnam, formatDay, formatInstant } from "~/domain/calendar-day";
import { mayAddToFigure, mayRemoveFromFigure } from "~/domain/evidence";
import type { ResultState } from "~/domain/result";
import { entry } from "~/locales/entry";
import { evidence } from "~/locales/evidence";
import { refusals } from "~/locales/refusals";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { PanelClose } from "./panel-close";

/** What the panel shows of one figure; instants as ISO text. */
export type CellDetails = {
  /** "indicator:period:subject" */
  key: string;
  indicatorName: string;
  definition: string | null;
  unitOfMeasure: string | null;
  scale: string[] | null;
  subjectName: string;
  unitName: string;
  periodLabel: string;
  text: string;
  state: ResultState | null;
  verifiedText: string | null;
  returnReason: string | null;
  writtenBy: string | null;
  writtenAt: string | Date | null;
  submittedAt: string | Date | null;
  verifiedAt: string | Date | null;
  history: {
    act: HistoryAct;
    text: string;
    before: string | null;
    reason: string | null;
    by: string | null;
    at: string;
  }[];
  series: { label: string; text: string; value: number | null }[];
  plans: { campaign: string; text: string | null; notAssigned: string | null }[];
  isDerived: boolean;
  evidence: EvidencePiece[];
};

type HistoryAct = "write" | "submit" | "takeBack" | "return" | "verify" | "derive";

type CellPanelProps = {
  slug: string;
  details: CellDetails;
  onClose: () => void;
  onEvidence: () => void;
  footer?: ReactNode;
  children?: ReactNode;
};

/** Whose and what, the figure large, where it stands, what came before, and who did what to it. */
export function CellPanel({ slug, details, onClose, onEvidence, footer, children }: CellPanelProps) {
  const t = useText(entry);
  const proofs = useText(evidence);
  const { subjectName, unitName, periodLabel, text, unitOfMeasure, state, verifiedText } = details;
  const whose = [subjectName, unitName === subjectName ? "" : unitName, periodLabel].filter(Boolean).join(" · ");
  return (
    <SidePanel
      eyebrow={
        <>
          {whose}
          <PanelClose onClose={onClose} />
        </>
      }
      title={details.indicatorName}
      figure={text === "" ? t.notReported : text}
      figureNote={text === "" || text === "KAD" ? null : unitOfMeasure}
      footer={footer}
    >
      <Thread label={t.thread} steps={stepsOf(details, t, proofs.pieces)} />
      {details.returnReason ? <p className="caution strong">{details.returnReason}</p> : null}
      {verifiedText !== null && state !== "verified" ? (
        <p className="small muted">{t.officialNote(verifiedText)}</p>
      ) : null}
      {details.plans.length > 0 ? (
        <ul className="small muted">
          {details.plans.map(({ campaign, text: planned, notAssigned }) => (
            <li key={campaign}>
              {planned === null ? t.notAssignedIn(campaign, notAssigned ?? "") : t.planIn(campaign, planned)}
            </li>
          ))}
        </ul>
      ) : null}
      {details.scale ? (
        <div>
          <SmallHead title={t.scaleSteps} />
          <p className="small">{details.scale.map((step, index) => `${index + 1}: ${step}`).join(" · ")}</p>
        </div>
      ) : null}
      <Series details={details} />
      <CellEvidence key={details.key} slug={slug} details={details} onEvidence={onEvidence} />
      {details.definition ? (
        <div>
          <SmallHead title={t.definition} />
          <p className="small">{details.definition}</p>
        </div>
      ) : null}
      <HistoryList history={details.history} />
      {children}
    </SidePanel>
  );
}

export function HistoryList({ history, title }: Pick<CellDetails, "history"> & { title?: string }) {
  const t = useText(entry);
  return (
    <div>
      <SmallHead title={title ?? t.history} />
      <div className="sayings">
        {history.length === 0 ? <p className="muted">{t.noHistory}</p> : null}
        {history.map(({ act, text, before, reason, by, at }) => (
          <p key={`${act}${at}${text}`}>
            {t.acts[act](text, before)}
            {reason ? `: ${reason}` : ""}
            <small>{[by, formatInstant(new Date(at))].filter(Boolean).join(" · ")}</small>
          </p>
        ))}
      </div>
    </div>
  );
}

/** What proves the figure, and where it is added or why it cannot be. */
function CellEvidence({ slug, details, onEvidence }: Pick<CellPanelProps, "slug" | "details" | "onEvidence">) {
  const words = useText(refusals);
  const { state, isDerived, evidence: pieces, key } = details;
  if (isDerived) return null;
  const verdict = mayAddToFigure(state);
  const [indicatorId = "", periodId = "", subjectId = ""] = key.split(":");
  return (
    <EvidenceSection
      slug={slug}
      pieces={pieces}
      adding={
        verdict.ok
          ? { to: paths.figureEvidence(slug), place: { indicatorId, periodId, subjectId } }
          : { sentence: words[verdict.refusal]?.({}) ?? "" }
      }
      mayRemove={state !== null && mayRemoveFromFigure(state).ok}
      mayDate
      isJudged={state === "verified"}
      onChanged={onEvidence}
    />
  );
}

function Series({ details }: { details: CellDetails }) {
  const t = useText(entry);
  const points = details.series.flatMap(({ label, text, value }) =>
    value === null ? [] : [{ label: shortPeriod(label), text, value }],
  );
  if (points.length < 2) return null;
  return (
    <div>
      <SmallHead title={t.series} />
      <Trend label={t.seriesLabel(details.indicatorName, points.length)} points={points} />
    </div>
  );
}

/** "Tháng 9/2023" → "T9", "Quý III/2023" → "Q.III": twelve of them fit under a line. */
function shortPeriod(label: string): string {
  return label
    .replace(/^Tháng (\d+)\/\d+$/, "T$1")
    .replace(/^Quý ([IV]+)\/\d+$/, "Q.$1")
    .replace(/^Năm /, "");
}

function stepsOf(
  { state, writtenAt, submittedAt, verifiedAt, evidence: pieces, isDerived }: CellDetails,
  t: { steps: Record<"written" | "evidence" | "submitted" | "verified", string>; notYet: string },
  counted: (count: number) => string,
) {
  const place = state === null ? 0 : { draft: 1, returned: 1, submitted: 2, verified: 3 }[state];
  const stateAt = (step: number) =>
    (step < place ? "done" : step === place ? "now" : "next") as "done" | "now" | "next";
  const day = (at: string | Date | null, isReached: boolean) =>
    at && isReached ? formatDay(dayInVietnam(new Date(at))) : t.notYet;
  return [
    { label: t.steps.written, note: day(writtenAt, place > 0), state: stateAt(0) },
    ...(isDerived
      ? []
      : [
          {
            label: t.steps.evidence,
            note: counted(pieces.length),
            state: pieces.length > 0 ? ("done" as const) : ("next" as const),
          },
        ]),
    { label: t.steps.submitted, note: day(submittedAt, place > 1), state: stateAt(1) },
    { label: t.steps.verified, note: day(verifiedAt, place > 2), state: stateAt(2) },
  ];
}
