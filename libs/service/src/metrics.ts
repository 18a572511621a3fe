/** The values of a metric's labels, in the order of their names. */
type LabelValues = readonly (string | number)[];

interface Metric {
  /** Its lines in Prometheus' text format. */
  lines(): string[];
}

/** The metrics of a process, in Prometheus' text format (version 0.0.4). */
export class Metrics {
  readonly #metrics: Metric[] = [];

  /** A number that only grows. */
  counter(name: string, help: string, labels: readonly string[] = []): Counter {
    return this.#add(new Counter(name, help, labels));
  }

  /** Numbers that go up and down, read when they are asked for. */
  gauge(name: string, help: string, labels: readonly string[], read: () => readonly Sample[]): void {
    this.#add(new Gauge(name, help, labels, read));
  }

  /** How often a value was at most this large. `bounds`: ascending; the unit is that of the name. */
  histogram(name: string, help: string, bounds: readonly number[], labels: readonly string[] = []): Histogram {
    return this.#add(new Histogram(name, help, bounds, labels));
  }

  text(): string {
    return `${this.#metrics.flatMap((metric) => metric.lines()).join('\n')}\n`;
  }

  #add<M extends Metric>(metric: M): M {
    this.#metrics.push(metric);
    return metric;
  }
}

/** One value of a gauge, and the values of its labels. */
export interface Sample {
  readonly labels: LabelValues;
  readonly value: number;
}

export class Counter implements Metric {
  readonly #head: readonly string[];
  readonly #name: string;
  readonly #labels: readonly string[];
  readonly #values = new Map<string, { readonly labels: LabelValues; value: number }>();

  constructor(name: string, help: string, labels: readonly string[]) {
    this.#name = name;
    this.#labels = labels;
    this.#head = head(name, help, 'counter');
  }

  add(value: number, ...labels: LabelValues): void {
    const key = labels.join('\n');
    const found = this.#values.get(key);
    if (found) found.value += value;
    else this.#values.set(key, { labels, value });
  }

  lines(): string[] {
    const samples = [...this.#values.values()];
    return [...this.#head, ...samples.map((sample) => line(this.#name, this.#labels, sample))];
  }
}

class Gauge implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #labels: readonly string[];
  readonly #read: () => readonly Sample[];

  constructor(name: string, help: string, labels: readonly string[], read: () => readonly Sample[]) {
    this.#name = name;
    this.#help = help;
    this.#labels = labels;
    this.#read = read;
  }

  lines(): string[] {
    const samples = this.#read().map((sample) => line(this.#name, this.#labels, sample));
    return [...head(this.#name, this.#help, 'gauge'), ...samples];
  }
}

interface Buckets {
  readonly labels: LabelValues;
  readonly counts: number[];
  sum: number;
  count: number;
}

export class Histogram implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #bounds: readonly number[];
  readonly #labels: readonly string[];
  readonly #values = new Map<string, Buckets>();

  constructor(name: string, help: string, bounds: readonly number[], labels: readonly string[]) {
    this.#name = name;
    this.#help = help;
    this.#bounds = bounds;
    this.#labels = labels;
  }

  observe(value: number, ...labels: LabelValues): void {
    const key = labels.join('\n');
    let buckets = this.#values.get(key);
    if (!buckets) {
      buckets = { labels, counts: this.#bounds.map(() => 0), sum: 0, count: 0 };
      this.#values.set(key, buckets);
    }
    const index = this.#bounds.findIndex((bound) => value <= bound);
    if (index >= 0) buckets.counts[index] = (buckets.counts[index] ?? 0) + 1;
    buckets.sum += value;
    buckets.count++;
  }

  lines(): string[] {
    return [...head(this.#name, this.#help, 'histogram'), ...[...this.#values.values()].flatMap((b) => this.#lines(b))];
  }

  #lines({ labels, counts, sum, count }: Buckets): string[] {
    const names = [...this.#labels, 'le'];
    let below = 0;
    const buckets = this.#bounds.map((bound, i) => {
      below += counts[i] ?? 0;
      return line(`${this.#name}_bucket`, names, { labels: [...labels, bound], value: below });
    });
    return [
      ...buckets,
      line(`${this.#name}_bucket`, names, { labels: [...labels, '+Inf'], value: count }),
      line(`${this.#name}_sum`, this.#labels, { labels, value: sum }),
      line(`${this.#name}_count`, this.#labels, { labels, value: count }),
    ];
  }
}

function head(name: string, help: string, type: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function line(name: string, labelNames: readonly string[], { labels, value }: Sample): string {
  const pairs = labelNames.map((label, i) => `${label}="${escaped(String(labels[i]))}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
