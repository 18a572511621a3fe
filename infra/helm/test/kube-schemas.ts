import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRPCRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/GRPCRoute';
import { PodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import { PrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { KubeObject } from './render.ts';

/** Objects that Kubernetes itself does not define. */
const others: Readonly<Record<string, (object: KubeObject) => void>> = {
  GRPCRoute: (object) => new GRPCRoute(object as never).validate(),
  PodMonitor: (object) => new PodMonitor(object as never).validate(),
  PrometheusRule: (object) => new PrometheusRule(object as never).validate(),
};

/** Checks objects against the schemas of their kinds, in which a field that is not known is wrong. */
export class KubeSchemas {
  readonly #folder: string;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  readonly #checks = new Map<string, ValidateFunction>();

  constructor(tools: string) {
    this.#folder = join(tools, 'schemas');
    this.#ajv.addSchema(JSON.parse(readFileSync(join(this.#folder, '_definitions.json'), 'utf8')), '_definitions.json');
  }

  /** What is wrong with an object, in a line each. */
  problemsIn(object: KubeObject): string[] {
    const what = `${object.kind} ${object.metadata.name}`;
    const other = others[object.kind];
    if (other) {
      try {
        other(object);
        return [];
      } catch (error) {
        return [`${what}: ${(error as Error).message}`];
      }
    }
    const check = this.#checkOf(object);
    if (!check) return [`${what}: Kubernetes has no ${object.apiVersion} ${object.kind}`];
    if (check(object)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  #checkOf({ apiVersion, kind }: KubeObject): ValidateFunction | undefined {
    const [version = '', group] = apiVersion.split('/').reverse();
    const name = [kind, ...(group ? [group.split('.')[0]] : []), version].join('-').toLowerCase();
    const known = this.#checks.get(name);
    if (known) return known;
    const file = join(this.#folder, `${name}.json`);
    if (!existsSync(file)) return undefined;
    const check = this.#ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    this.#checks.set(name, check);
    return check;
  }
}
