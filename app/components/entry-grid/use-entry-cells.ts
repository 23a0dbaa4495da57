import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { atOf, type CellChange, placeOf } from "~/components/sheet/shown-cell";
import { type Applied, type Steps, useSteps } from "~/components/sheet/use-steps";
import { type EntrySheet, indicatorAt, isOpenAt, placeAt } from "~/domain/entry-sheet";
import { readFigure } from "~/domain/figure-words";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { emptyCell, type GridCell, type GridCells, storedCell } from "./grid-cell";
import { type CellAnswer, newBatchKey, type SendOutcome, type SentCell, sendCells } from "./send-cells";

export type EntryCells = Steps & {
  cells: GridCells;
  /** What the live region says. */
  said: string;
  savedAt: Date | null;
  /** Why nothing is saved at the moment. */
  trouble: "away" | "signedOut" | null;
  /** How many cells are not with the server yet. */
  unsaved: number;
  /** Keeps one's own value, or takes the other's. */
  resolve: (at: string, choice: "mine" | "theirs") => void;
  /** Sends what is pending; true once nothing is on its way. */
  flush: () => Promise<boolean>;
  say: (sentence: string) => void;
};

type Batch = { key: string; sent: Map<string, SentCell> };

const pause = 800;
const pauseBeforeRetry = 4000;

/** The cells of one sheet with their saving: batches of what has changed, one at a time, each with the versions that were on screen. */
export function useEntryCells(sheet: EntrySheet, saveTo: string): EntryCells {
  const t = useText(entry);
  const [cells, setCells] = useState<GridCells>(() => cellsOf(sheet));
  const [said, say] = useState("");
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [trouble, setTrouble] = useState<EntryCells["trouble"]>(null);
  const now = useRef(cells);
  const batch = useRef<Batch | null>(null);
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const put = useCallback((changed: Map<string, Partial<GridCell>>) => {
    const next = new Map(now.current);
    for (const [at, part] of changed) next.set(at, { ...(next.get(at) ?? emptyCell), ...part });
    now.current = next;
    return next;
  }, []);
  const show = useCallback((changed: Map<string, Partial<GridCell>>) => setCells(put(changed)), [put]);
  // What the server says waits for what is being typed.
  const showLater = useCallback(
    (changed: Map<string, Partial<GridCell>>) => {
      const next = put(changed);
      startTransition(() => setCells(next));
    },
    [put],
  );

  // After a submission the page brings the sheet anew; what is not saved stays as it was typed.
  useEffect(() => {
    const next = new Map(cellsOf(sheet));
    for (const [at, cell] of now.current) if (cell.status !== "still") next.set(at, cell);
    now.current = next;
    setCells(next);
  }, [sheet]);

  const take = useCallback(
    (answers: readonly CellAnswer[], sent: Map<string, SentCell>) => {
      const places = new Map([...sent].map(([at, cell]) => [keyOf(cell), at]));
      const changed = new Map<string, Partial<GridCell>>();
      const sentences: string[] = [];
      for (const answer of answers) {
        const at = places.get(keyOf(answer));
        if (at === undefined) continue;
        const cell = now.current.get(at) ?? emptyCell;
        const isNewer = cell.text !== sent.get(at)?.text;
        changed.set(at, partOf(answer, cell, isNewer));
        if (answer.outcome === "refused") sentences.push(answer.sentence ?? answer.refusal);
        if (answer.outcome === "conflict") sentences.push(t.conflictSaid(answer.by, answer.theirs));
      }
      showLater(changed);
      const saved = answers.filter(({ outcome }) => outcome === "saved").length;
      if (saved > 0) setSavedAt(new Date());
      say([...(saved > 0 ? [t.savedCells(saved)] : []), ...new Set(sentences)].join(" "));
    },
    [showLater, t],
  );

  const send = useCallback(async (): Promise<void> => {
    batch.current ??= nextBatch(sheet, now.current);
    const current = batch.current;
    if (!current) return;
    showLater(
      new Map(
        [...current.sent].flatMap(([at, { text }]) =>
          now.current.get(at)?.text === text ? [[at, { status: "saving" as const }]] : [],
        ),
      ),
    );
    const outcome = await sendCells(saveTo, current.key, [...current.sent.values()]);
    setTrouble(outcome.kind === "away" || outcome.kind === "signedOut" ? outcome.kind : null);
    if (outcome.kind === "answered") take(outcome.cells, current.sent);
    else showLater(unsent(outcome, current, t.turnedDown));
    if (outcome.kind === "answered" || outcome.kind === "turnedDown") batch.current = null;
    else say(outcome.kind === "away" ? t.away : t.signedOut);
  }, [showLater, saveTo, sheet, take, t]);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (sending.current || batch.current || hasPending(now.current)) {
      sending.current ??= send().finally(() => {
        sending.current = null;
      });
      await sending.current;
      if (batch.current) {
        timer.current = setTimeout(() => void flush(), pauseBeforeRetry);
        return false;
      }
    }
    return true;
  }, [send]);

  const apply = useCallback(
    (changes: readonly CellChange[]): Applied => {
      const step: Applied["step"] = [];
      let lastProblem: string | null = null;
      let bad = 0;
      const changed = new Map<string, Partial<GridCell>>();
      for (const { at, text } of changes) {
        const { row, column } = placeOf(at);
        const cell = now.current.get(at) ?? emptyCell;
        const indicator = indicatorAt(sheet, row, column);
        if (!indicator || !isEditable(sheet, cell, row, column) || (text === cell.text && cell.status !== "conflict"))
          continue;
        step.push({ at, before: cell.text, after: text });
        const read = readFigure(text, indicator);
        if (!read.ok) changed.set(at, { text, status: "refused", sentence: read.sentence, theirs: null });
        else if (cell.status === "conflict") changed.set(at, { text });
        else if (text === cell.savedText && !batch.current?.sent.has(at))
          changed.set(at, { text, status: "still", sentence: null });
        else changed.set(at, { text, status: "pending", sentence: null });
        if (read.ok) continue;
        lastProblem = read.sentence;
        bad += 1;
      }
      if (lastProblem !== null) say(lastProblem);
      show(changed);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
      return { step, bad };
    },
    [flush, show, sheet],
  );

  const steps = useSteps(apply);

  const resolve = useCallback(
    (at: string, choice: "mine" | "theirs") => {
      const theirs = now.current.get(at)?.theirs;
      if (!theirs) return;
      const taken: Partial<GridCell> = { text: theirs.text, savedText: theirs.text, status: "still", state: "draft" };
      const kept: Partial<GridCell> = { savedText: theirs.text, status: "pending" };
      show(
        new Map([
          [at, { ...(choice === "mine" ? kept : taken), version: theirs.version, theirs: null, sentence: null }],
        ]),
      );
      void flush();
    },
    [flush, show],
  );

  useEffect(() => () => clearTimeout(timer.current), []);

  return useMemo(
    () => ({
      cells,
      said,
      savedAt,
      trouble,
      unsaved: [...cells.values()].filter(({ status }) => status !== "still").length,
      edit: steps.edit,
      undo: steps.undo,
      redo: steps.redo,
      resolve,
      flush,
      say,
    }),
    [cells, said, savedAt, trouble, steps.edit, steps.undo, steps.redo, resolve, flush],
  );
}

