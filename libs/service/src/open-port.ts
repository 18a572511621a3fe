/** A port that is about to be opened, and the option that sets it. */
export interface WantedPort {
  readonly host: string;
  readonly port: number;
  readonly option: string;
}

/**
 * Waits until a port is open.
 * @throws an error whose message says what to do
 */
export async function openPort<T>(opening: Promise<T>, { host, port, option }: WantedPort): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    const reason = /EADDRINUSE|No address added/.test(String(error)) ? 'it is in use' : (error as Error).message;
    throw new Error(`Port ${port} of ${host} cannot be opened: ${reason}. Choose another with ${option}`);
  }
}
