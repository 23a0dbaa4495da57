import { importPeople } from "~/modules/people/import-people.server";
import { mostRows, pastedPeopleSchema } from "~/modules/people/pasted-people-schema";
import { readPastedPeople } from "~/modules/people/read-pasted-people";
import { agencyAction, reply } from "~/platform/door.server";
import { refuse } from "~/platform/work.server";

export const action = agencyAction("organisation.write", pastedPeopleSchema, async (work) => {
  const { readable, unreadable, isTooLong } = readPastedPeople(work.form, work.today);
  if (isTooLong) return refuse("list-too-long", { detail: { most: mostRows }, fields: { text: "list-too-long" } });
  const [first] = unreadable;
  if (first) return refuse("list-unreadable", { detail: { count: unreadable.length, line: first.line } });
  const { answers, units } = work.form;
  const imported = await importPeople(work, { rows: readable, answers, units });
  return imported.ok ? reply({ imported }) : imported;
});
