const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day that a machine-readable date names, in the zone it is printed in: `2024-06-05T23:30:00+02:00` is
 * `2024-06-05`, though it is still the 5th or already the 6th elsewhere. As precise as the value: `2024-06` stays
 * `2024-06`. `null` for anything else, and for `05/06/2024`, which is two days.
 */
export function printedDay(value: string): string | null {
  const text = value.trim().slice(0, 100);
  const iso = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|[T\s,])/.exec(text);
  if (iso) return checked(iso[1], iso[3], iso[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|[T\s]|\d{6}$)/.exec(text);
  if (compact) return checked(compact[1], compact[2], compact[3]);
  // `Wed, 05 Jun 2024 23:30:00 +0200`, `5 June 2024`
  const dayFirst =
    /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})\b/u.exec(text);
  if (dayFirst) return checked(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  // `June 5, 2024 11:30 pm`, `Wed Jun 05 2024`, `Wednesday, June 5, 2024`
  const monthFirst = /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(
    text,
  );
  if (monthFirst) return checked(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  // `25.06.2024`, `06/25/2024`: only one reading is a date.
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?=$|[T\s,])/.exec(text);
  if (numeric) return numericDay(numeric[1], numeric[2], numeric[3], numeric[4]);
  return null;
}

function numericDay(
  first: string | undefined,
  mark: string | undefined,
  second: string | undefined,
  year: string | undefined,
): string | null {
  const a = Number(first);
  const b = Number(second);
  // Dots are used only where the day comes first.
  if (mark === '.' || a > 12 || a === b) return checked(year, second, first);
  return b > 12 ? checked(year, first, second) : null;
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? 'none' : String(index + 1);
}

/** The date in ISO form when the calendar has it and news could be of it, else `null`. */
function checked(year: string | undefined, month?: string, day?: string): string | null {
  const y = Number(year);
  if (!(y >= 1600 && y <= 2200)) return null;
  if (month === undefined) return String(y);
  const m = Number(month);
  if (!(m >= 1 && m <= 12)) return null;
  const prefix = `${y}-${String(m).padStart(2, '0')}`;
  if (day === undefined) return prefix;
  const d = Number(day);
  if (!(d >= 1 && d <= daysIn(y, m))) return null;
  return `${prefix}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
