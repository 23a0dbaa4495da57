import { useEffect, useState } from "react";
import { ActionForm } from "~/components/form/action-form";
import { ProblemSummary } from "~/components/form/problem-summary";
import { useProblem } from "~/components/form/use-problem";
import { RadioGroup, SelectField } from "~/components/ui/choice-field";
import { DateField } from "~/components/ui/date-field";
import { SectionHead } from "~/components/ui/page-head";
import { NumberField, TextArea, TextField } from "~/components/ui/text-field";
import { campaignWizard } from "~/locales/campaign-wizard";
import { campaigns } from "~/locales/campaigns";
import { useText } from "~/locales/use-text";
import { type StoredOutline, useCampaignOutline } from "./campaign-outline";
import { CampaignPreview } from "./campaign-preview";
import { TaskEditor } from "./task-editor";
import { ThemeEditor } from "./theme-editor";
import { Wizard, WizardFoot } from "./wizard";

export type StoredInformation = StoredOutline & {
  name: string;
  form: string;
  organiser: string;
  ranks: string;
  startsOn: string;
  endsOn: string;
  statedTotal: string;
  objectives: string;
  participants: string;
  plan: string;
  measures: string;
  rewards: string;
};

type InformationFormProps = {
  agency: string;
  agencyName: string;
  campaign: { id: string; name: string; editedVersion: number } | null;
  stored: StoredInformation;
};

const contents = ["objectives", "participants", "plan", "measures", "rewards"] as const;

/** Step 1: what the campaign is, for a new one and for a draft. */
export function InformationForm({ agency, agencyName, campaign, stored }: InformationFormProps) {
  const t = useText(campaignWizard);
  const words = useText(campaigns);
  const problem = useProblem();
  const outline = useCampaignOutline(stored, problem.typed("theme", stored.theme));
  const [name, setName] = useState(problem.typed("name", stored.name));
  const [organiser, setOrganiser] = useState(problem.typed("organiser", stored.organiser));
  // Until a script runs there is no list of pillars to send, and the theme decides.
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const labels = { ...words, plan: words.planText };
  const aside = (
    <CampaignPreview {...{ name, organiser, agencyName }} theme={outline.theme} pillars={outline.pillars} />
  );
  return (
    <Wizard agency={agency} campaign={campaign} step={0} title={campaign?.name ?? t.newTitle} aside={aside}>
      <ActionForm className="form">
        <ProblemSummary problem={problem} />
        {campaign ? <input type="hidden" name="editedVersion" value={campaign.editedVersion} /> : null}
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problem.at("name")}
          required
        />
        <ThemeEditor outline={outline} error={problem.at("theme")} pillarError={problem.at("pillarTitles")} />
        {isLive ? <input type="hidden" name="pillarTitles[]" value="" /> : null}
        <div className="form-row">
          <TextField
            name="organiser"
            label={t.organiser}
            hint={t.organiserHint}
            maxLength={200}
            value={organiser}
            onChange={(event) => setOrganiser(event.currentTarget.value)}
            error={problem.at("organiser")}
          />
          <SelectField
            name="form"
            label={t.form}
            hint={t.formHint}
            choices={Object.entries(words.forms).map(([value, label]) => ({ value, label }))}
            defaultValue={problem.typed("form", stored.form)}
            error={problem.at("form")}
          />
        </div>
        <div className="form-row">
          <DateField
            name="startsOn"
            label={t.startsOn}
            defaultValue={problem.typed("startsOn", stored.startsOn)}
            error={problem.at("startsOn")}
          />
          <DateField
            name="endsOn"
            label={t.endsOn}
            defaultValue={problem.typed("endsOn", stored.endsOn)}
            error={problem.at("endsOn")}
          />
        </div>
        <RadioGroup
          name="ranks"
          label={t.ranks}
          hint={t.ranksHint}
          inline
          choices={Object.entries(words.ranks).map(([value, label]) => ({ value, label }))}
          defaultValue={problem.typed("ranks", stored.ranks)}
          error={problem.at("ranks")}
        />
        <NumberField
          name="statedTotal"
          label={t.statedTotal}
          hint={t.statedTotalHint}
          unit={words.points}
          defaultValue={problem.typed("statedTotal", stored.statedTotal)}
          error={problem.at("statedTotal")}
        />
        <TaskEditor outline={outline} errorAt={problem.at} />
        <section className="stack" aria-labelledby="content-title">
          <SectionHead title={t.content} note={t.contentHint} id="content-title" />
          {contents.map((field) => (
            <TextArea
              key={field}
              name={field}
              label={labels[field]}
              rows={3}
              optional
              maxLength={4000}
              defaultValue={problem.typed(field, stored[field])}
              error={problem.at(field)}
            />
          ))}
        </section>
        <WizardFoot step={0} />
      </ActionForm>
    </Wizard>
  );
}
