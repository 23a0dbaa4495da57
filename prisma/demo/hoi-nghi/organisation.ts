import type { DemoAgency } from "../demo-agency";
import { addOrganisation, type Named } from "../filling/organisation";
import { departments, leaders } from "./people";

export type Department = Named & { key: string; people: Named[] };
export type Organisation = { centreId: string; director: Named; departments: Department[] };

const union = { title: "Chủ tịch Công đoàn", unit: "union", since: "2022-10-01", isHead: true };

/** The centre with eight departments, its leaders and its people; the trade union stands beside it as a second structure. */
export async function addConferenceCentre(centre: DemoAgency): Promise<Organisation> {
  const since = "2015-01-01";
  const person = (key: string, index: number) => {
    const name = departments.find((department) => department.key === key)?.people[index]?.name;
    if (name === undefined) throw new Error(`no person ${index} in ${key}`);
    return name;
  };
  const [director = "", officer] = [leaders[0]?.name, person("to-chuc", 0)];
  const staffOf = (number: number, { key, people }: (typeof departments)[number]) =>
    people.map(({ name, ...post }, index) => ({
      name,
      code: `HN${number + 1}${String(index + 1).padStart(2, "0")}`,
      posts: [{ ...post, unit: key }, ...(name === officer ? [union] : [])],
    }));
  const { unit, person: posted } = await addOrganisation(centre, "2022-11-01 08:45", {
    units: [
      { key: "centre", name: "Trung tâm Hội nghị Quốc gia (mẫu)", shortName: "Trung tâm", since },
      {
        key: "union",
        name: "Công đoàn Trung tâm Hội nghị Quốc gia (mẫu)",
        shortName: "Công đoàn",
        structure: "union",
        since,
      },
      ...departments.map(({ key, name }) => ({ key, name, under: "centre", since })),
    ],
    people: [
      ...leaders.map(({ name, code, ...post }) => ({ name, code, posts: [{ ...post, unit: "centre" }] })),
      ...departments.flatMap((department, number) => staffOf(number, department)),
    ],
    seats: [
      { role: "officer", name: officer },
      { role: "verifier", name: person("ke-hoach", 1) },
      { role: "unitHead", name: person("le-tan", 0), unit: "le-tan" },
      { role: "leader", name: director },
      { role: "council", name: person("quan-tri", 0) },
      { role: "staff", name: person("le-tan", 4), unit: "le-tan" },
    ],
  });
  return {
    centreId: unit("centre").id,
    director: posted(director),
    departments: departments.map(({ key, people }) => ({
      ...unit(key),
      key,
      people: people.map(({ name }) => posted(name)),
    })),
  };
}