export function isEditable(sheet: EntrySheet, cell: GridCell, row: number, column: number): boolean {
  return isOpenAt(sheet, row, column) && cell.state !== "submitted";
}

function cellsOf(sheet: EntrySheet): Map<string, GridCell> {
  return new Map(sheet.cells.map((cell) => [atOf(cell.row, cell.column), storedCell(cell)]));
}

function hasPending(cells: GridCells): boolean {
  return [...cells.values()].some(({ status }) => status === "pending");
}

function nextBatch(sheet: EntrySheet, cells: GridCells): Batch | null {
  const pending = [...cells].filter(([, { status }]) => status === "pending");
  if (pending.length === 0) return null;
  const sent = pending.slice(0, 2000).map(([at, { text, version }]): [string, SentCell] => {
    const { row, column } = placeOf(at);
    return [at, { ...placeAt(sheet, row, column), text, version }];
  });
  return { key: newBatchKey(), sent: new Map(sent) };
}

/** What an answer changes. What was typed after the batch had left stays, and goes with the next one. */
function partOf(answer: CellAnswer, cell: GridCell, isNewer: boolean): Partial<GridCell> {
  if (answer.outcome === "conflict") {
    const { theirs: text, by, at, version } = answer;
    return { status: "conflict", theirs: { text, by, at, version } };
  }
  if (answer.outcome === "refused") {
    return isNewer ? {} : { status: "refused", sentence: answer.sentence ?? answer.refusal };
  }
  const saved = {
    version: answer.version,
    savedText: answer.text,
    state: cell.state === "verified" && answer.version === cell.version ? cell.state : ("draft" as const),
  };
  return isNewer ? saved : { ...saved, text: answer.text, status: "still", sentence: null, returnReason: null };
}

function unsent(outcome: SendOutcome, { sent }: Batch, sentence: string): Map<string, Partial<GridCell>> {
  const part: Partial<GridCell> =
    outcome.kind === "turnedDown" ? { status: "refused", sentence } : { status: "saving" };
  return new Map([...sent.keys()].map((at) => [at, part]));
}

function keyOf({ indicatorId, periodId, subjectId }: Pick<SentCell, "indicatorId" | "periodId" | "subjectId">): string {
  return `${indicatorId}:${periodId}:${subjectId}`;
}
