import { readFigure } from "~/domain/figure-words";
import { afterEdit, type Result, type ResultContent, unreported } from "~/domain/result";
import { keepScores, lockForResults } from "~/modules/scores/keep-scores.server";
import { sql } from "~/platform/db.server";
import { mayFor } from "~/platform/scope.server";
import { type Outcome, refuse, type Work } from "~/platform/work.server";
import { type CellPlace, listCellPlaces } from "./cell-places.server";
import { deriveSums } from "./derive-sums.server";
import { cellText } from "./figure-text";
import { keyText, type ResultKey } from "./result-key";
import { lockResults, type StoredResult } from "./stored-result.server";
import { limitsOf } from "./value-limits";
import { versionsFrom } from "./write-versions.server";

export type CellInput = ResultKey & { text: string; version: number };

/** What became of one cell. A conflict shows both values; nothing was overwritten. */
export type CellOutcome = ResultKey & (Saved | Turned | Conflict);

type Saved = { outcome: "saved"; version: number; text: string };
type Turned = { outcome: "refused"; refusal: string; sentence: string | null };
type Conflict = { outcome: "conflict"; version: number; theirs: string; by: string; at: string };
type Written = { place: CellPlace; before: Result; after: Result };

/**
 * Saves cells as they were typed: what is good is committed, every other cell says why not. Editing asks for the version
 * that was on screen; a cell that somebody changed meanwhile is a conflict with both values.
 */
export async function saveCells(
  work: Work,
  { cells }: { cells: CellInput[] },
): Promise<Outcome<{ cells: CellOutcome[] }>> {
  const inputs = [...new Map(cells.map((cell) => [keyText(cell), cell])).values()];
  const places = await listCellPlaces(work, inputs);
  const outcomes = new Map<string, CellOutcome>();
  const open: { input: CellInput; place: CellPlace; content: ResultContent | null }[] = [];
  for (const input of inputs) {
    const place = places.get(keyText(input));
    if (!place) return refuse("unknown");
    const read = readInput(work, input, place);
    if ("content" in read) open.push({ input, place, content: read.content });
    else outcomes.set(keyText(input), { ...keyOf(input), outcome: "refused", ...read });
  }

  const touched = await lockForResults(work, {
    indicatorIds: unique(open.map(({ place }) => place.indicatorId)),
    subjectIds: unique(
      open.flatMap(({ place }) => [place.subjectId, ...(place.level === "sumOfPeople" ? place.unitsAbove : [])]),
    ),
  });
  const stored = new Map(
    (
      await lockResults(
        work,
        open.map(({ place }) => place),
      )
    ).map((row) => [keyText(row), row]),
  );
  const written: Written[] = [];
  for (const { input, place, content } of open) {
    const before = stored.get(keyText(place)) ?? null;
    const edited = edit(input, before, content, place);
    if ("after" in edited) written.push({ place, before: before ?? unreported, after: edited.after });
    else outcomes.set(keyText(input), { ...keyOf(input), ...edited });
  }
  const kept = await writeCells(work, written);
  for (const { place, after } of written) {
    if (!kept.has(keyText(place))) continue;
    const saved = { version: after.version, text: cellText(after.content, place) };
    outcomes.set(keyText(place), { ...keyOf(place), outcome: "saved", ...saved });
  }
  // Somebody reported the same cell for the first time a moment ago: there was no row to lock yet.
  const overtaken = written.map(({ place }) => place).filter((place) => !kept.has(keyText(place)));
  for (const row of await lockResults(work, overtaken)) {
    const place = places.get(keyText(row));
    if (place) outcomes.set(keyText(row), { ...keyOf(row), ...conflictWith(row, place) });
  }
  if (kept.size > 0) {
    await deriveSums(
      work,
      written.map(({ place }) => place).filter((place) => kept.has(keyText(place))),
    );
    await keepScores(work, touched);
  }
  const answer = inputs.flatMap((input) => outcomes.get(keyText(input)) ?? []);
  work.record({ command: "save-results", target: "results", detail: countsOf(answer) });
  return { ok: true, cells: await named(work, answer) };
}

function readInput(
  { scope, today }: Work,
  input: CellInput,
  place: CellPlace,
): { content: ResultContent | null } | { refusal: string; sentence: string | null } {
  if (!mayFor(scope, "result.write", { unitId: place.unitId, personId: place.personId }))
    return { refusal: "cell-not-yours", sentence: null };
  if (place.isDerived) return { refusal: "cell-derived", sentence: null };
  if (place.isRetired) return { refusal: "indicator-retired", sentence: null };
  if (today < place.startsOn) return { refusal: "period-not-started", sentence: null };
  const read = readFigure(input.text, { ...place, limits: limitsOf(place) });
  if (!read.ok) return { refusal: "cell-unreadable", sentence: read.sentence };
  if (read.kind === "cleared") return { content: null };
  if (read.kind === "notApplicable") return { content: { kind: "notApplicable" } };
  return { content: { kind: "value", value: read.value, qualifier: read.qualifier, word: read.word } };
}

