import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets a server close while browsers are open: once it is told to, it hangs up on each connection that waits for
 * no answer, and on the others after theirs. Node alone waits for ever for one on which nothing was ever asked,
 * and browsers open such connections ahead of time.
 */
export function hangingUp(server: Server): () => void {
  const asked = new Map<Socket, number>();
  let closing = false;
  const settle = (socket: Socket) => {
    if (closing && asked.get(socket) === 0) socket.destroy();
  };
  server.on('connection', socket => {
    asked.set(socket, 0);
    socket.once('close', () => asked.delete(socket));
    settle(socket);
  });
  server.on('request', ({ socket }, response) => {
    asked.set(socket, (asked.get(socket) ?? 0) + 1);
    response.once('close', () => {
      asked.set(socket, (asked.get(socket) ?? 1) - 1);
      settle(socket);
    });
  });
  return () => {
    closing = true;
    [...asked.keys()].forEach(settle);
  };
}
