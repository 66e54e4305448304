// A USB scanner is a keyboard: sixteen digits and Enter are a code, wherever the focus was.

export const CODE_DIGITS = 16;

export class Scanner {
  #digits = "";

  /** The code that this key completes, or null. Any other key than a digit begins anew. */
  key(
    event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
  ): string | null {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      this.#digits = "";
      return null;
    }
    if (/^[0-9]$/.test(event.key)) {
      this.#digits += event.key;
      return null;
    }
    if (
      event.key === "Shift" ||
      event.key === "NumLock" ||
      event.key === "CapsLock"
    )
      return null;
    const read = this.#digits;
    this.#digits = "";
    return event.key === "Enter" && read.length === CODE_DIGITS ? read : null;
  }
}

/** Takes a code out of the field that it was typed into. */
export function takeOut(code: string, field: EventTarget | null) {
  if (!(field instanceof HTMLInputElement) || !field.value.includes(code))
    return;
  field.value = field.value.replace(code, "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
