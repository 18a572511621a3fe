/** How a process kills itself when it comes to a point for the n-th time: `KILL_AT=<point>:<n>` in its environment. */
export function killSwitch<Point extends string>() {
  const [killAt, times] = (process.env.KILL_AT ?? '').split(':');
  let left = Number(times);
  const die = () => void process.kill(process.pid, 'SIGKILL');
  const isReached = (point: Point) => point === killAt && --left === 0;
  const reach = (point: Point) => {
    if (isReached(point)) die();
  };
  return { die, isReached, reach };
}
