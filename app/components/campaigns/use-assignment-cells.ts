import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { atOf, type CellChange, keepRows, placeOf, type ShownRow } from "~/components/sheet/shown-cell";
import { type Applied, type Steps, useSteps } from "~/components/sheet/use-steps";
import { type AssignmentLimits, readAssignment } from "~/domain/assignment-text";

export type AssignedTarget = {
  id: string;
  code: string;
  title: string;
  unitOfMeasure: string | null;
  needsPlan: boolean;
  limits: AssignmentLimits;
};
export type AssignedEntrant = { subjectId: string; name: string };
export type AssignmentProblem = { targetId: string; subjectId: string; text: string; sentence: string };

/** A cell that is not saved: what was typed, and why it cannot be saved as it is. */
export type UnsavedCell = { at: string; key: string; text: string; sentence: string | null };

type Sheet = {
  targets: readonly AssignedTarget[];
  entrants: readonly AssignedEntrant[];
  /** What is saved, by "target_subject". */
  texts: Readonly<Record<string, string>>;
  /** Cells that came back from saving. */
  problems: readonly AssignmentProblem[];
  isLocked: boolean;
};

type Typed = ReadonlyMap<string, { text: string; sentence: string | null }>;

export type AssignmentCells = {
  rows: readonly ShownRow[];
  steps: Steps;
  unsaved: readonly UnsavedCell[];
  /** Remembers what is on its way, so that what is typed meanwhile is not taken for saved. */
  onSend: () => void;
};

/** The cells of the sheet: what is saved, and over it what was typed since. */
export function useAssignmentCells({ targets, entrants, texts, problems, isLocked }: Sheet): AssignmentCells {
  const [typed, setTyped] = useState<Typed>(new Map());
  const now = useRef(typed);
  const sent = useRef<Typed>(new Map());
  const put = useCallback((next: Typed) => {
    now.current = next;
    setTyped(next);
  }, []);
  const keyAt = useCallback(
    (row: number, column: number) => `${targets[column]?.id}_${entrants[row]?.subjectId}`,
    [targets, entrants],
  );
  const savedAt = useCallback((row: number, column: number) => texts[keyAt(row, column)] ?? "", [texts, keyAt]);

  // Where the page was brought anew, what was sent is saved or came back with a sentence; what was typed after it stays.
  const shownTexts = useRef(texts);
  useEffect(() => {
    const isNew = shownTexts.current !== texts;
    shownTexts.current = texts;
    const next = new Map(
      [...now.current].filter(([at, { text }]) => {
        const { row, column } = placeOf(at);
        return !(isNew && text === sent.current.get(at)?.text) && text !== (texts[keyAt(row, column)] ?? "");
      }),
    );
    for (const { targetId, subjectId, text, sentence } of problems) {
      const row = entrants.findIndex((entrant) => entrant.subjectId === subjectId);
      const column = targets.findIndex(({ id }) => id === targetId);
      const at = atOf(row, column);
      if (row >= 0 && column >= 0 && !next.has(at)) next.set(at, { text, sentence });
    }
    if (isNew) sent.current = new Map();
    put(next);
  }, [texts, problems, targets, entrants, keyAt, put]);

  const apply = useCallback(
    (changes: readonly CellChange[]): Applied => {
      const step: Applied["step"] = [];
      const next = new Map(now.current);
      let bad = 0;
      for (const { at, text } of changes) {
        const { row, column } = placeOf(at);
        const target = targets[column];
        const before = next.get(at)?.text ?? savedAt(row, column);
        if (isLocked || !target || text === before) continue;
        step.push({ at, before, after: text });
        const reading = readAssignment(text, target.limits);
        if (!reading.ok) bad += 1;
        if (reading.ok && text === savedAt(row, column)) next.delete(at);
        else next.set(at, { text, sentence: reading.ok ? null : reading.sentence });
      }
      put(next);
      return { step, bad };
    },
    [targets, isLocked, savedAt, put],
  );
  const steps = useSteps(apply);
  const kept = useRef<readonly ShownRow[]>([]);
  const rows = useMemo(() => {
    kept.current = keepRows(
      kept.current,
      entrants.map((_, row) =>
        targets.map((__, column) => {
          const cell = typed.get(atOf(row, column));
          const text = cell?.text ?? savedAt(row, column);
          return shownCell(text, { isUnsaved: cell !== undefined, sentence: cell?.sentence ?? null, isLocked });
        }),
      ),
    );
    return kept.current;
  }, [entrants, targets, typed, savedAt, isLocked]);
  const unsaved = useMemo(
    () =>
      [...typed].map(([at, cell]) => {
        const { row, column } = placeOf(at);
        return { at, key: keyAt(row, column), ...cell };
      }),
    [typed, keyAt],
  );
  const onSend = useCallback(() => {
    sent.current = now.current;
  }, []);
  return { rows, steps, unsaved, onSend };
}

function shownCell(
  text: string,
  { isUnsaved, sentence, isLocked }: { isUnsaved: boolean; sentence: string | null; isLocked: boolean },
): ShownRow[number] {
  const isInvalid = sentence !== null;
  const isNotAssigned = text.startsWith("KG:");
  return {
    text,
    look: isInvalid ? "error" : isUnsaved ? "saving" : isNotAssigned ? "not-applicable" : undefined,
    marks: isInvalid ? ["warning"] : [],
    word: null,
    note: sentence ?? (text.length > 12 ? text : null),
    isReadOnly: isLocked,
    isInvalid,
    isProblem: isInvalid,
  };
}
