import { type KeyboardEvent, useLayoutEffect, useRef } from "react";

type CellEditorProps = {
  label: string;
  /** What stands in the field when it opens. */
  text: string;
  /** Opened by typing: arrows then leave the cell, as in a spreadsheet. */
  replaces: boolean;
  isInvalid: boolean;
  onDone: (text: string, move: { row: number; column: number } | null) => void;
  onCancel: () => void;
};

/** The field inside a cell. While an input method composes, no key ends the editing. */
export function CellEditor({ label, text, replaces, isInvalid, onDone, onCancel }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    if (input && !replaces) input.setSelectionRange(input.value.length, input.value.length);
  }, [replaces]);
  const end = (move: { row: number; column: number } | null) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(field.current?.value ?? text, move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.key === "Process") return;
    const move = moveOf(event, replaces);
    if (move) {
      event.preventDefault();
      end(move);
    } else if (event.key === "Escape") {
      event.preventDefault();
      isOver.current = true;
      onCancel();
    }
  };
  return (
    <input
      ref={field}
      aria-label={label}
      aria-invalid={isInvalid || undefined}
      autoComplete="off"
      spellCheck={false}
      defaultValue={text}
      onKeyDown={onKeyDown}
      onBlur={() => end(null)}
    />
  );
}

function moveOf({ key, shiftKey }: KeyboardEvent, replaces: boolean): { row: number; column: number } | null {
  if (key === "Enter") return { row: shiftKey ? -1 : 1, column: 0 };
  if (key === "Tab") return { row: 0, column: shiftKey ? -1 : 1 };
  if (!replaces) return null;
  const arrows: Record<string, { row: number; column: number }> = {
    ArrowUp: { row: -1, column: 0 },
    ArrowDown: { row: 1, column: 0 },
    ArrowLeft: { row: 0, column: -1 },
    ArrowRight: { row: 0, column: 1 },
  };
  return arrows[key] ?? null;
}
