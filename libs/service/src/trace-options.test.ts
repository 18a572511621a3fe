import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { traceOptions, traceSettings } from './trace-options.ts';

/** What the arguments and OpenTelemetry's variables come to. */
function settings(args: readonly string[], environment: Record<string, string> = {}) {
  const read = readConfig(traceOptions, args, environment);
  if (read.kind !== 'config') return read;
  return traceSettings(read.config, environment);
}

const URL = 'http://127.0.0.1:4318/v1/traces';

it('traces nothing unless told where to', () => {
  expect(settings([])).toBeUndefined();
  expect(settings(['--trace-sample-ratio', '1'], { OTEL_TRACES_SAMPLER: 'always_on' })).toBeUndefined();
});

it.each([
  [['--trace-endpoint', 'http://127.0.0.1:4318'], {}, { url: URL, ratio: 1, followsCaller: true }],
  [[], { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' }, { url: URL, ratio: 1, followsCaller: true }],
  [[], { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://h/x' }, { url: 'http://h/x', ratio: 1, followsCaller: true }],
  [
    ['--trace-endpoint', 'http://127.0.0.1:4318'],
    { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://h/x', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://g' },
    { url: URL, ratio: 1, followsCaller: true },
  ],
])('reads where to, %j %j', (args, environment, expected) => {
  expect(settings(args, environment)).toEqual(expected);
});

it.each([
  [[], { OTEL_TRACES_SAMPLER: 'always_on' }, { ratio: 1, followsCaller: false }],
  [[], { OTEL_TRACES_SAMPLER: 'always_off' }, { ratio: 0, followsCaller: false }],
  [[], { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' }, { ratio: 0.25, followsCaller: false }],
  [[], { OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, { ratio: 0, followsCaller: true }],
  [
    [],
    { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.01' },
    { ratio: 0.01, followsCaller: true },
  ],
  [['--trace-sample-ratio', '0.5'], { OTEL_TRACES_SAMPLER: 'always_off' }, { ratio: 0.5, followsCaller: true }],
])('reads how many, %j %j', (args, environment, expected) => {
  expect(settings(['--trace-endpoint', 'http://127.0.0.1:4318', ...args], environment)).toEqual({
    url: URL,
    ...expected,
  });
});

it('is off where OpenTelemetry is', () => {
  expect(settings(['--trace-endpoint', 'http://127.0.0.1:4318'], { OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
});

it.each([
  [
    ['--trace-endpoint', 'nowhere'],
    "Expected --trace-endpoint to be an address such as http://127.0.0.1:4318, but it was 'nowhere'",
  ],
  [['--trace-sample-ratio', '2'], "Expected --trace-sample-ratio to be a number from 0 to 1, but it was '2'"],
])('says what is wrong with %j', (args, text) => {
  expect(settings(args)).toEqual({ kind: 'wrong', text });
});

it('says what is wrong with a sampler', () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://h' };
  expect(() => settings([], { ...endpoint, OTEL_TRACES_SAMPLER: 'some' })).toThrow(/OTEL_TRACES_SAMPLER.*'some'/);
  const wrong = { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: 'half' };
  expect(() => settings([], { ...endpoint, ...wrong })).toThrow(/OTEL_TRACES_SAMPLER_ARG.*'half'/);
});
