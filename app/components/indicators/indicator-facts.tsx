import { Flag } from "~/components/ui/flag";
import { indicators } from "~/locales/indicators";
import { useText } from "~/locales/use-text";

type IndicatorFactsProps = {
  indicator: {
    code: string;
    unitOfMeasure: string | null;
    definition: string | null;
    kind: keyof (typeof indicators)["vi"]["kinds"];
    nature: keyof (typeof indicators)["vi"]["natures"];
    direction: "more" | "less";
    level: keyof (typeof indicators)["vi"]["levels"];
    decimals: number;
    scale: string[] | null;
    calendarName: string;
    isRetired: boolean;
  };
};

/** An indicator for those who read it only. */
export function IndicatorFacts({ indicator }: IndicatorFactsProps) {
  const t = useText(indicators);
  return (
    <div className="sheet sheet-body section">
      {indicator.isRetired ? <Flag>{t.retired}</Flag> : null}
      <dl className="facts">
        <dt>{t.code}</dt>
        <dd>{indicator.code}</dd>
        <dt>{t.unitOfMeasure}</dt>
        <dd>{indicator.unitOfMeasure ?? "–"}</dd>
        <dt>{t.definition}</dt>
        <dd>{indicator.definition ?? "–"}</dd>
        <dt>{t.kind}</dt>
        <dd>{t.kinds[indicator.kind]}</dd>
        {indicator.scale ? (
          <>
            <dt>{t.scale}</dt>
            <dd>{indicator.scale.join("; ")}</dd>
          </>
        ) : null}
        <dt>{t.nature}</dt>
        <dd>{t.natures[indicator.nature]}</dd>
        <dt>{t.direction}</dt>
        <dd>{t.directions[indicator.direction]}</dd>
        <dt>{t.level}</dt>
        <dd>{t.levels[indicator.level]}</dd>
        <dt>{t.calendar}</dt>
        <dd>{indicator.calendarName}</dd>
        <dt>{t.decimals}</dt>
        <dd>{indicator.decimals}</dd>
      </dl>
    </div>
  );
}
