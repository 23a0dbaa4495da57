import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { Status } from "~/components/ui/status";
import type { RowPlan } from "~/domain/people-list/plan-rows";
import { pastedPeople as words } from "~/locales/pasted-people";
import { useText } from "~/locales/use-text";
import { AnswerField } from "./answer-field";
import type { UnreadableRow } from "./planned-list";
import { lineOf, whatHappens, whoIs } from "./row-words";

/** The rows that wait for an answer, in the order of the list. */
export function AskedRows({ plans, unreadable }: { plans: readonly RowPlan[]; unreadable: readonly UnreadableRow[] }) {
  const t = useText(words);
  const rows = [
    ...plans.map((plan) => ({
      line: plan.line,
      who: whoIs({ ...plan.person, unitName: null }, t),
      sentences: [whatHappens(plan, t)],
      choices: choicesOf(plan, t),
    })),
    ...unreadable.map(({ line, written, problems }) => ({
      line,
      who: written,
      sentences: problems.map(({ problem, cell }) => t.problems[problem](cell)),
      choices: [{ value: "skip", label: t.skip }],
    })),
  ].sort((a, b) => a.line - b.line);
  return (
    <div className="sheet">
      <Table caption={t.asking(rows.length)} cards>
        <thead>
          <tr>
            <Column numeric>{t.table.line}</Column>
            <Column>{t.table.person}</Column>
            <Column>{t.table.what}</Column>
            <Column>{t.table.answer}</Column>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, who, sentences, choices }) => (
            <tr key={line}>
              <Cell numeric label={t.table.line}>
                {line}
              </Cell>
              <RowHeader>{who}</RowHeader>
              <Cell label={t.table.what}>
                <span>
                  {sentences.map((sentence) => (
                    <Status key={sentence} kind="missing">
                      {sentence}
                    </Status>
                  ))}
                </span>
              </Cell>
              <Cell label={t.table.answer}>
                <AnswerField line={line} placeholder={t.choose} choices={choices} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function choicesOf(plan: RowPlan, t: (typeof words)["vi"]): { value: string; label: string }[] {
  const skip = { value: "skip", label: t.skip };
  if (plan.kind !== "ask") return [skip];
  const same = plan.candidates.map((candidate) => {
    const line = lineOf(candidate.value);
    return { value: candidate.value, label: line ? t.sameAsLine(line) : t.same(whoIs(candidate, t)) };
  });
  return [...same, { value: "another", label: t.another }, skip];
}
