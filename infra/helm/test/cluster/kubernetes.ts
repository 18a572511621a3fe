import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Where the cluster's own programs are, once they are built. */
const CACHE = process.env.MILLRACE_K8S_CACHE ?? join(tmpdir(), 'millrace-k8s-cache');

/**
 * The folder of the scripts that start a Kubernetes cluster on this machine (`up.sh`, `down.sh`, `load-image.sh`,
 * `in-cluster.sh`): `MILLRACE_K8S_SCRIPTS`, or a folder `kubernetes` in one beside the repository.
 * @returns undefined if there is none, or its programs were not built
 */
export function clusterScripts(): string | undefined {
  const found = process.env.MILLRACE_K8S_SCRIPTS ?? globSync('../*/kubernetes/up.sh', { cwd: ROOT }).map(dirname)[0];
  const folder = found && resolve(ROOT, found);
  const isBuilt = existsSync(join(CACHE, 'bin/stamp')) && process.getuid?.() === 0;
  return folder && isBuilt ? folder : undefined;
}

/** Runs a program; what it writes is seen where it fails. */
export function run(command: string, args: readonly string[], cwd = ROOT): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });
}

/** Builds the image of an app by buildah, and gives its name. */
export function buildImage(app: string): string {
  const image = `localhost/millrace/${app}:dev`;
  const arguments_ = ['--build-arg', `APP=${app}`, '--tag', image, '--file', 'infra/docker/Dockerfile', '.'];
  run('buildah', ['build', '--isolation', 'chroot', '--layers', ...arguments_]);
  return image;
}

/** An image with a nats-server. */
export function buildNatsImage(binary: string): string {
  const image = 'localhost/nats:2.15.1';
  const container = run('buildah', ['from', 'node:24-bookworm-slim']).trim();
  run('buildah', ['copy', container, binary, '/usr/local/bin/nats-server']);
  run('buildah', ['commit', '--rm', container, image]);
  return image;
}
