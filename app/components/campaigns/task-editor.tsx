import { Button, IconButton } from "~/components/ui/button";
import { SectionHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { romanNumeral } from "~/domain/roman-numeral";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import type { CampaignOutline, TaskRow } from "./campaign-outline";

/** What superiors have asked for, each attached to the pillars it belongs to. */
export function TaskEditor({
  outline,
  errorAt,
}: {
  outline: CampaignOutline;
  errorAt: (field: string) => string | undefined;
}) {
  const t = useText(campaignWizard);
  return (
    <section aria-labelledby="tasks-title">
      <SectionHead title={t.tasks} note={t.tasksHint} id="tasks-title" />
      {outline.tasks.length > 0 ? (
        <ol className="sheet task-list">
          {outline.tasks.map((task, index) => (
            <TaskFields
              key={task.key}
              task={task}
              index={index}
              outline={outline}
              error={errorAt(`taskTitles.${index}`)}
            />
          ))}
        </ol>
      ) : null}
      <Button look="quiet" small icon="plus" onClick={outline.addTask}>
        {t.addTask}
      </Button>
    </section>
  );
}

type TaskFieldsProps = { task: TaskRow; index: number; outline: CampaignOutline; error?: string };

function TaskFields({ task, index, outline, error }: TaskFieldsProps) {
  const t = useText(campaignWizard);
  const toggle = (key: number) =>
    outline.changeTask(task.key, {
      pillarKeys: task.pillarKeys.includes(key)
        ? task.pillarKeys.filter((each) => each !== key)
        : [...task.pillarKeys, key],
    });
  return (
    <li>
      <input type="hidden" name="taskIds[]" value={task.id} />
      <div className="form-row">
        <TextField
          name="taskTitles[]"
          id={`taskTitles.${index}`}
          label={t.taskTitle(index + 1)}
          maxLength={500}
          value={task.title}
          onChange={(event) => outline.changeTask(task.key, { title: event.currentTarget.value })}
          error={error}
        />
        <TextField
          name="taskAssignedBy[]"
          id={`taskAssignedBy.${index}`}
          label={t.assignedBy}
          maxLength={200}
          value={task.assignedBy}
          onChange={(event) => outline.changeTask(task.key, { assignedBy: event.currentTarget.value })}
        />
      </div>
      <fieldset className="task-pillars">
        <legend className="field-hint">{t.attach}</legend>
        {outline.pillars.map((pillar, position) => (
          <label key={pillar.key} title={pillar.title}>
            <input
              type="checkbox"
              name="taskPillars[]"
              value={`${index}:${position}`}
              checked={task.pillarKeys.includes(pillar.key)}
              onChange={() => toggle(pillar.key)}
            />
            {romanNumeral(position + 1)}
            <span className="visually-hidden">. {pillar.title}</span>
          </label>
        ))}
        <IconButton
          icon="x"
          label={t.remove(task.title || t.taskTitle(index + 1))}
          onClick={() => outline.removeTask(task.key)}
        />
      </fieldset>
    </li>
  );
}
