import { z } from "zod";

const tagsKey = /^(target|task)_([0-9a-f-]{36})$/;
const linkKey = /^link_([0-9a-f-]{36})_([0-9a-f-]{36})$/;

/** The topics of each "target_<id>" and "task_<id>", and "link_<target>_<task>" where a box is ticked. */
export const taskLinksSchema = z
  .record(
    z.string().refine((key) => tagsKey.test(key) || linkKey.test(key)),
    z.string().max(600, "Ô này quá dài."),
  )
  .transform((cells) => {
    const keys = Object.entries(cells);
    const tagsOf = (kind: string) =>
      keys.flatMap(([key, tags]) => {
        const [, of, id = ""] = tagsKey.exec(key) ?? [];
        return of === kind ? [{ id, tags }] : [];
      });
    const links = keys.flatMap(([key]) => {
      const [, targetId, taskId] = linkKey.exec(key) ?? [];
      return targetId && taskId ? [{ targetId, taskId }] : [];
    });
    return {
      tasks: tagsOf("task").map(({ id, tags }) => ({ taskId: id, tags })),
      targets: tagsOf("target").map(({ id, tags }) => ({
        targetId: id,
        tags,
        taskIds: links.filter(({ targetId }) => targetId === id).map(({ taskId }) => taskId),
      })),
    };
  });
