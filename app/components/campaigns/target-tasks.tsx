import { useProblem } from "~/components/form/use-problem";
import { TextField } from "~/components/ui/text-field";
import { taskLinks } from "~/locales/task-links";
import { useText } from "~/locales/use-text";
import { useTypedLists } from "./use-typed-lists";

type TargetTasksProps = {
  tasks: readonly { id: string; title: string }[];
  stored: { taskIds: readonly string[]; tags: readonly string[] };
};

/** The superiors' tasks that a target serves by itself, and its topics. */
export function TargetTasks({ tasks, stored }: TargetTasksProps) {
  const t = useText(taskLinks);
  const problem = useProblem();
  const typed = useTypedLists();
  const served = problem.sentence === null ? stored.taskIds : (typed("taskIds") ?? []);
  return (
    <>
      {tasks.length === 0 ? null : (
        <fieldset className="target-tasks">
          <legend className="field-label">{t.serves}</legend>
          <p className="field-hint">{t.servesHint}</p>
          <div className="target-task-choices">
            {tasks.map(({ id, title }) => (
              <label key={id}>
                <input type="checkbox" name="taskIds[]" value={id} defaultChecked={served.includes(id)} />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <TextField
        name="tags"
        label={t.tags}
        hint={t.tagsOfTarget}
        maxLength={600}
        optional
        defaultValue={problem.typed("tags", stored.tags.join(", "))}
        error={problem.at("tags")}
      />
    </>
  );
}
