import { Icon } from "~/components/ui/icon";
import { pastedPeople as words } from "~/locales/pasted-people";
import { useText } from "~/locales/use-text";

type AnswerFieldProps = {
  line: number;
  choices: readonly { value: string; label: string }[];
  /** The words of no answer. */
  placeholder: string;
  answer?: string;
};

/** What is said about one row. */
export function AnswerField({ line, choices, placeholder, answer = "" }: AnswerFieldProps) {
  const t = useText(words);
  return (
    <>
      <input type="hidden" name="answerLines[]" value={line} />
      <span className="select">
        <select
          className="input"
          name="answers[]"
          aria-label={`${t.table.answer}, ${t.table.line} ${line}`}
          defaultValue={answer}
        >
          <option value="">{placeholder}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </>
  );
}
