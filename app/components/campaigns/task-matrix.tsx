import { romanNumeral } from "~/domain/roman-numeral";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { TagList } from "./tag-list";

type TaskMatrixProps = {
  pillars: readonly { id: string; title: string }[];
  tasks: readonly {
    id: string;
    title: string;
    assignedBy: string | null;
    tags: readonly string[];
    pillarIds: readonly string[];
  }[];
  /** The topic that is looked at; null for all. */
  tag: string | null;
};

/** Which task of the superiors belongs to which pillars. */
export function TaskMatrix({ pillars, tasks: all, tag }: TaskMatrixProps) {
  const tasks = tag === null ? all : all.filter(({ tags }) => tags.includes(tag));
  const t = useText(campaigns);
  return (
    <section className="sheet sheet-body">
      <h2>{t.tasks}</h2>
      {tasks.length === 0 ? (
        <p className="muted small">{t.noTasks}</p>
      ) : (
        <table className="task-matrix">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.task}</span>
              </th>
              {pillars.map((pillar, index) => (
                <th scope="col" key={pillar.id} title={pillar.title}>
                  {romanNumeral(index + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <td>
                  {task.title}
                  {task.assignedBy ? <small className="cell-note">{task.assignedBy}</small> : null}
                  <TagList tags={task.tags} />
                </td>
                {pillars.map((pillar) => {
                  const isSet = task.pillarIds.includes(pillar.id);
                  return (
                    <td key={pillar.id}>
                      <i className={isSet ? "is-set" : undefined} aria-hidden="true" />
                      <span className="visually-hidden">{isSet ? t.attached : t.notAttached}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
