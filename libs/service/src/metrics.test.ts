import { expect, it } from 'vitest';
import { Metrics } from './metrics.ts';

it('tells counters, gauges and histograms in the text format of Prometheus', () => {
  const metrics = new Metrics();
  const calls = metrics.counter('calls_total', 'Calls.', ['kind']);
  calls.add(1, 'a');
  calls.add(2, 'a');
  calls.add(1, 'say "b"\n');
  metrics.gauge('size_bytes', 'Size.', [], () => [{ labels: [], value: 7 }]);
  const times = metrics.histogram('time_seconds', 'Time.', [0.1, 1]);
  for (const time of [0.05, 0.5, 0.1, 3]) times.observe(time);
  expect(metrics.text()).toBe(`# HELP calls_total Calls.
# TYPE calls_total counter
calls_total{kind="a"} 3
calls_total{kind="say \\"b\\"\\n"} 1
# HELP size_bytes Size.
# TYPE size_bytes gauge
size_bytes 7
# HELP time_seconds Time.
# TYPE time_seconds histogram
time_seconds_bucket{le="0.1"} 2
time_seconds_bucket{le="1"} 3
time_seconds_bucket{le="+Inf"} 4
time_seconds_sum 3.65
time_seconds_count 4
`);
});
