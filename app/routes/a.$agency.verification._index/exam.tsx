import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { HistoryList } from "~/components/entry-grid/cell-panel";
import { EvidenceSection } from "~/components/evidence/evidence-section";
import { Icon } from "~/components/ui/icon";
import { SmallHead } from "~/components/ui/page-head";
import { Thread } from "~/components/ui/thread";
import { dayInVietnam, formatDay } from "~/domain/calendar-day";
import { formatPoints } from "~/domain/points";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";
import { verification } from "~/locales/verification";
import type { ItemFound, WaitingFilter } from "~/modules/results/queries.server";
import { searchOf } from "./desk-links";
import { ExamActs } from "./exam-acts";
import { IfAccepted } from "./if-accepted";
import { PeersStrip } from "./peers-strip";
import type { ItemInQueue } from "./queue";

export type ShownItem = {
  [Key in keyof ItemFound]: ItemFound[Key] extends Date | null ? Date | string | null : ItemFound[Key];
};

type ExamProps = {
  slug: string;
  base: string;
  verdicts: string;
  filter: WaitingFilter;
  items: ItemInQueue[];
  item: ShownItem;
};

/** One figure under test: what was claimed, what came before, what others have, and what verifying it would do. */
export function Exam({ slug, base, verdicts, filter, items, item }: ExamProps) {
  const t = useText(verification);
  const proofs = useText(evidence);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const period = item.periodLabel.replaceAll(" ", "\u00a0");
  const whose = [item.subjectName, item.unitName === item.subjectName ? "" : item.unitName, period];
  return (
    <>
      <div className="exam-body">
        <h1 className="visually-hidden exam-narrow">{t.title}</h1>
        <Link className="link exam-back" to={`${base}${searchOf(filter)}`}>
          {t.backToList}
        </Link>
        <header className="exam-head">
          <div>
            <p className="small muted">{whose.filter(Boolean).join(" · ")}</p>
            <h2 ref={heading} tabIndex={-1}>
              {item.indicatorName}
            </h2>
          </div>
          <Thread label={t.thread} steps={stepsOf(item, t, proofs.pieces)} />
        </header>
        <div>
          <Values item={item} />
          <Series item={item} />
          <PeersStrip item={item} />
          {item.definition ? <p className="small muted exam-block">{item.definition}</p> : null}
          <div className="exam-block">
            <HistoryList title={t.history} history={item.history} />
          </div>
        </div>
        <div>
          <EvidenceSection slug={slug} pieces={item.evidence} />
          <Checks item={item} />
          <IfAccepted item={item} />
        </div>
      </div>
      <ExamActs base={base} verdicts={verdicts} filter={filter} items={items} item={item} />
    </>
  );
}

function Values({ item }: { item: ShownItem }) {
  const t = useText(verification);
  const before = item.series.at(-2);
  const unit = item.unitOfMeasure;
  const own = item.series.at(-1)?.value ?? null;
  return (
    <div className="exam-values">
      <div>
        {t.claimed}
        <b>{withUnit(item.text, unit)}</b>
        {item.scale && own !== null ? item.scale[own - 1] : item.writtenBy}
      </div>
      <div>
        {item.verifiedText === null ? t.before : t.official}
        <b>{withUnit(item.verifiedText ?? before?.text ?? "–", unit)}</b>
        {item.verifiedText === null ? (before?.label ?? t.none) : null}
      </div>
      <div>
        {t.plan}
        <b>{item.plan ? withUnit(item.plan.text, unit) : "–"}</b>
        {item.plan
          ? [item.plan.isForAll ? t.forAll : "", item.plans.find(({ text }) => text !== null)?.campaign]
              .filter(Boolean)
              .join(" · ")
          : (item.plans[0]?.notAssigned ?? t.noPlan)}
      </div>
    </div>
  );
}

function Series({ item }: { item: ShownItem }) {
  const t = useText(verification);
  const own = item.series.at(-1)?.value ?? null;
  const earlier = item.series.slice(0, -1).slice(-4).reverse();
  if (earlier.length === 0) return null;
  return (
    <div className="exam-block">
      <SmallHead title={t.withItself} />
      <table className="compare">
        <tbody>
          {earlier.map(({ label, text, value }) => {
            const difference = own === null || value === null ? null : own - value;
            const isGood = difference !== null && difference > 0 === (item.direction === "more");
            return (
              <tr key={label}>
                <td>{label}</td>
                <td className="numeric">{withUnit(text, item.unitOfMeasure)}</td>
                <td className={difference ? `numeric ${isGood ? "positive" : "negative"}` : "numeric muted"}>
                  {signed(difference)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Checks({ item }: { item: ShownItem }) {
  const t = useText(verification);
  const author = { "verifier-wrote-it": t.writerSame, "verifier-heads-unit": t.headSame }[item.whyNot as string];
  const lines = [
    { isFine: author === undefined, words: author ?? t.writerDiffers },
    { isFine: !item.isLate, words: item.isLate ? t.wasLate : t.onTime },
    ...(item.isCorrected
      ? [{ isFine: true, words: item.returnReason ? `${t.corrected}: ${item.returnReason}` : t.corrected }]
      : []),
  ];
  return (
    <div>
      <SmallHead title={t.checks} />
      <ul className="checks">
        {lines.map(({ isFine, words }) => (
          <li key={words} className={isFine ? undefined : "is-failed"}>
            <Icon name={isFine ? "check-circle" : "x"} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

function stepsOf(
  item: ShownItem,
  t: {
    steps: Record<"written" | "evidence" | "submitted" | "verified" | "score", string>;
    turn: string;
    none: string;
    scoreIf: (points: string) => string;
  },
  counted: (count: number) => string,
) {
  const place = item.state === "verified" ? 3 : item.state === "submitted" ? 2 : 1;
  const stateAt = (step: number) =>
    (step < place ? "done" : step === place ? "now" : "next") as "done" | "now" | "next";
  const day = (at: Date | string | null) => (at ? formatDay(dayInVietnam(new Date(at))) : t.none);
  const points = item.campaigns[0]?.preview?.targets[0]?.after ?? null;
  return [
    { label: t.steps.written, note: item.writtenBy, state: stateAt(0) },
    {
      label: t.steps.evidence,
      note: counted(item.evidence.length),
      state: item.evidence.length > 0 ? ("done" as const) : ("next" as const),
    },
    { label: t.steps.submitted, note: place > 1 ? day(item.submittedAt) : t.none, state: stateAt(1) },
    {
      label: t.steps.verified,
      note: place > 2 ? day(item.verifiedAt) : place === 2 ? t.turn : t.none,
      state: stateAt(2),
    },
    {
      label: t.steps.score,
      note: points === null ? t.none : place > 2 ? formatPoints(points) : t.scoreIf(formatPoints(points)),
      state: stateAt(3),
    },
  ];
}

export function withUnit(text: string, unit: string | null): string {
  return unit === null || !/\d$/.test(text) ? text : `${text}\u00a0${unit}`;
}

function signed(difference: number | null): string {
  if (difference === null) return "";
  const text = Math.abs(difference).toLocaleString("vi-VN", { maximumFractionDigits: 3 });
  return difference > 0 ? `+${text}` : difference < 0 ? `−${text}` : "0";
}
