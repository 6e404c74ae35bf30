/** `value` as a sum shows it: whole numbers with commas, others with `digits` decimals, without trailing noughts. */
export function writeNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return '∞';
  const rounded = Math.abs(value) >= 1e15 ? value : Number(value.toFixed(digits));
  const [whole = '0', decimals] = String(rounded).split('.');
  if (whole.includes('e')) return String(value);
  const sign = whole.startsWith('-') ? '-' : '';
  const grouped = groupThousands(sign === '' ? whole : whole.slice(1));
  return decimals === undefined ? sign + grouped : `${sign}${grouped}.${decimals}`;
}

/** `value` with exactly two decimals: the result of a division. */
export function writeQuotient(value: number): string {
  const shown = writeNumber(value);
  const [whole, decimals = ''] = shown.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function groupThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}
