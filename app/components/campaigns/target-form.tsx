import { useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { NumberField, TextField } from "~/components/ui/text-field";
import { aggregateOfNature } from "~/domain/scoring/aggregate";
import type { Nature } from "~/domain/scoring/types";
import type { TypedRule } from "~/domain/typed-rule/typed-rule";
import { campaignWizard } from "~/locales/campaign-wizard";
import { campaigns } from "~/locales/campaigns";
import { indicators as indicatorWords } from "~/locales/indicators";
import { rules as ruleWords } from "~/locales/rules";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";
import { IndicatorRoles } from "./rules/indicator-roles";
import { RuleList } from "./rules/rule-list";
import { type IndicatorInRole, useTypedRules } from "./rules/use-typed-rules";
import { TargetTasks } from "./target-tasks";

export type IndicatorForTarget = {
  id: string;
  code: string;
  name: string;
  unitOfMeasure: string | null;
  direction: "more" | "less";
  nature: Nature;
  scale: string[] | null;
};

export type StoredTarget = {
  title: string;
  code: string;
  pillarId: string;
  parentId: string;
  indicators: readonly IndicatorInRole[];
  unitOfMeasure: string;
  maxPoints: string;
  minPoints: string;
  bonusMax: string;
  direction: "more" | "less";
  aggregate: "sum" | "latest" | "average" | "max" | "min";
  rules: readonly TypedRule[];
  taskIds: readonly string[];
  tags: readonly string[];
};

type TargetFormProps = {
  stored: StoredTarget;
  pillars: readonly { id: string; title: string }[];
  /** Those that may hold others: groups, and what has no rule yet. */
  parents: readonly { id: string; code: string; title: string }[];
  tasks: readonly { id: string; title: string }[];
  indicators: readonly IndicatorForTarget[];
  backTo: string;
};

export function TargetForm({ stored, pillars, parents, tasks, indicators, backTo }: TargetFormProps) {
  const t = useText(campaignWizard);
  const words = useText(campaigns);
  const directions = useText(indicatorWords).directions;
  const common = useText(ui);
  const problem = useProblem();
  const r = useText(ruleWords);
  const { rules, setRules, roles, chosen, choose } = useTypedRules(stored.rules, stored.indicators);
  const [unitOfMeasure, setUnitOfMeasure] = useState(problem.typed("unitOfMeasure", stored.unitOfMeasure));
  const [maxPoints, setMaxPoints] = useState(problem.typed("maxPoints", stored.maxPoints));
  const [minPoints, setMinPoints] = useState(problem.typed("minPoints", stored.minPoints));
  const [bonusMax, setBonusMax] = useState(problem.typed("bonusMax", stored.bonusMax));
  const [direction, setDirection] = useState(problem.typed("direction", stored.direction));
  const [aggregate, setAggregate] = useState(problem.typed("aggregate", stored.aggregate));
  const isGroup = rules[0]?.kind === "none";
  const rated = roles.some(({ isOptional }) => isOptional) ? chosen.value : undefined;
  const scale = indicators.find(({ id }) => id === rated)?.scale ?? null;
  const limits = {
    maxPoints,
    minPoints,
    bonusMax,
    direction: direction === "less" ? ("less" as const) : ("more" as const),
  };
  const take = (slot: string, id: string) => {
    choose(slot, id);
    const taken = indicators.find((each) => each.id === id);
    if (!taken || slot !== "value") return;
    setUnitOfMeasure(taken.unitOfMeasure ?? "");
    setDirection(taken.direction);
    setAggregate(aggregateOfNature(taken.nature, taken.direction));
  };
  return (
    <ActionForm className="form">
      <ProblemSummary problem={problem} />
      <TextField
        name="title"
        label={t.targetTitle}
        hint={t.targetTitleHint}
        maxLength={300}
        defaultValue={problem.typed("title", stored.title)}
        error={problem.at("title")}
        required
      />
      <div className="form-row">
        <SelectField
          name="pillarId"
          label={t.targetPillar}
          placeholder={t.noPillar}
          choices={pillars.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={problem.typed("pillarId", stored.pillarId)}
          error={problem.at("pillarId")}
        />
        <SelectField
          name="parentId"
          label={t.parent}
          placeholder={t.noParent}
          choices={parents.map(({ id, code, title }) => ({ value: id, label: `${code}. ${title}` }))}
          defaultValue={problem.typed("parentId", stored.parentId)}
          error={problem.at("parentId")}
        />
      </div>
      <RuleList
        rules={rules}
        change={setRules}
        scale={scale}
        unitOfMeasure={unitOfMeasure}
        limits={limits}
        errorAt={problem.at}
      />
      <IndicatorRoles roles={roles} indicators={indicators} chosen={chosen} choose={take} errorAt={problem.at} />
      <div className="form-row">
        <NumberField
          name="maxPoints"
          label={t.maxPoints}
          hint={t.maxPointsHint}
          unit={words.points}
          value={maxPoints}
          onChange={(event) => setMaxPoints(event.currentTarget.value)}
          error={problem.at("maxPoints")}
        />
        <NumberField
          name="minPoints"
          label={r.minPoints}
          hint={r.minPointsHint}
          unit={words.points}
          value={minPoints}
          onChange={(event) => setMinPoints(event.currentTarget.value)}
          error={problem.at("minPoints")}
        />
        {isGroup ? null : (
          <NumberField
            name="bonusMax"
            label={r.bonusMax}
            hint={r.bonusMaxHint}
            unit={words.points}
            value={bonusMax}
            onChange={(event) => setBonusMax(event.currentTarget.value)}
            error={problem.at("bonusMax")}
          />
        )}
      </div>
      <div className="form-row">
        <TextField
          name="unitOfMeasure"
          label={t.unitOfMeasure}
          hint={t.unitOfMeasureHint}
          maxLength={40}
          optional
          short
          value={unitOfMeasure}
          onChange={(event) => setUnitOfMeasure(event.currentTarget.value)}
          error={problem.at("unitOfMeasure")}
        />
        <SelectField
          name="direction"
          label={t.direction}
          choices={Object.entries(directions).map(([value, label]) => ({ value, label }))}
          value={direction}
          onChange={(event) => setDirection(event.currentTarget.value)}
          error={problem.at("direction")}
        />
        <SelectField
          name="aggregate"
          label={t.aggregate}
          choices={Object.entries(t.aggregates).map(([value, label]) => ({ value, label }))}
          value={aggregate}
          onChange={(event) => setAggregate(event.currentTarget.value)}
          error={problem.at("aggregate")}
        />
      </div>
      <TargetTasks tasks={tasks} stored={stored} />
      <TextField
        name="code"
        label={t.code}
        hint={t.codeHint}
        maxLength={40}
        short
        defaultValue={problem.typed("code", stored.code)}
        error={problem.at("code")}
      />
      <div className="form-actions">
        <Button type="submit" look="primary">
          {t.saveTarget}
        </Button>
        <ButtonLink to={backTo}>{common.cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}
