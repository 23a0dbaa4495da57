import { SelectField } from "~/components/ui/choice-field";
import { NumberField } from "~/components/ui/text-field";
import { rules as words } from "~/locales/rules";
import { useText } from "~/locales/use-text";
import { BandRows } from "./band-rows";
import { PlaceRows } from "./place-rows";
import { parameter, type RuleControl } from "./rule-control";
import { ScaleRows } from "./scale-rows";
import { TwoWayTable } from "./two-way-table";

type RuleFieldsProps = { control: RuleControl; scale: readonly string[] | null; unitOfMeasure: string };

/** The parameters of one rule. */
export function RuleFields({ control, scale, unitOfMeasure }: RuleFieldsProps) {
  const t = useText(words);
  const number = (path: string, label: string, unit?: string, hint?: string) => (
    <NumberField {...parameter(control, path)} label={label} unit={unit} hint={hint} />
  );
  const choice = (path: string, label: string, labels: Readonly<Record<string, string>>, usual: string) => (
    <SelectField
      {...parameter(control, path, usual)}
      label={label}
      choices={Object.entries(labels).map(([value, text]) => ({ value, label: text }))}
    />
  );
  const measured = control.rule.texts.on === "value" ? unitOfMeasure : "%";
  switch (control.rule.kind) {
    case "proportional":
      return (
        <div className="form-row">
          {number("floorPercent", t.floorPercent, t.ofPlan)}
          {number("capPercent", t.capPercent, t.ofPlan)}
        </div>
      );
    case "inverse":
      return number("capPercent", t.capPercent, t.ofMax);
    case "bands":
      return (
        <>
          {choice("on", t.on, t.ons, "attainment")}
          <BandRows control={control} />
          {number("otherwise", t.otherwise, t.points, t.otherwiseHint)}
        </>
      );
    case "twoWayBands":
      return <TwoWayTable control={control} />;
    case "steps":
      return (
        <>
          <div className="form-row">
            {choice("on", t.on, t.ons, "attainment")}
            {number("from", t.from, measured, t.fromHint)}
          </div>
          <div className="form-row">
            {number("gain.per", t.gainPer, measured)}
            {number("gain.points", t.gainPoints, t.points)}
            {number("gain.cap", t.gainCap, t.points)}
          </div>
          <div className="form-row">
            {number("loss.per", t.lossPer, measured)}
            {number("loss.points", t.lossPoints, t.points)}
            {number("loss.cap", t.lossCap, t.points)}
          </div>
        </>
      );
    case "perOccurrence":
      return (
        <>
          {choice("start", t.start, t.starts, "max")}
          <div className="form-row">
            {number("bonus.points", t.bonus, t.points)}
            {number("bonus.cap", t.bonusCap, t.points)}
          </div>
          <div className="form-row">
            {number("penalty.points", t.penalty, t.points)}
            {number("penalty.cap", t.penaltyCap, t.points)}
          </div>
        </>
      );
    case "rating":
      return (
        <>
          <ScaleRows control={control} scale={scale} />
          {number("withoutEvidence", t.withoutEvidence, t.points, t.withoutEvidenceHint)}
        </>
      );
    case "judged":
      return number("step", t.step, t.points, t.stepHint);
    case "relativeRank":
      return <PlaceRows control={control} />;
    case "improvement":
      return (
        <div className="form-row">
          {number("per", t.per, unitOfMeasure)}
          {number("points", t.perPoints, t.points)}
          {number("cap", t.cap, t.points)}
        </div>
      );
    default:
      return null;
  }
}
