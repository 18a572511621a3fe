/** Loaded before the engine (`node --import`): the wall clock is right at first, and an hour back after a SIGUSR2. */
const HOUR_MS = 3_600_000;

const now = Date.now;
let error = Number(process.env.CLOCK_ERROR_MS ?? 0);
Date.now = () => now() + error;
process.on('SIGUSR2', () => {
  error -= HOUR_MS;
});
