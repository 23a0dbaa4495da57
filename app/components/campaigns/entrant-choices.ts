export type EntrantChoice = { id: string; name: string; note: string | null; depth: number };
export type EntrantGroup = { id: string; name: string | null; structure: string; choices: EntrantChoice[] };

type Unit = { id: string; name: string; depth: number; structure: string };
type Person = { personId: string; name: string; unitId: string; title: string };
type Collective = { id: string; name: string; unitId: string };

/** Units in the order of their tree, by structure where there are several, each with its named collectives; people under the first unit where they stand. */
export function entrantGroups(
  ranks: "unit" | "person",
  units: readonly Unit[],
  people: readonly Person[],
  collectives: readonly Collective[],
  words: { collective: string },
  structureNames: Readonly<Record<string, string>>,
): EntrantGroup[] {
  if (ranks === "person") {
    const placed = new Set<string>();
    return units
      .map((unit) => ({
        id: unit.id,
        name: unit.name,
        structure: unit.structure,
        choices: people.flatMap(({ personId, name, unitId, title }) => {
          if (unitId !== unit.id || placed.has(personId)) return [];
          placed.add(personId);
          return [{ id: personId, name, note: title, depth: 0 }];
        }),
      }))
      .filter(({ choices }) => choices.length > 0);
  }
  const structures = [...new Set(units.map(({ structure }) => structure))];
  return structures.map((structure) => ({
    id: structure,
    structure,
    name: structures.length > 1 ? (structureNames[structure] ?? structure) : null,
    choices: units
      .filter((unit) => unit.structure === structure)
      .flatMap(({ id, name, depth }) => [
        { id, name, note: null, depth },
        ...collectives
          .filter(({ unitId }) => unitId === id)
          .map((collective) => ({ ...collective, note: words.collective, depth: depth + 1 })),
      ]),
  }));
}
