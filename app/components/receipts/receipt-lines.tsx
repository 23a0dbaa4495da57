import { Link } from "@remix-run/react";
import { GapState } from "~/components/completeness/gap-state";
import { Icon } from "~/components/ui/icon";
import { formatPoints } from "~/domain/points";
import type { Receipt, ReceiptPillar, ReceiptTarget } from "~/domain/receipt";
import { romanNumeral } from "~/domain/roman-numeral";
import { receipts as words } from "~/locales/receipts";
import { useText } from "~/locales/use-text";
import { ReceiptFigures } from "./receipt-figures";

type ReceiptLinesProps = {
  receipt: Receipt;
  /** Where the figures are shown; left out where they stand here. */
  figuresTo?: string;
  /** All pillars open, for paper. */
  isOpen?: boolean;
  showsFigures?: boolean;
};

/** Pillar by pillar, target by target, then what limits and adjustments do, and the total under its double rule. */
export function ReceiptLines({ receipt, figuresTo, isOpen, showsFigures }: ReceiptLinesProps) {
  const t = useText(words);
  const { pillars, fromTargets, adjustments, clamped, total } = receipt;
  const weakest = weakestOf(pillars);
  return (
    <div className="receipt">
      {pillars.map((pillar, index) => (
        <details key={pillar.id ?? "loose"} open={isOpen || pillar === weakest}>
          <summary>
            <span className="numeral">{pillar.id === null ? "" : romanNumeral(index + 1)}</span>
            <span>
              {pillar.title ?? (pillars.length > 1 ? t.loose : t.targets)}
              <Icon name="chevron-right" />
            </span>
            <span className="receipt-points">
              {pillar.points === null ? t.none : formatPoints(pillar.points)}{" "}
              {pillar.id === null ? null : <span>{t.max(formatPoints(pillar.maxPoints, 0))}</span>}
            </span>
          </summary>
          <ul className="receipt-lines">
            {pillar.targets.map((target) => (
              <TargetLine key={target.code} target={target} figuresTo={figuresTo} showsFigures={showsFigures} />
            ))}
          </ul>
        </details>
      ))}
      {fromTargets.difference === 0 ? null : (
        <Line
          label={fromTargets.rescaled === null ? t.limits : t.rescaled(fromTargets.rescaled)}
          points={fromTargets.difference}
        />
      )}
      {adjustments.length === 0 ? <Line label={t.adjustments} points={0} /> : null}
      {adjustments.map(({ points, reason }) => (
        <Line key={`${points} ${reason}`} label={reason} points={points} isSigned />
      ))}
      {clamped === 0 ? null : <Line label={t.clamped} points={clamped} />}
      <p className="receipt-total">
        <span>{t.total}</span>
        <span>{total === null ? t.none : formatPoints(total)}</span>
      </p>
    </div>
  );
}

function TargetLine({
  target,
  figuresTo,
  showsFigures,
}: { target: ReceiptTarget } & Pick<ReceiptLinesProps, "figuresTo" | "showsFigures">) {
  const t = useText(words);
  const anchor = `target-${target.code}`;
  return (
    <li id={figuresTo ? undefined : anchor}>
      <span>{target.title}</span>
      <span className="receipt-points">
        {target.points === null ? (
          t.none
        ) : (
          <>
            {formatPoints(target.points)} <span>{t.max(target.max)}</span>
          </>
        )}
      </span>
      {target.lines.map(({ rule, sentence, working }) => (
        <p key={`${rule} ${sentence}`}>
          {sentence}
          {working === "" ? null : (
            <>
              <br />
              {working}
            </>
          )}
        </p>
      ))}
      {target.gaps.map((gap) => (
        <GapState key={gap.indicator} gap={gap} brief />
      ))}
      {figuresTo ? (
        <span className="receipt-links">
          <Link className="link small" to={`${figuresTo}&figures=open#${anchor}`}>
            {t.figuresTitle}
          </Link>
        </span>
      ) : (
        <ReceiptFigures inputs={target.inputs} isOpen={showsFigures} />
      )}
    </li>
  );
}

function Line({ label, points, isSigned }: { label: string; points: number; isSigned?: boolean }) {
  return (
    <p className="receipt-line">
      <span>{label}</span>
      <span>
        {isSigned && points > 0 ? "+" : ""}
        {formatPoints(points)}
      </span>
    </p>
  );
}

/** Opened first: where most is missing. */
function weakestOf(pillars: readonly ReceiptPillar[]): ReceiptPillar | undefined {
  return [...pillars]
    .filter(({ points }) => points !== null)
    .sort((one, other) => missingIn(other) - missingIn(one))[0];
}

function missingIn({ maxPoints, points }: ReceiptPillar): number {
  return maxPoints - (points ?? 0);
}
