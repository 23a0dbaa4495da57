import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { TextArea, TextField } from "~/components/ui/text-field";
import { indicators } from "~/locales/indicators";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";

export type StoredIndicator = {
  code: string;
  name: string;
  unitOfMeasure: string | null;
  definition: string | null;
  kind: string;
  nature: string;
  direction: string;
  level: string;
  decimals: number;
  scale: string[] | null;
  calendarId: string;
};

type IndicatorFormProps = {
  stored: StoredIndicator;
  calendars: readonly { id: string; name: string }[];
  backTo: string;
};

export function IndicatorForm({ stored, calendars, backTo }: IndicatorFormProps) {
  const t = useText(indicators);
  const common = useText(ui);
  const problem = useProblem();
  const [kind, setKind] = useState(problem.typed("kind", stored.kind));
  const select = (name: "nature" | "direction" | "level", label: string, names: Readonly<Record<string, string>>) => (
    <SelectField
      name={name}
      label={label}
      choices={Object.entries(names).map(([value, words]) => ({ value, label: words }))}
      defaultValue={problem.typed(name, stored[name])}
      error={problem.at(name)}
    />
  );
  return (
    <ActionForm className="form">
      <ProblemSummary problem={problem} />
      <TextField
        name="name"
        label={t.name}
        maxLength={300}
        defaultValue={problem.typed("name", stored.name)}
        error={problem.at("name")}
        required
      />
      <div className="form-row">
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          maxLength={40}
          short
          defaultValue={problem.typed("code", stored.code)}
          error={problem.at("code")}
          required
        />
        <TextField
          name="unitOfMeasure"
          label={t.unitOfMeasure}
          hint={t.unitOfMeasureHint}
          maxLength={40}
          optional
          short
          defaultValue={problem.typed("unitOfMeasure", stored.unitOfMeasure)}
          error={problem.at("unitOfMeasure")}
        />
      </div>
      <TextArea
        name="definition"
        label={t.definition}
        hint={t.definitionHint}
        rows={3}
        optional
        maxLength={4000}
        defaultValue={problem.typed("definition", stored.definition)}
        error={problem.at("definition")}
      />
      <div className="form-row">
        <SelectField
          name="kind"
          label={t.kind}
          choices={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          error={problem.at("kind")}
        />
        {select("nature", t.nature, t.natures)}
      </div>
      {/* The steps stay in the page while another kind is looked at: nothing that was typed is lost. */}
      <div hidden={kind !== "rating"}>
        <TextArea
          name="scale"
          label={t.scale}
          hint={t.scaleHint}
          rows={5}
          defaultValue={problem.typed("scale", stored.scale?.join("\n"))}
          error={problem.at("scale")}
        />
      </div>
      <div className="form-row">
        {select("direction", t.direction, t.directions)}
        {select("level", t.level, t.levels)}
      </div>
      <div className="form-row">
        <SelectField
          name="calendarId"
          label={t.calendar}
          placeholder={t.chooseCalendar}
          choices={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={problem.typed("calendarId", stored.calendarId)}
          error={problem.at("calendarId")}
        />
        <SelectField
          name="decimals"
          label={t.decimals}
          choices={["0", "1", "2", "3", "4", "5", "6"].map((value) => ({ value, label: value }))}
          defaultValue={problem.typed("decimals", stored.decimals)}
          error={problem.at("decimals")}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" look="primary">
          {t.save}
        </Button>
        <ButtonLink to={backTo}>{common.cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}
