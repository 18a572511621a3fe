import type { Config } from './config.ts';
import { optionalShare, optionalUrl } from './option.ts';

/** Whether calls are traced, where traces go, and how many. */
export const traceOptions = {
  traceEndpoint: optionalUrl(
    'Where traces go, as OTLP over HTTP, such as http://127.0.0.1:4318; nothing is traced unless this or OTEL_EXPORTER_OTLP_ENDPOINT is set',
  ),
  traceSampleRatio: optionalShare(
    'The share of calls that are traced if their callers do not say, 0 to 1; what OTEL_TRACES_SAMPLER says, else all',
  ),
};

/** How calls are traced. */
export interface TraceSettings {
  /** Where spans are posted to. */
  readonly url: string;
  /** The share of calls that are traced, 0 to 1. */
  readonly ratio: number;
  /** Whether a call is traced if its caller traces it, and not if it does not; the share is then of all other calls. */
  readonly followsCaller: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PATH = 'v1/traces';

/**
 * The settings in a configuration and in OpenTelemetry's own environment variables; undefined where tracing is off.
 * @throws for a variable with an unknown value, an error whose message names it
 */
export function traceSettings(
  config: Config<typeof traceOptions>,
  environment: Environment,
): TraceSettings | undefined {
  if (environment.OTEL_SDK_DISABLED === 'true') return undefined;
  const url = urlOf(config.traceEndpoint, environment);
  if (url === undefined) return undefined;
  const { traceSampleRatio: ratio } = config;
  return { url, ...(ratio === undefined ? samplingIn(environment) : { ratio, followsCaller: true }) };
}

function urlOf(endpoint: string, environment: Environment): string | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: general, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = environment;
  if (endpoint === '' && own) return own;
  const base = endpoint || general;
  return base ? `${base.replace(/\/$/, '')}/${PATH}` : undefined;
}

const samplers: Readonly<Record<string, (ratio: number) => Omit<TraceSettings, 'url'>>> = {
  always_on: () => ({ ratio: 1, followsCaller: false }),
  always_off: () => ({ ratio: 0, followsCaller: false }),
  traceidratio: (ratio) => ({ ratio, followsCaller: false }),
  parentbased_always_on: () => ({ ratio: 1, followsCaller: true }),
  parentbased_always_off: () => ({ ratio: 0, followsCaller: true }),
  parentbased_traceidratio: (ratio) => ({ ratio, followsCaller: true }),
};

function samplingIn({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: argument }: Environment) {
  const sampler = samplers[name || 'parentbased_always_on'];
  if (!sampler) {
    throw new Error(
      `Expected OTEL_TRACES_SAMPLER to be one of ${Object.keys(samplers).join(', ')}, but it was '${name}'`,
    );
  }
  const ratio = Number(argument || 1);
  if (ratio >= 0 && ratio <= 1) return sampler(ratio);
  throw new Error(`Expected OTEL_TRACES_SAMPLER_ARG to be a number from 0 to 1, but it was '${argument}'`);
}
