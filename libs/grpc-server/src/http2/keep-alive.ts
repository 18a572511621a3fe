import type { ServerHttp2Session } from 'node:http2';

interface KeepAlive {
  readonly everyMs: number;
  readonly timeoutMs: number;
}

/**
 * Pings a connection so often, and destroys it when no answer comes: its peer is gone, or speaks no HTTP/2.
 * @returns what ends it
 */
export function keepAlive(session: ServerHttp2Session, { everyMs, timeoutMs }: KeepAlive): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(ping, everyMs);
    timer.unref?.();
  };
  const ping = () => {
    if (session.destroyed) return;
    timer = setTimeout(() => session.destroy(), timeoutMs);
    timer.unref?.();
    const isSent = session.ping((error) => {
      clearTimeout(timer);
      if (error) session.destroy();
      else if (!session.destroyed) wait();
    });
    if (!isSent) session.destroy();
  };
  wait();
  return () => clearTimeout(timer);
}
