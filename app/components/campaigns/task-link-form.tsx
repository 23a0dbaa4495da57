import type { ReactNode } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { Button, ButtonLink } from "~/components/ui/button";
import { SectionHead } from "~/components/ui/page-head";
import { Status } from "~/components/ui/status";
import { TextField } from "~/components/ui/text-field";
import { romanNumeral } from "~/domain/roman-numeral";
import { taskLinks } from "~/locales/task-links";
import { ui } from "~/locales/ui";
import { useText } from "~/locales/use-text";

type Task = { id: string; title: string; tags: readonly string[]; pillarIds: readonly string[] };
type Target = {
  id: string;
  code: string;
  title: string;
  pillarId: string | null;
  taskIds: readonly string[];
  tags: readonly string[];
};
type TaskLinkFormProps = {
  pillars: readonly { id: string }[];
  tasks: readonly Task[];
  targets: readonly Target[];
  backTo: string;
};

/** Every target with the tasks that it serves; topics beside both. */
export function TaskLinkForm({ pillars, tasks, targets, backTo }: TaskLinkFormProps) {
  const t = useText(taskLinks);
  const common = useText(ui);
  const problem = useProblem();
  const tagsField = (kind: "task" | "target", { id, tags }: Task | Target, label: ReactNode) => (
    <TextField
      name={`${kind}_${id}`}
      id={`tags.${id}`}
      label={label}
      maxLength={600}
      defaultValue={problem.typed(`${kind}_${id}`, tags.join(", "))}
      error={problem.at(`tags.${id}`)}
    />
  );
  return (
    <ActionForm className="form">
      <ProblemSummary problem={problem} />
      <section aria-labelledby="tasks-title">
        <SectionHead id="tasks-title" title={t.tasks} note={t.tagsOfTasks} />
        <ol className="sheet target-list">
          {tasks.map((task) => (
            <li key={task.id} className="task-topics">
              {tagsField(
                "task",
                task,
                <>
                  <span className="visually-hidden">{t.tags}: </span>
                  {task.title}
                </>,
              )}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="targets-title">
        <SectionHead id="targets-title" title={t.targets} />
        {targets.length === 0 ? <p className="muted">{t.noTargets}</p> : null}
        <ol className="sheet target-list">
          {targets.map((target) => (
            <li key={target.id} className="task-link">
              <div>
                <b>
                  {target.code}. {target.title}
                </b>
                <ByPillar target={target} tasks={tasks} pillars={pillars} />
              </div>
              {tagsField("target", target, t.tags)}
              <fieldset className="target-tasks">
                <legend className="field-label">{t.serves}</legend>
                <div className="target-task-choices">
                  {tasks.map(({ id, title }) => (
                    <label key={id}>
                      <input
                        type="checkbox"
                        name={`link_${target.id}_${id}`}
                        defaultChecked={
                          problem.sentence === null
                            ? target.taskIds.includes(id)
                            : problem.typed(`link_${target.id}_${id}`) !== ""
                        }
                      />
                      <span>{title}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          ))}
        </ol>
      </section>
      <div className="form-actions">
        <Button type="submit" look="primary">
          {t.save}
        </Button>
        <ButtonLink to={backTo}>{common.cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}

type ByPillarProps = { target: Target; tasks: readonly Task[]; pillars: readonly { id: string }[] };

/** A target of a pillar serves the pillar's tasks as well. */
function ByPillar({ target, tasks, pillars }: ByPillarProps) {
  const t = useText(taskLinks);
  const { pillarId } = target;
  const common = tasks.filter(({ pillarIds }) => pillarId !== null && pillarIds.includes(pillarId));
  const numeral = romanNumeral(pillars.findIndex(({ id }) => id === pillarId) + 1);
  if (common.length > 0) return <span className="target-rule">{t.byPillar(numeral, common.length)}</span>;
  return target.taskIds.length === 0 ? (
    <p>
      <Status kind="due">{t.none}</Status>
    </p>
  ) : null;
}
