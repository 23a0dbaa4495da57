import { FieldError } from "~/components/ui/field";
import { Icon } from "~/components/ui/icon";
import { scoring as words } from "~/locales/scoring";
import { useText } from "~/locales/use-text";

type TieEditorProps = {
  breakers: readonly string[];
  change: (breakers: string[]) => void;
  targets: readonly { code: string; title: string }[];
  errorAt: (field: string) => string | undefined;
};

const places = [0, 1, 2];

/** What tells equals apart, in order: at most three, each once. */
export function TieEditor({ breakers, change, targets, errorAt }: TieEditorProps) {
  const t = useText(words);
  const put = (at: number, chosen: string) =>
    change(places.map((place) => (place === at ? chosen : (breakers[place] ?? ""))));
  return (
    <fieldset className="field">
      <legend className="field-label">{t.tieBreakers}</legend>
      <p className="field-hint">{t.tieBreakersHint}</p>
      <ol className="tie-list">
        {places.map((place) => {
          const id = `tieBreakers-${place}`;
          const error = errorAt(id);
          return (
            <li key={place}>
              <label className="field-hint" htmlFor={id}>
                {t.tiePlaces[place]}
              </label>
              <span className="select">
                <select
                  className="input"
                  id={id}
                  name="tieBreakers[]"
                  value={breakers[place] ?? ""}
                  aria-invalid={error ? true : undefined}
                  onChange={(event) => put(place, event.currentTarget.value)}
                >
                  <option value="">{t.noTieBreaker}</option>
                  <option value="fewestPenaltyPoints">{t.fewestPenaltyPoints}</option>
                  <option value="mostTargetsMet">{t.mostTargetsMet}</option>
                  {targets.map(({ code, title }) => (
                    <option key={code} value={`target:${code}`}>
                      {t.pointsAt(code, title)}
                    </option>
                  ))}
                </select>
                <Icon name="chevron-down" />
              </span>
              <FieldError id={id} error={error} />
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
