// Shortcuts: matched by the letter that is typed, never with a locale (I must not become ı), never Ctrl+Alt, which is
// AltGr on Turkish keyboards.

/** `ctrl+shift+x`, `f2`, `escape`, `enter`; Cmd counts as Ctrl. Empty for AltGr and while composing. */
export function chord(event: KeyboardEvent): string {
  if (event.isComposing || event.altKey || event.getModifierState?.("AltGraph"))
    return "";
  // Digits go by their place, so that Ctrl+5 works on layouts that need Shift for figures.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const ctrl = event.ctrlKey || event.metaKey;
  const key = ctrl && digit !== undefined ? digit : event.key.toLowerCase();
  return `${ctrl ? "ctrl+" : ""}${event.shiftKey && ctrl ? "shift+" : ""}${key}`;
}

/**
 * Whether a key is only still held down. What is written by a key is written once for each press: the line it was meant for
 * may have gone, and the next one stands in its place.
 */
export function isHeld(event: KeyboardEvent): boolean {
  return event.repeat && !/^(Arrow|Home|End|Page)/.test(event.key);
}

/** A letter, digit or mark that would be typed. */
export function types(event: KeyboardEvent): boolean {
  if (event.isComposing || event.key.length !== 1) return false;
  const altGr = event.getModifierState?.("AltGraph") ?? false;
  return altGr || !(event.ctrlKey || event.metaKey || event.altKey);
}

/** Whether what has the focus takes typing for itself. */
export function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !["button", "submit", "reset", "file", "checkbox", "radio"].includes(
      target.type,
    );
  }
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}
