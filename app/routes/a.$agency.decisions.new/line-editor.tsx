import { useRef } from "react";
import { SubjectField } from "~/components/decisions/subject-field";
import { Button, IconButton } from "~/components/ui/button";
import { Field, FieldError } from "~/components/ui/field";
import { Icon } from "~/components/ui/icon";
import { SectionHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import type { AwardKind } from "~/domain/decision";
import { decisions as words } from "~/locales/decisions";
import { useText } from "~/locales/use-text";

export type AwardTypeChoice = { id: string; name: string; kind: AwardKind; subjectKind: "individual" | "collective" };
export type EditedLine = {
  key: number;
  awardTypeId: string;
  subject: string;
  achievement: string;
  /** A pasted name that more than one could bear, or nobody. */
  question?: { choices: string[] } | undefined;
};

export function blankLine(key: number, awardTypeId = ""): EditedLine {
  return { key, awardTypeId, subject: "", achievement: "" };
}

/** The rows of a form that was refused, as they were typed. */
export function typedLines(typed: Record<string, unknown> | undefined): EditedLine[] | null {
  const list = (name: string) => (Array.isArray(typed?.[name]) ? (typed[name] as unknown[]).map(String) : null);
  const subjects = list("subjects");
  if (!subjects) return null;
  const [awardTypes, achievements] = [list("awardTypes") ?? [], list("achievements") ?? []];
  return subjects.map((subject, key) => ({
    key,
    subject,
    awardTypeId: awardTypes[key] ?? "",
    achievement: achievements[key] ?? "",
  }));
}

type LineEditorProps = {
  agency: string;
  lines: readonly EditedLine[];
  onChange: (lines: EditedLine[]) => void;
  awardTypes: readonly AwardTypeChoice[];
  errorAt: (field: string) => string | undefined;
  /** What is over its quota, by the line's key. */
  overQuota: ReadonlyMap<number, string>;
};

/** Who gets what: one row each; a new row takes the award of the one above it, and the focus. */
export function LineEditor({ agency, lines, onChange, awardTypes, errorAt, overQuota }: LineEditorProps) {
  const t = useText(words);
  const list = useRef<HTMLOListElement>(null);
  const change = (key: number, part: Partial<EditedLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = () => {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    onChange([...lines, blankLine(key, lines.at(-1)?.awardTypeId)]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>("li:last-child input[type=text]")?.focus(),
    );
  };
  return (
    <section aria-labelledby="lines-title">
      <SectionHead title={t.lines} note={t.linesHint} id="lines-title" />
      <div id="lines" tabIndex={-1}>
        <FieldError id="lines" error={errorAt("lines")} />
      </div>
      <ol className="sheet decision-lines" ref={list}>
        {lines.map((line, index) => (
          <li key={line.key} className={overQuota.has(line.key) ? "is-over" : undefined}>
            <AwardTypeField
              line={line}
              index={index}
              awardTypes={awardTypes}
              error={overQuota.get(line.key) ?? errorAt(`lines.${index}.awardTypeId`)}
              onChoose={(awardTypeId) => change(line.key, { awardTypeId })}
            />
            <SubjectField
              agency={agency}
              kind={awardTypes.find(({ id }) => id === line.awardTypeId)?.subjectKind}
              name="subjects[]"
              id={`lines.${index}.subjectId`}
              label={t.recipient}
              error={errorAt(`lines.${index}.subjectId`)}
              value={line.subject}
              onType={(subject) => change(line.key, { subject, question: undefined })}
            />
            <TextField
              name="achievements[]"
              id={`lines.${index}.achievement`}
              label={t.achievement}
              optional
              maxLength={1000}
              value={line.achievement}
              onChange={(event) => change(line.key, { achievement: event.currentTarget.value })}
            />
            <IconButton
              icon="x"
              label={t.removeLine(index + 1)}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            />
            {line.question ? (
              <LineQuestion line={line} onChoose={(subject) => change(line.key, { subject, question: undefined })} />
            ) : null}
          </li>
        ))}
      </ol>
      <Button look="quiet" small icon="plus" onClick={add}>
        {t.addLine}
      </Button>
    </section>
  );
}

/** Whom a pasted name means, when the list alone does not say it. */
function LineQuestion({ line, onChoose }: { line: EditedLine; onChoose: (label: string) => void }) {
  const t = useText(words);
  const choices = line.question?.choices ?? [];
  if (choices.length === 0) return <p className="line-question">{t.nobodyFound}</p>;
  return (
    <fieldset className="line-question">
      <legend>{t.whoIsMeant(line.subject)}</legend>
      {choices.map((label) => (
        <Button key={label} small onClick={() => onChoose(label)}>
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

type AwardTypeFieldProps = {
  line: EditedLine;
  index: number;
  awardTypes: readonly AwardTypeChoice[];
  error: string | undefined;
  onChoose: (awardTypeId: string) => void;
};

/** Titles and commendations stand apart in the choice. */
function AwardTypeField({ line, index, awardTypes, error, onChoose }: AwardTypeFieldProps) {
  const t = useText(words);
  const groups = [
    { label: t.titles, ofGroup: awardTypes.filter(({ kind }) => kind === "title") },
    { label: t.commendations, ofGroup: awardTypes.filter(({ kind }) => kind === "commendation") },
  ].filter(({ ofGroup }) => ofGroup.length > 0);
  return (
    <Field name="awardTypes[]" id={`lines.${index}.awardTypeId`} label={t.awardType} error={error}>
      {(control) => (
        <span className="select">
          <select
            className="input"
            {...control}
            value={line.awardTypeId}
            onChange={(event) => onChoose(event.currentTarget.value)}
          >
            <option value="">{t.chooseAwardType}</option>
            {groups.map(({ label, ofGroup }) => (
              <optgroup key={label} label={label}>
                {ofGroup.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </Field>
  );
}
