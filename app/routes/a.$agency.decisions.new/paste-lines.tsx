import { useState } from "react";
import { answerOf } from "~/components/form/use-lookup";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { TextArea } from "~/components/ui/text-field";
import {
  type MatchedLine,
  matchLine,
  type Namesake,
  namesToLookUp,
  type PastedLine,
  readPastedLines,
} from "~/domain/pasted-lines";
import { decisions as words } from "~/locales/decisions";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import type { AwardTypeChoice, EditedLine } from "./line-editor";

type PasteLinesProps = {
  agency: string;
  awardTypes: readonly AwardTypeChoice[];
  onRead: (lines: Omit<EditedLine, "key">[]) => void;
};

const namesAtOnce = 20;
// These controls stand inside the decision's form and are no part of it.
const outsideOfForm = { form: "paste-lines" };

/** A list copied from a spreadsheet becomes lines: collectives get one award, people another. */
export function PasteLines({ agency, awardTypes, onRead }: PasteLinesProps) {
  const t = useText(words);
  const forKind = (kind: AwardTypeChoice["subjectKind"]) =>
    awardTypes.filter(({ subjectKind }) => subjectKind === kind).map(({ id, name }) => ({ value: id, label: name }));
  const [text, setText] = useState("");
  const [forTeams, setForTeams] = useState(forKind("collective")[0]?.value ?? "");
  const [forPeople, setForPeople] = useState(forKind("individual")[0]?.value ?? "");
  const [said, setSaid] = useState("");
  const read = async () => {
    const pasted = readPastedLines(text);
    if (pasted.length === 0) return setSaid(t.pasteEmpty);
    setSaid(t.pasteReading);
    const namesakes = await lookUp(agency, namesToLookUp(pasted));
    if (namesakes === null) return setSaid(t.pasteFailed);
    const lines = pasted.map((line) => asLine(line, matchLine(line, namesakes), { forTeams, forPeople }));
    onRead(lines);
    setText("");
    setSaid(t.pasteRead(lines.length, lines.filter(({ question }) => question).length));
  };
  return (
    <details className="paste-lines no-print">
      <summary>{t.paste}</summary>
      <div className="form">
        <TextArea
          {...outsideOfForm}
          name="pasted"
          label={t.pasteLabel}
          hint={t.pasteHint}
          rows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="form-row">
          <SelectField
            {...outsideOfForm}
            name="forTeams"
            label={t.pasteForTeams}
            placeholder={t.chooseAwardType}
            choices={forKind("collective")}
            value={forTeams}
            onChange={(event) => setForTeams(event.currentTarget.value)}
          />
          <SelectField
            {...outsideOfForm}
            name="forPeople"
            label={t.pasteForPeople}
            placeholder={t.chooseAwardType}
            choices={forKind("individual")}
            value={forPeople}
            onChange={(event) => setForPeople(event.currentTarget.value)}
          />
        </div>
        <div className="paste-acts">
          <Button onClick={read}>{t.pasteFill}</Button>
          <span role="status">{said}</span>
        </div>
      </div>
    </details>
  );
}

/** Whoever is certain stands in the line with the words that tell him apart; of whoever is not, the line asks. */
function asLine(
  { name, achievement }: PastedLine,
  matched: MatchedLine,
  awards: { forTeams: string; forPeople: string },
): Omit<EditedLine, "key"> {
  if (matched.match === "none") return { subject: name, achievement, awardTypeId: "", question: { choices: [] } };
  const namesakes = matched.match === "one" ? [matched.namesake] : matched.namesakes;
  const awardTypeId = namesakes.every(({ kind }) => kind === "person") ? awards.forPeople : awards.forTeams;
  if (matched.match === "one") return { subject: matched.namesake.label, achievement, awardTypeId };
  return { subject: name, achievement, awardTypeId, question: { choices: namesakes.map(({ label }) => label) } };
}

async function lookUp(agency: string, names: readonly string[]): Promise<Namesake[] | null> {
  const found: Namesake[] = [];
  for (let from = 0; from < names.length; from += namesAtOnce) {
    const asked = new URLSearchParams(names.slice(from, from + namesAtOnce).map((name) => ["name", name]));
    const answer = await answerOf<{ namesakes: Namesake[] }>(`${paths.namesakes(agency)}?${asked}`);
    if (answer === null) return null;
    found.push(...answer.namesakes);
  }
  return found;
}
