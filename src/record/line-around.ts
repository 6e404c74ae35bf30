/** The line of `text` in which `offset` stands, without its line break. */
export function lineAround(text: string, offset: number): [number, number] {
  const end = text.indexOf('\n', offset);
  return [offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end];
}
