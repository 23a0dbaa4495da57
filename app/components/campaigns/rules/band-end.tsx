import { Icon } from "~/components/ui/icon";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { cell, parameter, type RuleControl } from "./rule-control";

type BandEndProps = { control: RuleControl; list: string; row: number; end: "from" | "to" };

/** "từ 80" or "trên 80", "dưới 90" or "đến hết 90". */
export function BandEnd({ control, list, row, end }: BandEndProps) {
  const t = useText(words);
  const isFrom = end === "from";
  const { error: _, ...included } = parameter(control, `${list}.${row}.${end}Included`, String(isFrom));
  return (
    <span className="band-end">
      <span className="select">
        <select className="input" {...included} aria-label={(isFrom ? t.bandFromWord : t.bandToWord)(row + 1)}>
          {Object.entries(isFrom ? t.fromWords : t.toWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
      <input
        className="input input-number"
        inputMode="decimal"
        autoComplete="off"
        {...cell(control, `${list}.${row}.${end}`, (isFrom ? t.bandFrom : t.bandTo)(row + 1))}
      />
    </span>
  );
}
