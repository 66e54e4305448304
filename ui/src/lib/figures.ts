// How numbers, shares and dates read in Turkish and in English: what the Rust host writes, written with Intl.

export type Language = "tr" | "en";

export const TAGS: Record<Language, string> = { tr: "tr-TR", en: "en-GB" };

/** `1.234.567,5` or `1,234,567.5`; exactly so many digits after the mark, else at most three. */
export function number(
  language: Language,
  value: number,
  exactly?: number,
): string {
  return written(language, value, 3, exactly);
}

/** `%45,7` or `45.7%`; 1 is the whole. */
export function percent(
  language: Language,
  share: number,
  exactly?: number,
): string {
  if (!Number.isFinite(share)) return "–";
  // The decimal mark moves in the written number: 0.457 * 100 would be 45.7 plus a crumb.
  const [mantissa, exponent = "0"] = Math.abs(share).toString().split("e");
  const shown = written(
    language,
    Number(`${mantissa}e${Number(exponent) + 2}`),
    1,
    exactly,
  );
  const sign = share < 0 ? "-" : "";
  return language === "tr" ? `${sign}%${shown}` : `${sign}${shown}%`;
}

/**
 * `YYYY-MM-DD` is that day, `YYYY-MM-DDTHH:MM` the clock in Turkey, RFC 3339 any zone; shown as the clock in Turkey.
 * What is none of these stays as it is.
 */
export function date(language: Language, given: string, style: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(given)) return given;
  // A bare time has no zone; reading and showing it in the same one leaves it as it is.
  const bare = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(given);
  const at = new Date(bare && given.includes("T") ? `${given}Z` : given);
  if (Number.isNaN(at.getTime())) return given;

  const timeZone = bare ? "UTC" : "Europe/Istanbul";
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(TAGS[language], { ...options, timeZone }).format(
      at,
    );
  // In English in letters: 05/11 is read as May where the month stands first.
  const short = () => {
    if (language === "tr")
      return show({ day: "2-digit", month: "2-digit", year: "numeric" });
    const month = show({ month: "long" }).slice(0, 3);
    return `${show({ day: "numeric" })} ${month} ${show({ year: "numeric" })}`;
  };
  const time = {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;

  if (style === "short") return short();
  if (style === "time") return show(time);
  if (style === "datetime")
    return `${short()}${language === "tr" ? " " : ", "}${show(time)}`;
  if (style === "weekday") return show({ weekday: "long" });
  const day = show({ day: "numeric", month: "long", year: "numeric" });
  const weekday = show({ weekday: "long" });
  return language === "tr" ? `${day} ${weekday}` : `${weekday}, ${day}`;
}

/** A day as it is typed into a field: figures alone, read again as they stand. */
export function typedDay(language: Language, day: string): string {
  const [year, month, date] = day.split("-");
  const mark = language === "tr" ? "." : "/";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? [date, month, year].join(mark) : day;
}

/** `a, b ve c` or `a, b and c`. */
export function list(language: Language, items: string[]): string {
  return new Intl.ListFormat(TAGS[language]).format(items);
}

function written(
  language: Language,
  value: number,
  atMost: number,
  exactly?: number,
): string {
  if (!Number.isFinite(value)) return "–";
  return new Intl.NumberFormat(TAGS[language], {
    minimumFractionDigits: exactly ?? 0,
    maximumFractionDigits: exactly ?? atMost,
  }).format(value);
}

/** A Turkish number as it is dialled and read aloud, `0532 100 00 03`; any other as it is kept. */
export function dialled(phone: string): string {
  const parts = /^\+90(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return parts ? `0${parts.slice(1).join(" ")}` : phone;
}