function edit(
  input: CellInput,
  before: StoredResult | null,
  content: ResultContent | null,
  place: CellPlace,
): { after: Result } | Saved | Turned | Conflict {
  const current: Result = before ?? unreported;
  if (isSame(current.content, content))
    return { outcome: "saved", version: current.version, text: cellText(content, place) };
  if (before && before.version !== input.version) return conflictWith(before, place);
  const edited = afterEdit(current, content);
  return edited.ok ? { after: edited.result } : { outcome: "refused", refusal: edited.refusal, sentence: null };
}

function conflictWith(row: StoredResult, place: CellPlace): Conflict {
  const theirs = cellText(row.content, place);
  return { outcome: "conflict", version: row.version, theirs, by: row.writtenBy, at: row.writtenAt.toISOString() };
}

async function writeCells(work: Work, written: readonly Written[]): Promise<Set<string>> {
  if (written.length === 0) return new Set();
  const { db, scope, now } = work;
  const rows = written.map(({ place, after }) => ({ ...place, after, ...columnsOf(after.content) }));
  const kept = await db.$queryRaw<ResultKey[]>`
    with written as (insert into result as r (agency_id, indicator_id, period_id, subject_id, unit_id, state, version, value, qualifier, qualifier_word,
      not_applicable, written_by, written_at)
    select ${scope.agencyId}::uuid, x.indicator_id, x.period_id, x.subject_id, x.unit_id, 'draft', x.version, x.value, x.qualifier, x.word,
      x.not_applicable, ${scope.memberId}::uuid, ${now}
    from unnest(${rows.map((row) => row.indicatorId)}::uuid[], ${rows.map((row) => row.periodId)}::uuid[],
      ${rows.map((row) => row.subjectId)}::uuid[], ${rows.map((row) => row.unitId)}::uuid[], ${rows.map((row) => row.after.version)}::int[],
      ${rows.map((row) => row.value)}::numeric[], ${rows.map((row) => row.qualifier)}::text[], ${rows.map((row) => row.word)}::text[],
      ${rows.map((row) => row.notApplicable)}::bool[])
      as x (indicator_id, period_id, subject_id, unit_id, version, value, qualifier, word, not_applicable)
    order by x.indicator_id, x.period_id, x.subject_id
    on conflict (agency_id, indicator_id, period_id, subject_id) do update set state = 'draft', version = excluded.version,
      value = excluded.value, qualifier = excluded.qualifier, qualifier_word = excluded.qualifier_word,
      not_applicable = excluded.not_applicable, written_by = excluded.written_by, written_at = excluded.written_at,
      submitted_by = null, submitted_at = null, opened_at = null
      where r.version = excluded.version - 1
    returning r.*), version as (${versionsFrom(work, "write", sql`written r`)})
    select r.indicator_id as "indicatorId", r.period_id as "periodId", r.subject_id as "subjectId" from written r`;
  return new Set(kept.map(keyText));
}

function columnsOf(content: ResultContent | null) {
  if (content === null) return { value: null, qualifier: "exact", word: null, notApplicable: false };
  if (content.kind === "notApplicable") return { value: null, qualifier: "exact", word: null, notApplicable: true };
  return { value: content.value, qualifier: content.qualifier, word: content.word, notApplicable: false };
}

function isSame(a: ResultContent | null, b: ResultContent | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "notApplicable" || b.kind === "notApplicable") return a.kind === b.kind;
  return a.value === b.value && a.qualifier === b.qualifier && a.word === b.word;
}

/** A conflict names the other editor as people know them. */
async function named({ db, scope }: Work, outcomes: CellOutcome[]): Promise<CellOutcome[]> {
  const ids = unique(outcomes.flatMap((cell) => (cell.outcome === "conflict" ? [cell.by] : [])));
  if (ids.length === 0) return outcomes;
  const members = await db.$queryRaw<{ id: string; name: string }[]>`
    select id, display_name as name from member where agency_id = ${scope.agencyId}::uuid and id = any(${ids}::uuid[])`;
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return outcomes.map((cell) => (cell.outcome === "conflict" ? { ...cell, by: names.get(cell.by) ?? "" } : cell));
}

function countsOf(outcomes: CellOutcome[]) {
  const count = (outcome: CellOutcome["outcome"]) => outcomes.filter((cell) => cell.outcome === outcome).length;
  return { saved: count("saved"), refused: count("refused"), conflicts: count("conflict") };
}

function keyOf({ indicatorId, periodId, subjectId }: ResultKey): ResultKey {
  return { indicatorId, periodId, subjectId };
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
