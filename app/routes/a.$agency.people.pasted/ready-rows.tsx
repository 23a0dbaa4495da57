import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { Status } from "~/components/ui/status";
import { formatDay } from "~/domain/calendar-day";
import type { RowAnswers, RowPlan } from "~/domain/people-list/plan-rows";
import { pastedPeople as words } from "~/locales/pasted-people";
import { useText } from "~/locales/use-text";
import { AnswerField } from "./answer-field";
import type { UnreadableRow } from "./planned-list";
import { whatHappens, whoIs } from "./row-words";

type ReadyRowsProps = { plans: readonly RowPlan[]; leftOut: readonly UnreadableRow[]; answers: RowAnswers };

/** The rows that are clear; what was answered can be taken back. */
export function ReadyRows({ plans, leftOut, answers }: ReadyRowsProps) {
  const t = useText(words);
  const rows = [
    ...plans.map((plan) => {
      const post = "post" in plan ? plan.post : null;
      return {
        line: plan.line,
        who: whoIs({ ...plan.person, unitName: null }, t),
        what: whatHappens(plan, t),
        post: post && t.post(post.title, post.unitName, formatDay(post.validFrom)),
        isIdle: plan.kind === "skipped" || (plan.kind === "known" && !plan.post && !plan.fills),
      };
    }),
    ...leftOut.map(({ line, written }) => ({ line, who: written, what: t.isSkipped, post: null, isIdle: true })),
  ].sort((a, b) => a.line - b.line);
  return (
    <div className="sheet">
      <Table caption={t.ready(rows.length)} cards dense>
        <thead>
          <tr>
            <Column numeric>{t.table.line}</Column>
            <Column>{t.table.person}</Column>
            <Column>{t.table.what}</Column>
            <Column>{t.table.answer}</Column>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, who, what, post, isIdle }) => (
            <tr key={line}>
              <Cell numeric label={t.table.line}>
                {line}
              </Cell>
              <RowHeader>{who}</RowHeader>
              <Cell label={t.table.what}>
                <span>
                  <Status kind={isIdle ? "idle" : "saved"}>{what}</Status>
                  {post ? <small className="cell-note">{post}</small> : null}
                </span>
              </Cell>
              <Cell label={t.table.answer}>
                {answers[line] ? (
                  <AnswerField
                    key={answers[line]}
                    line={line}
                    placeholder={t.askAgain}
                    choices={[{ value: answers[line], label: t.answered(answers[line]) }]}
                    answer={answers[line]}
                  />
                ) : null}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
