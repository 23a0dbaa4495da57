// The units of a structure on one day form a tree. Siblings stand in the agency's own order, then by name. A unit
// whose parent is not among the rows stands as a root, so that a part of an organisation can be shown by itself.

export type UnitRow = { id: string; parentId: string | null; name: string; position?: number };
export type UnitInTree<Row extends UnitRow> = { row: Row; depth: number };

const vietnamese = new Intl.Collator("vi", { numeric: true });

/** Every row once, each unit right before what stands below it; roots have depth 0. */
export function unitTree<Row extends UnitRow>(rows: readonly Row[]): UnitInTree<Row>[] {
  const known = new Set(rows.map(({ id }) => id));
  const below = childrenByParent(rows);
  const roots = rows.filter(({ parentId }) => parentId === null || !known.has(parentId)).sort(inOrder);
  const walk = (row: Row, depth: number): UnitInTree<Row>[] => [
    { row, depth },
    ...(below.get(row.id) ?? []).flatMap((child) => walk(child, depth + 1)),
  ];
  return roots.flatMap((root) => walk(root, 0));
}

/** The unit itself, its parent, and so on to the root. */
export function ancestry(rows: readonly Pick<UnitRow, "id" | "parentId">[], unitId: string): string[] {
  const parentOf = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const path: string[] = [];
  let current: string | null = unitId;
  while (current !== null && parentOf.has(current) && !path.includes(current)) {
    path.push(current);
    current = parentOf.get(current) ?? null;
  }
  return path;
}

/** The ids of the unit itself and of everything below it. */
export function subtree(rows: readonly UnitRow[], unitId: string): string[] {
  return rows.filter(({ id }) => ancestry(rows, id).includes(unitId)).map(({ id }) => id);
}

function childrenByParent<Row extends UnitRow>(rows: readonly Row[]): Map<string, Row[]> {
  const below = new Map<string, Row[]>();
  for (const row of [...rows].sort(inOrder)) {
    if (row.parentId !== null) below.set(row.parentId, [...(below.get(row.parentId) ?? []), row]);
  }
  return below;
}

function inOrder(a: UnitRow, b: UnitRow): number {
  const byPosition = (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER);
  return byPosition !== 0 ? byPosition : vietnamese.compare(a.name, b.name);
}
