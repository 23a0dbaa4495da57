import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Icon } from "~/components/ui/icon";
import { SectionHead } from "~/components/ui/page-head";
import { NumberField, TextArea } from "~/components/ui/text-field";
import { formatFraction, fromPoints } from "~/domain/fraction";
import { parsePoints } from "~/domain/points";
import { campaigns } from "~/locales/campaigns";
import { targetList } from "~/locales/target-list";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { type ListChoices, TargetListRow } from "./target-list-row";
import { type TargetListState, useTargetList } from "./use-target-list";

type TargetListFormProps = {
  campaign: { id: string; decimals: number };
  /** What is left of the stated total, as written; null when no total is stated. */
  left: string | null;
  pillarId: string;
  calendars: readonly { id: string; name: string }[];
  choices: ListChoices;
  backTo: string;
};

/** Lines that were pasted, and how each of them will be judged; saved all at once. */
export function TargetListForm({ campaign, left, pillarId, calendars, choices, backTo }: TargetListFormProps) {
  const t = useText(targetList);
  const words = useText(campaigns);
  const common = useText(ui);
  const problem = useProblem();
  const typed = { list: problem.typed("list", ""), total: problem.typed("total", left ?? "100") };
  const state = useTargetList(typed, { decimals: campaign.decimals, pillarId });
  const { rows } = state;
  const numbers = new Map(rows.filter(({ judgedBy }) => judgedBy !== null).map(({ key }, index) => [key, index + 1]));
  const sum = rows.reduce((all, { points }) => all + (parsePoints(points) ?? 0), 0);
  const addsIndicators = rows.some(
    ({ judgedBy, indicatorId }) => (judgedBy === "figures" || judgedBy === "milestone") && indicatorId === "",
  );
  return (
    <ActionForm className="form">
      <ProblemSummary problem={problem} />
      <TextArea
        name="list"
        label={t.list}
        hint={t.listHint}
        rows={rows.length > 0 ? 5 : 12}
        maxLength={20000}
        value={state.list}
        onChange={(event) => state.changeList(event.currentTarget.value)}
        error={problem.at("list")}
      />
      <WhatWasFound state={state} />
      {rows.length > 0 ? (
        <>
          <div className="form-row">
            <NumberField
              name="total"
              label={t.total}
              hint={t.totalHint(left)}
              unit={words.points}
              value={state.total}
              onChange={(event) => state.changeTotal(event.currentTarget.value)}
              error={problem.at("total")}
            />
            {addsIndicators ? (
              <SelectField
                name="calendarId"
                label={t.calendar}
                hint={t.calendarHint}
                placeholder={t.noCalendar}
                choices={calendars.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={problem.typed("calendarId", calendars[0]?.id ?? "")}
                error={problem.at("calendarId")}
              />
            ) : null}
          </div>
          <section aria-labelledby="rows-title">
            <SectionHead
              id="rows-title"
              title={t.rows}
              note={t.sum(formatFraction(fromPoints(sum), 3))}
              action={
                <Button small onClick={state.distribute}>
                  {t.distribute}
                </Button>
              }
            />
            <ol className="sheet target-list">
              {rows.map((row, index) => (
                <TargetListRow
                  key={row.key}
                  {...{ row, index, state, choices }}
                  number={numbers.get(row.key) ?? null}
                  errorAt={(field) => problem.at(`${field}.${index}`)}
                />
              ))}
            </ol>
          </section>
        </>
      ) : null}
      <div className="form-actions">
        <Button type="submit" look="primary" disabled={rows.length === 0}>
          {t.save(numbers.size)}
        </Button>
        <ButtonLink to={backTo}>{common.cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}

function WhatWasFound({ state }: { state: TargetListState }) {
  const t = useText(targetList);
  if (state.list.trim() === "") return null;
  const groups = state.rows.filter(({ judgedBy }) => judgedBy === null).length;
  const isFound = state.rows.length > 0;
  return (
    <div className={isFound ? "theme-found" : "theme-found is-missing"} role="status">
      <Icon name={isFound ? "check-circle" : "warning"} />
      <span>
        {isFound ? t.found(state.rows.length - groups, groups) : t.notFound}
        {state.introduction === null ? null : <small className="cell-note">{t.leftOut(state.introduction)}</small>}
      </span>
      {state.isByHand ? (
        <Button look="quiet" small onClick={state.readAgain}>
          {t.readAgain}
        </Button>
      ) : null}
    </div>
  );
}
