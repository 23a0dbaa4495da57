import { Form, useSubmit } from "@remix-run/react";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Segmented } from "~/components/ui/segmented";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";
import type { Address } from "./address";

type PickersProps = {
  overview: Pick<Overview, "campaign" | "moments" | "board">;
  campaigns: readonly { id: string; name: string }[];
  address: Address;
};

/** Which campaign, which of its periods, which board: each answer has an address of its own. With script a choice is enough. */
export function Pickers({ overview, campaigns, address }: PickersProps) {
  const t = useText(words);
  const submit = useSubmit();
  const { campaign, moments, board } = overview;
  const choices = campaigns.some(({ id }) => id === campaign.id) ? campaigns : [campaign, ...campaigns];
  return (
    <div className="overview-pickers no-print">
      {moments.length > 1 ? (
        <Segmented
          label={t.period}
          choices={moments.map(({ key, label, isShown }) => ({
            to: address({ period: key }),
            label,
            current: isShown,
          }))}
        />
      ) : null}
      <Segmented
        label={t.board}
        choices={(["provisional", "official"] as const).map((each) => ({
          to: address({ board: each }),
          label: t.boardsShort[each],
          icon: each === "official" ? ("lock" as const) : undefined,
          current: each === board,
        }))}
      />
      {choices.length > 1 ? (
        <Form
          method="get"
          className="form-inline"
          key={campaign.id}
          onChange={({ currentTarget }) => submit(currentTarget)}
        >
          <SelectField
            name="campaign"
            label={t.campaign}
            defaultValue={campaign.id}
            choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <noscript>
            <Button type="submit">{t.show}</Button>
          </noscript>
        </Form>
      ) : null}
    </div>
  );
}
