import { createServer, get, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hangingUp } from '../../apps/web/src/shell/http/hang-up.js';

describe('closing the server while browsers are open', () => {
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach(socket => socket.destroy()));

  let answer: () => void = () => undefined;
  async function aServer(): Promise<{ server: Server; port: number; close: () => Promise<unknown> }> {
    const server = createServer((_request, response) => {
      answer = () => response.end('answered');
    });
    const hangUp = hangingUp(server);
    server.listen(0);
    await once(server, 'listening');
    const close = async () => {
      const closed = once(server, 'close');
      server.close();
      hangUp();
      return closed;
    };
    return { server, port: (server.address() as AddressInfo).port, close };
  }
  async function aConnection(server: Server, port: number, words = ''): Promise<Socket> {
    const accepted = once(server, 'connection');
    const socket = connect(port);
    sockets.push(socket);
    await accepted;
    if (words) socket.write(words);
    return socket;
  }

  it('does not wait for a connection on which nothing was asked', async () => {
    const { server, port, close } = await aServer();
    await aConnection(server, port);
    await close();
  });

  it('does not wait for a question that was never finished', async () => {
    const { server, port, close } = await aServer();
    await aConnection(server, port, 'GET / HTTP/1.1\r\nHost: ');
    await close();
  });

  it('lets a question that was asked be answered first', async () => {
    const { server, port, close } = await aServer();
    const asked = once(server, 'request');
    const answered = new Promise<string>(resolve =>
      get({ port }, response => response.setEncoding('utf8').on('data', resolve)),
    );
    await asked;
    const closed = close();
    answer();
    expect(await answered).toBe('answered');
    await closed;
  });
});
