import { formatPoints } from "~/domain/points";
import type { Receipt } from "~/domain/receipt";
import { receipts as words } from "~/locales/receipts";
import { useText } from "~/locales/use-text";

const longestBar = 56;

/** The distance to the next place above: its largest reasons, and what the rest gives back or takes. */
export function ReceiptGap({ gap }: { gap: Receipt["gap"] }) {
  const t = useText(words);
  if (!gap) return null;
  const { place, points, reasons, rest } = gap;
  const largest = Math.max(1, Math.abs(rest), ...reasons.map(({ difference }) => difference));
  const width = (difference: number) => ({
    width: Math.max(2, Math.round((longestBar * Math.abs(difference)) / largest)),
  });
  return (
    <div className="receipt-gap">
      <b>
        {reasons.length === 0
          ? t.gapByRest(place, formatPoints(points))
          : t.gap(place, formatPoints(points), reasons.length)}
      </b>
      <ol>
        {reasons.map(({ title, difference }) => (
          <li key={title}>
            <span>{title}</span>
            <i style={width(difference)} />
            <span>{formatPoints(-difference)}</span>
          </li>
        ))}
        {rest === 0 ? null : (
          <li className="is-rest">
            <span>{t.rest}</span>
            <i className={rest < 0 ? "is-gain" : undefined} style={width(rest)} />
            <span>{rest < 0 ? `+${formatPoints(-rest)}` : formatPoints(-rest)}</span>
          </li>
        )}
      </ol>
    </div>
  );
}
