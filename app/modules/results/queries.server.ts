export { type EntryChoices, type EntryPeriod, listEntryChoices } from "./entry-choices.server";
export { findOwnFigures, findPeopleGrid, findUnitGrid } from "./entry-sheets.server";
export {
  type CellFound,
  findCell,
  findItem,
  type HistoryLine,
  type ItemFound,
  type ShownFigure,
} from "./find-item.server";
export {
  listWaiting,
  type WaitingFilter,
  type WaitingItem,
  type WaitingList,
  type WaitingTab,
} from "./list-waiting.server";
