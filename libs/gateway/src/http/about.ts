import type { Route } from './route.ts';

/** What the page at `/` says of the process that serves it. */
export interface About {
  readonly version: string;
  /** Where Zeebe's gRPC API is: `127.0.0.1:26500`. */
  readonly grpc: string;
  /** Where health and metrics are: `http://127.0.0.1:9600`. */
  readonly monitor: string;
}

const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 1em}pre{overflow:auto}';

/**
 * A page for people who open the address in a browser.
 * @param isEncrypted whether the ports of gRPC and REST use TLS
 * @param names what is served beside it, as `POST /v2/jobs/search`
 */
export function aboutPage(about: () => About, isEncrypted: boolean, names: readonly string[]): Route {
  return {
    changes: false,
    isPublic: true,
    async answer({ host }) {
      return { status: 200, type: 'text/html; charset=utf-8', text: page({ ...about(), isEncrypted, host, names }) };
    },
  };
}

interface Page extends About {
  readonly isEncrypted: boolean;
  /** The address that the browser asked for. */
  readonly host: string;
  readonly names: readonly string[];
}

function page({ version, grpc, monitor, isEncrypted, host, names }: Page): string {
  const requests = names.map((name) => {
    const [method, path] = name.split(' ');
    return `curl -s -X ${method} '${isEncrypted ? 'https' : 'http'}://${host}${path}'`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Millrace</title>
<style>${STYLE}</style>
<h1>Millrace ${version}</h1>
<p>This is a workflow engine that speaks Zeebe's gRPC API. Clients and workers connect to <code>${grpc}</code>, ${isEncrypted ? 'with' : 'without'} TLS.</p>
<h2>What is going on</h2>
<p>This port serves Camunda's REST API v2: commands, and searches of what is alive. The body of a search is JSON with <code>filter</code> and <code>page</code>; without one, all is found.</p>
<pre>${requests.join('\n')}</pre>
<h2>How it does</h2>
<p><a href="${monitor}/health/ready">Readiness</a> and <a href="${monitor}/metrics">metrics</a> are on the monitor's port.</p>
</html>
`;
}
