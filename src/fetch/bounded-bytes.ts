/**
 * All bytes of `source`, or `null` when there are more than `maxBytes`: then it is left unread and, as the
 * streams of Node do when a loop over them ends early, closed. Strings count and come back as UTF-8.
 */
export async function readBounded(
  source: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
