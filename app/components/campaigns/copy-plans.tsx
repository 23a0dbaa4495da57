import { useState } from "react";
import { Cell, Column, GroupRow, RowHeader, Table } from "~/components/ui/data-table";
import { FieldError } from "~/components/ui/field";
import { readNumber } from "~/domain/numbers";
import { growthText } from "~/domain/plan-proposal";
import { campaignCopy } from "~/locales/campaign-copy";
import { useText } from "~/locales/use-text";

type Proposal = {
  subjectId: string;
  actual: string | null;
  text: string;
  plannedText: string | null;
  actualText: string | null;
};
type Target = {
  id: string;
  code: string;
  title: string;
  unitOfMeasure: string | null;
  kind: string;
  proposals: readonly Proposal[];
};
type CopyPlansProps = {
  targets: readonly Target[];
  names: Readonly<Record<string, string>>;
  typed: (key: string, stored: string) => string;
  errorAt: (key: string) => string | undefined;
};

/** For every target and entrant what was planned, what came of it, and what is proposed. */
export function CopyPlans({ targets, names, typed, errorAt }: CopyPlansProps) {
  const t = useText(campaignCopy);
  return (
    <div className="sheet">
      <Table caption={t.plans} cards className="copy-plans">
        <thead>
          <tr>
            <Column>{t.entrant}</Column>
            <Column numeric>{t.oldPlan}</Column>
            <Column numeric>{t.result}</Column>
            <Column numeric>{t.proposed}</Column>
            <Column numeric>{t.difference}</Column>
          </tr>
        </thead>
        {targets.map((target) => (
          <tbody key={target.id}>
            <GroupRow
              label={`${target.code}. ${target.title}${target.unitOfMeasure ? ` (${target.unitOfMeasure})` : ""}`}
              columns={5}
            />
            {target.proposals.map((proposal) => {
              const key = `${target.id}_${proposal.subjectId}`;
              return (
                <PlanLine
                  key={key}
                  id={key}
                  target={target}
                  proposal={proposal}
                  name={names[proposal.subjectId] ?? ""}
                  text={typed(key, proposal.text)}
                  error={errorAt(key)}
                />
              );
            })}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

type PlanLineProps = { id: string; target: Target; proposal: Proposal; name: string; text: string; error?: string };

function PlanLine({ id, target, proposal, name, text, error }: PlanLineProps) {
  const t = useText(campaignCopy);
  const [written, setWritten] = useState(text);
  return (
    <tr>
      <RowHeader>{name}</RowHeader>
      <Cell numeric muted label={t.oldPlan}>
        {proposal.plannedText ?? "–"}
      </Cell>
      <Cell numeric label={t.result}>
        {proposal.actualText ?? "–"}
      </Cell>
      <Cell numeric label={t.proposed}>
        <input
          className="input input-number input-short"
          id={id}
          name={id}
          aria-label={t.cell(target.title, name)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          autoComplete="off"
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <FieldError id={id} error={error} />
      </Cell>
      <Cell numeric muted label={t.difference}>
        {differenceOf(proposal.actual, written, target.kind)}
      </Cell>
    </tr>
  );
}

/** 850 and then 900 are 50 more. */
function differenceOf(actual: string | null, written: string, kind: string): string {
  const reading = readNumber(written, { decimals: 6 });
  if (actual === null || kind === "milestone" || !reading.ok) return "";
  return growthText(actual, reading.value) ?? "";
}
