/** A record of a web archive, its length as it is unless `length` lies about it. */
export function warcRecord(
  type: string,
  url: string,
  contentType: string,
  block: Uint8Array,
  length: number | string = block.length,
): Buffer {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2025-03-11T10:00:00Z',
    `Content-Type: ${contentType}`,
    `Content-Length: ${length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** The record of a server's answer with status 200. */
export function warcResponse(url: string, body: Uint8Array, headers: readonly string[] = []): Buffer {
  const type = headers.some((header) => /^content-type:/i.test(header)) ? [] : ['Content-Type: text/html'];
  const head = ['HTTP/1.1 200 OK', ...type, ...headers].join('\r\n');
  const block = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  return warcRecord('response', url, 'application/http; msgtype=response', block);
}
