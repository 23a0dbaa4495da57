import { addPerson } from "~/modules/people/add-person.server";
import { addPosting } from "~/modules/people/add-posting.server";
import { addUnit } from "~/modules/units/add-unit.server";
import type { DemoAgency } from "../demo-agency";
import { departments, leaders } from "./people";

export type Department = { id: string; key: string; name: string; people: { id: string; name: string }[] };
export type Organisation = { centreId: string; director: { id: string; name: string }; departments: Department[] };

const founded = "2022-11-01";

/** The centre with eight departments, its leaders and its people; the trade union stands beside it as a second structure. */
export async function addOrganisation(centre: DemoAgency): Promise<Organisation> {
  const unit = async (
    name: string,
    parentId: string | null,
    structure: "government" | "union",
    shortName: string | null = null,
  ) =>
    (
      await centre.as("admin", `${founded} 08:30`, (work) =>
        addUnit(work, { structure, name, shortName, parentId, validFrom: "2015-01-01" }),
      )
    ).unitId;

  const centreId = await unit("Trung tâm Hội nghị Quốc gia (mẫu)", null, "government", "Trung tâm");
  const unionId = await unit("Công đoàn Trung tâm Hội nghị Quốc gia (mẫu)", null, "union", "Công đoàn");
  const postedLeaders = [];
  for (const leader of leaders) {
    postedLeaders.push(await post(centre, leader, centreId, leader.code));
  }
  const made: Department[] = [];
  for (const [number, department] of departments.entries()) {
    const id = await unit(department.name, centreId, "government");
    const people = [];
    for (const [index, person] of department.people.entries()) {
      people.push(await post(centre, person, id, `HN${String(number + 1)}${String(index + 1).padStart(2, "0")}`));
    }
    made.push({ id, key: department.key, name: department.name, people });
  }

  const [director] = postedLeaders;
  const person = (department: string, index: number) => {
    const found = made.find(({ key }) => key === department)?.people[index];
    if (!director || !found) throw new Error(`no person ${index} in ${department}`);
    return found;
  };
  const officer = person("to-chuc", 0);
  await centre.as("admin", `${founded} 09:00`, (work) =>
    addPosting(work, officer.id, {
      unitId: unionId,
      title: "Chủ tịch Công đoàn",
      isHead: true,
      isActing: false,
      validFrom: "2022-10-01",
    }),
  );
  const seat = async (
    role: Parameters<DemoAgency["seat"]>[0],
    who: { id: string; name: string },
    unitId: string | null,
  ) => centre.seat(role, `${founded} 09:30`, { displayName: who.name, personId: who.id, unitId });
  const reception = made.find(({ key }) => key === "le-tan");
  await seat("officer", officer, null);
  await seat("verifier", person("ke-hoach", 1), null);
  await seat("unitHead", person("le-tan", 0), reception?.id ?? "");
  await seat("leader", director ?? officer, null);
  await seat("council", person("quan-tri", 0), null);
  await seat("staff", person("le-tan", 4), reception?.id ?? "");
  return { centreId, director: director ?? officer, departments: made };
}

async function post(
  centre: DemoAgency,
  person: { name: string; title: string; isHead: boolean; since: string },
  unitId: string,
  staffCode: string,
): Promise<{ id: string; name: string }> {
  const at = `${founded} 08:45`;
  const { personId } = await centre.as("admin", at, (work) =>
    addPerson(work, { name: person.name, staffCode, bornOn: null, isUnionMember: true }),
  );
  const { title, isHead, since } = person;
  await centre.as("admin", at, (work) =>
    addPosting(work, personId, { unitId, title, isHead, isActing: false, validFrom: since }),
  );
  return { id: personId, name: person.name };
}
