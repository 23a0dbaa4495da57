import { useCallback, useRef } from "react";
import type { CellChange } from "./shown-cell";

/** What a change did to the cells that took it, and how many of them cannot be read. */
export type Applied = { step: { at: string; before: string; after: string }[]; bad: number };

export type Steps = {
  edit: (changes: readonly CellChange[]) => Applied;
  undo: () => void;
  redo: () => void;
};

const mostSteps = 100;

/** The last hundred changes, each with its way back. */
export function useSteps(apply: (changes: readonly CellChange[]) => Applied): Steps {
  const steps = useRef<{ done: Applied["step"][]; undone: Applied["step"][] }>({ done: [], undone: [] });
  const edit = useCallback(
    (changes: readonly CellChange[]) => {
      const applied = apply(changes);
      if (applied.step.length > 0)
        steps.current = { done: [...steps.current.done, applied.step].slice(-mostSteps), undone: [] };
      return applied;
    },
    [apply],
  );
  const undo = useCallback(() => {
    const step = steps.current.done.pop();
    if (!step) return;
    steps.current.undone.push(step);
    apply(step.map(({ at, before }) => ({ at, text: before })));
  }, [apply]);
  const redo = useCallback(() => {
    const step = steps.current.undone.pop();
    if (!step) return;
    steps.current.done.push(step);
    apply(step.map(({ at, after }) => ({ at, text: after })));
  }, [apply]);
  return { edit, undo, redo };
}
