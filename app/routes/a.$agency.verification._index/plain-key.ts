/** The key of a one-letter shortcut in lower case; null for a chord, a key held down, and what is typed into a field or a dialog. */
export function plainKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  return isTyping(event.target) ? null : event.key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog[open]") !== null;
}
