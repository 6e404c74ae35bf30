import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Network } from '../../src/fetch/network.ts';

/** Every name leads to this machine, and this machine's one address may be asked. */
export const LOCAL: Network = {
  resolve: async () => ['127.0.0.1'],
  isAllowed: (address) => address === '127.0.0.1',
};

/** A server on this machine under a made-up name. */
export interface WebServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** The paths asked for, in order. */
  readonly asked: string[];
  close(): void;
}

export async function serveWeb(answer: RequestListener): Promise<WebServer> {
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://herald.example:${port}`,
    asked,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
