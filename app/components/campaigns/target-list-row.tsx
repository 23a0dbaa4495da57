import { IconButton } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { NumberField, TextArea, TextField } from "~/components/ui/text-field";
import { noticedPlan } from "~/domain/noticed-plan";
import { type JudgedBy, judgements } from "~/domain/target-answer";
import { targetList } from "~/locales/target-list";
import { useText } from "~/locales/use-text";
import type { ListRow, TargetListState } from "./use-target-list";

export type ListChoices = {
  pillars: readonly { id: string; title: string }[];
  tasks: readonly { id: string; title: string }[];
  indicators: readonly { id: string; code: string; name: string; kind: string; unitOfMeasure: string | null }[];
};

type TargetListRowProps = {
  row: ListRow;
  index: number;
  /** Null for a group. */
  number: number | null;
  state: TargetListState;
  choices: ListChoices;
  errorAt: (field: string) => string | undefined;
};

export function TargetListRow({ row, index, number, state, choices, errorAt }: TargetListRowProps) {
  const t = useText(targetList);
  const { judgedBy } = row;
  const change = (changed: Partial<ListRow>) => state.change(row.key, changed);
  const parent = state.rows.findIndex(({ key }) => key === row.parentKey);
  return (
    <li className={judgedBy === null ? "target-list-group" : parent === -1 ? undefined : "target-list-child"}>
      <input type="hidden" name="parents[]" value={parent === -1 ? "" : parent} />
      <div className="target-list-title">
        <TextArea
          name="titles[]"
          id={`titles.${index}`}
          label={number === null ? t.group : t.row(number)}
          rows={1}
          maxLength={300}
          value={row.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errorAt("titles")}
        />
        <IconButton icon="x" label={t.removeRow(row.title)} onClick={() => state.remove(row.key)} />
      </div>
      {judgedBy === null ? (
        <WithoutAnswer row={row} />
      ) : (
        <>
          <div className="target-list-answer">
            <SelectField
              name="judgements[]"
              id={`judgements.${index}`}
              label={t.judgedBy}
              choices={judgements.map((value) => ({ value, label: t.judgements[value] }))}
              value={judgedBy}
              onChange={(event) => change({ judgedBy: event.currentTarget.value as JudgedBy })}
              error={errorAt("judgements")}
            />
            <NumberField
              name="points[]"
              id={`points.${index}`}
              label={t.points}
              value={row.points}
              onChange={(event) => change({ points: event.currentTarget.value })}
              error={errorAt("points")}
            />
            <SelectField
              name="pillars[]"
              id={`pillars.${index}`}
              label={t.pillar}
              placeholder={t.noPillar}
              choices={choices.pillars.map(({ id, title }) => ({ value: id, label: title }))}
              value={row.pillarId}
              onChange={(event) => change({ pillarId: event.currentTarget.value })}
              error={errorAt("pillars")}
            />
          </div>
          <PlanOfRow {...{ row, index, judgedBy, change, choices, errorAt }} />
          <p className="field-hint">{t.explained[judgedBy]}</p>
          <TasksOfRow {...{ row, index, change, choices }} />
        </>
      )}
    </li>
  );
}

/** A group's places in the lists of the form stay empty, so that those of the others are found. */
function WithoutAnswer({ row }: { row: ListRow }) {
  return (
    <>
      <input type="hidden" name="pillars[]" value={row.pillarId} />
      {["judgements[]", "points[]", "plans[]", "units[]", "indicators[]"].map((name) => (
        <input key={name} type="hidden" name={name} value="" />
      ))}
    </>
  );
}

type PartProps = {
  row: ListRow;
  index: number;
  change: (changed: Partial<ListRow>) => void;
  choices: ListChoices;
};

function PlanOfRow({
  row,
  index,
  judgedBy,
  change,
  choices,
  errorAt,
}: PartProps & { judgedBy: JudgedBy; errorAt: (field: string) => string | undefined }) {
  const t = useText(targetList);
  if (judgedBy === "rating" || judgedBy === "judgement") {
    return (
      <>
        <input type="hidden" name="plans[]" value={row.plan} />
        <input type="hidden" name="units[]" value={row.unit} />
        <input type="hidden" name="indicators[]" value="" />
      </>
    );
  }
  const isDay = judgedBy === "milestone";
  const indicators = choices.indicators.filter(({ kind }) =>
    isDay ? kind === "milestone" : !["milestone", "rating", "narrative"].includes(kind),
  );
  const chosen = indicators.find(({ id }) => id === row.indicatorId);
  const noticed = noticedPlan(row.title);
  return (
    <div className="target-list-answer">
      <SelectField
        name="indicators[]"
        id={`indicators.${index}`}
        label={t.indicator}
        placeholder={t.newIndicator}
        choices={indicators.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        value={chosen?.id ?? ""}
        onChange={(event) => change({ indicatorId: event.currentTarget.value })}
        error={errorAt("indicators")}
      />
      <TextField
        name="plans[]"
        id={`plans.${index}`}
        label={isDay ? t.dueDay : t.plan}
        hint={noticed ? t.noticed(noticed.words) : undefined}
        title={t.planHint}
        short
        autoComplete="off"
        placeholder={isDay ? "30/06/2026" : undefined}
        maxLength={40}
        value={row.plan}
        onChange={(event) => change({ plan: event.currentTarget.value })}
        error={errorAt("plans")}
      />
      {isDay || chosen ? (
        <input type="hidden" name="units[]" value={chosen?.unitOfMeasure ?? row.unit} />
      ) : (
        <TextField
          name="units[]"
          id={`units.${index}`}
          label={t.unit}
          short
          maxLength={40}
          value={row.unit}
          onChange={(event) => change({ unit: event.currentTarget.value })}
          error={errorAt("units")}
        />
      )}
    </div>
  );
}

function TasksOfRow({ row, index, change, choices }: PartProps) {
  const t = useText(targetList);
  if (choices.tasks.length === 0) return null;
  const toggle = (id: string) =>
    change({ taskIds: row.taskIds.includes(id) ? row.taskIds.filter((each) => each !== id) : [...row.taskIds, id] });
  return (
    <details className="target-tasks">
      <summary>{t.tasksChosen(row.taskIds.length)}</summary>
      <fieldset className="target-task-choices">
        <legend className="visually-hidden">{t.tasks}</legend>
        {choices.tasks.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              name="taskTargets[]"
              value={`${index}:${id}`}
              checked={row.taskIds.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
