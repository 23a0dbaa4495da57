import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { KeyField } from "~/components/form/action-form";
import { Button } from "~/components/ui/button";
import { DateField } from "~/components/ui/date-field";
import { Field } from "~/components/ui/field";
import { Icon } from "~/components/ui/icon";
import { TextField } from "~/components/ui/text-field";
import { fileKinds, formatFileSize, hasKnownExtension, largestFileBytes } from "~/domain/file-kinds";
import { evidence } from "~/locales/evidence";
import { useText } from "~/locales/use-text";
import { type EvidenceSender, useEvidenceSender } from "./use-evidence-sender";

type EvidenceAdderProps = {
  /** Where it is sent, and the key of what it stands beside. */
  to: string;
  place: Readonly<Record<string, string>>;
  onAdded: () => void;
};

const accepted = fileKinds.flatMap(({ mediaType, extensions }) => [mediaType, ...extensions.map((each) => `.${each}`)]);

/** A file, a photograph or a link beside what it proves. What was chosen and typed stays until it has arrived. */
export function EvidenceAdder({ to, place, onAdded }: EvidenceAdderProps) {
  const t = useText(evidence);
  const form = useRef<HTMLFormElement>(null);
  const sender = useEvidenceSender(() => {
    form.current?.reset();
    setChosen(null);
    onAdded();
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (file: File | undefined) => {
    setChosen(file ? `${file.name} · ${formatFileSize(file.size)}` : null);
    sender.warn("file", warningFor(file));
  };
  const isBusy = sender.percent !== null;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const filled = new FormData(event.currentTarget);
    filled.delete("Idempotency-Key");
    sender.send(to, filled);
  };
  const onFile = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    choose(currentTarget.files?.[0]);
  };
  // The photograph goes where a chosen file goes, so that only one of both is sent.
  const onPhoto = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = form.current?.elements.namedItem("file");
    if (file instanceof HTMLInputElement && currentTarget.files?.length) file.files = currentTarget.files;
    choose(currentTarget.files?.[0]);
    currentTarget.value = "";
  };
  return (
    <form
      ref={form}
      className="evidence-adder"
      method="post"
      action={to}
      encType="multipart/form-data"
      noValidate
      onSubmit={onSubmit}
    >
      <KeyField />
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        name="file"
        id="evidence-file"
        label={t.file}
        hint={t.fileHint(formatFileSize(largestFileBytes).replace(",0", ""))}
        error={sender.at("file")}
      >
        {(control) => (
          <span className="evidence-file">
            <label className="button" htmlFor={control.id}>
              {t.choose}
            </label>
            <input type="file" className="visually-hidden" accept={accepted.join(",")} {...control} onChange={onFile} />
            <span>{chosen ?? t.nothingChosen}</span>
          </span>
        )}
      </Field>
      <label className="button evidence-camera">
        <Icon name="camera" />
        {t.photo}
        <input
          type="file"
          className="visually-hidden"
          accept="image/*"
          capture="environment"
          aria-label={t.camera}
          onChange={onPhoto}
        />
      </label>
      <TextField
        name="link"
        id="evidence-link"
        type="url"
        inputMode="url"
        autoComplete="off"
        label={t.link}
        hint={t.linkHint}
        error={sender.at("link")}
      />
      <TextField
        name="words"
        id="evidence-words"
        label={t.words}
        hint={t.wordsHint}
        optional
        error={sender.at("words")}
      />
      <DateField
        name="happenedOn"
        id="evidence-day"
        label={t.happenedOn}
        hint={t.happenedOnHint}
        error={sender.at("happenedOn")}
      />
      <Sending sender={sender} />
      <div className="actions">
        <Button type="submit" disabled={isBusy} icon="paperclip">
          {t.send}
        </Button>
      </div>
    </form>
  );
}

/** How far it has come, or why it did not arrive and what to do. */
function Sending({ sender }: { sender: EvidenceSender }) {
  const t = useText(evidence);
  const { percent, sentence, mayRetry } = sender;
  const isAtField = ["file", "link", "words", "happenedOn"].some((field) => sender.at(field) !== undefined);
  return (
    <div className="evidence-sending" role="status">
      {percent === null ? null : (
        <>
          <progress max={100} value={percent} aria-label={t.progress} />
          <span className="small">{t.sending(percent)}</span>
          <Button small look="quiet" onClick={sender.stop}>
            {t.stop}
          </Button>
        </>
      )}
      {sentence && !isAtField ? <span className="negative">{sentence}</span> : null}
      {mayRetry ? (
        <Button small onClick={sender.retry}>
          {t.retry}
        </Button>
      ) : null}
    </div>
  );
}

/** A courtesy: the server looks at the bytes. */
function warningFor(file: File | undefined): string | null {
  if (!file) return null;
  if (file.size > largestFileBytes) return "file-too-large";
  if (file.size === 0) return "file-empty";
  return hasKnownExtension(file.name) ? null : "file-kind";
}
