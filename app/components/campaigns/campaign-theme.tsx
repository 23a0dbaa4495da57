import { Fragment } from "react";

/** The theme as it was written, to the letter; only its dashes are drawn lighter, and a line ends after one of them. */
export function CampaignTheme({ theme }: { theme: string }) {
  return theme.split(/(?<= [–—-])(?= )/).map((part, index) => {
    const [, space = "", phrase = "", dash = ""] = /^(\s*)(.*?)((?<= )[–—-])?$/s.exec(part) ?? [];
    const key = `${index}:${part}`;
    return (
      <Fragment key={key}>
        {space}
        <span>
          {phrase}
          {dash === "" ? null : <i>{dash}</i>}
        </span>
      </Fragment>
    );
  });
}
