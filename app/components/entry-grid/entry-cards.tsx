import { type FormEvent, memo, useState } from "react";
import { atOf } from "~/components/sheet/shown-cell";
import { Button, IconButton } from "~/components/ui/button";
import { Status } from "~/components/ui/status";
import { type EntrySheet, indicatorAt, isOpenAt, type SheetIndicator, sizeOf } from "~/domain/entry-sheet";
import { choicesOf, readFigure } from "~/domain/figure-words";
import { entry } from "~/locales/entry";
import { useText } from "~/locales/use-text";
import { Choices } from "./choices";
import { cellAt, type GridCell, lookOf } from "./grid-cell";
import { planOf } from "./sheet-heads";
import { type EntryCells, isEditable } from "./use-entry-cells";

type EntryCardsProps = {
  sheet: EntrySheet;
  entries: EntryCells;
  first: number;
  onDetails: (row: number, column: number) => void;
};

/** On a phone: one card per person, or per period of a unit, with a field for each indicator. */
export const EntryCards = memo(function EntryCards({ sheet, entries, first, onDetails }: EntryCardsProps) {
  const t = useText(entry);
  const { rows, columns } = sizeOf(sheet);
  const count = sheet.kind === "people" ? rows : columns;
  const [shown, setShown] = useState(Math.max(0, Math.min(first, count - 1)));
  const card = sheet.kind === "people" ? sheet.people[shown] : sheet.periods[shown];
  if (!card) return null;
  const turn = (by: number) => {
    setShown(Math.max(0, Math.min(count - 1, shown + by)));
    void entries.flush();
  };
  const note = [
    "title" in card ? card.title : "",
    count > 1 ? t.cardPlace(shown + 1, count, sheet.kind === "people" ? t.personKind : t.periodKind) : "",
  ];
  return (
    <div className="entry-cards sheet">
      <div className={count > 1 ? "entry-person" : "entry-person is-alone"}>
        {count > 1 ? (
          <IconButton icon="chevron-left" label={t.previousCard} disabled={shown === 0} onClick={() => turn(-1)} />
        ) : null}
        <div aria-live="polite">
          <b>{"name" in card ? card.name : card.label}</b>
          <span>{note.filter(Boolean).join(" · ")}</span>
        </div>
        {count > 1 ? (
          <IconButton icon="chevron-right" label={t.nextCard} disabled={shown === count - 1} onClick={() => turn(1)} />
        ) : null}
      </div>
      <ul>
        {sheet.indicators.map((indicator, index) => {
          const [row, column] = sheet.kind === "people" ? [shown, index] : [index, shown];
          return <CardField key={`${shown}:${indicator.id}`} {...{ sheet, entries, row, column, onDetails }} />;
        })}
      </ul>
    </div>
  );
});

function CardField({
  sheet,
  entries,
  row,
  column,
  onDetails,
}: {
  sheet: EntrySheet;
  entries: EntryCells;
  row: number;
  column: number;
  onDetails: EntryCardsProps["onDetails"];
}) {
  const t = useText(entry);
  const at = atOf(row, column);
  const cell = cellAt(entries.cells, row, column);
  const [typed, setTyped] = useState<string | null>(null);
  const indicator = indicatorAt(sheet, row, column);
  if (!indicator) return null;
  const id = `card-${at}`;
  const plan = planOf(sheet, indicator, sheet.kind === "people" ? (sheet.people[row]?.id ?? "") : sheet.unitId, t);
  const look = lookOf(cell, isOpenAt(sheet, row, column));
  const keep = () => {
    if (typed !== null) entries.edit([{ at, text: typed.trim() }]);
    setTyped(null);
  };
  return (
    <li data-state={look}>
      <label htmlFor={id}>
        {indicator.name}
        {plan || indicator.isDerived ? (
          <small>{indicator.isDerived ? t.derived : plan === t.notAssigned ? plan : t.plan(plan)}</small>
        ) : null}
      </label>
      <div className="entry-value">
        <input
          id={id}
          inputMode={choicesOf(indicator).length > 0 ? "text" : "decimal"}
          enterKeyHint="next"
          autoComplete="off"
          value={typed ?? cell.text}
          readOnly={!isEditable(sheet, cell, row, column)}
          aria-invalid={look === "error" || undefined}
          aria-describedby={`${id}-state`}
          onChange={(event: FormEvent<HTMLInputElement>) => setTyped(event.currentTarget.value)}
          onBlur={keep}
        />
        <span>{indicator.unitOfMeasure}</span>
      </div>
      <CardState id={`${id}-state`} cell={cell} look={look} />
      {cell.state !== null && !indicator.isDerived ? (
        <span className="entry-choice">
          <Button small look="quiet" icon="paperclip" onClick={() => onDetails(row, column)}>
            {t.steps.evidence}
            <span className="visually-hidden">{t.evidenceOf(indicator.name)}</span>
          </Button>
        </span>
      ) : null}
      {cell.status === "conflict" && cell.theirs ? <Choices cell={cell} at={at} entries={entries} /> : null}
      {isEditable(sheet, cell, row, column) && look !== "conflict" ? (
        <span className={cell.text === "" && typed === null ? "entry-words" : "entry-words is-filled"}>
          {wordsFor(indicator, typed ?? cell.text).map((text) => (
            <Button
              key={text}
              small
              // Before the field loses its focus, so that what stands in it is not saved first.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                entries.edit([{ at, text }]);
                setTyped(null);
              }}
            >
              {text === "KAD" ? t.looks["not-applicable"] : text}
            </Button>
          ))}
        </span>
      ) : null}
    </li>
  );
}

const qualifiers = ["hơn", "khoảng", "không quá"];

/** What a keypad of digits cannot write: the words of a kind, "not applicable", or a bound before the figure that stands there. */
function wordsFor(indicator: SheetIndicator, text: string): string[] {
  const choices = choicesOf(indicator);
  if (choices.length > 0) return [...choices, "KAD"].filter((word) => word !== text);
  if (text === "") return ["0", "KAD"];
  const read = readFigure(text, indicator);
  if (!read.ok || read.kind !== "value") return [];
  const figure = read.word === null ? text : text.slice(read.word.length).trim();
  return read.word === null ? qualifiers.map((word) => `${word} ${figure}`) : [figure];
}

function CardState({ id, cell, look }: { id: string; cell: GridCell; look: ReturnType<typeof lookOf> }) {
  const t = useText(entry);
  return (
    <span id={id} className="entry-card-state">
      {look === "error" ? <Status kind="error">{cell.sentence}</Status> : null}
      {look === "conflict" && cell.theirs ? (
        <Status kind="conflict">{t.conflictSaid(cell.theirs.by, cell.theirs.text)}</Status>
      ) : null}
      {look === "returned" ? <Status kind="returned">{cell.returnReason}</Status> : null}
      {look === "saving" ? <Status kind="waiting">{t.looks.saving}</Status> : null}
      {look === "saved" || look === "not-applicable" ? <Status kind="saved">{t.looks[look]}</Status> : null}
      {look === "verified" ? <Status kind="done">{t.looks.verified}</Status> : null}
      {look === "locked" ? (
        <Status kind="locked">{cell.state === "submitted" ? t.submitted : t.looks.locked}</Status>
      ) : null}
      {look === undefined ? <Status kind="idle">{t.notReported}</Status> : null}
    </span>
  );
}
