import type { BoardKind } from "~/domain/receipt";

export type Address = (more?: { board?: BoardKind; period?: string; open?: string }) => string;

type Shown = {
  campaign: { id: string };
  board: BoardKind;
  moments: readonly { key: string; isShown: boolean }[];
};

/** The overview's own address: the campaign, the period and the board stand in it. */
export function addressOf({ campaign, board, moments }: Shown): Address {
  const shown = moments.find(({ isShown }) => isShown)?.key ?? "";
  return (more = {}) => {
    const query = new URLSearchParams({
      campaign: campaign.id,
      ...(more.period || shown ? { period: more.period ?? shown } : {}),
      board: more.board ?? board,
      ...(more.open ? { open: more.open } : {}),
    });
    return `?${query}${more.open ? "#panel" : ""}`;
  };
}
