import protobuf from 'protobufjs';

/** One RPC of a service, with the names of its message types. */
export interface Method {
  readonly name: string;
  readonly request: string;
  readonly response: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
}

/** The one package of a file; a file without a package is its own root. Throws when there are several. */
export function packageOf(root: protobuf.Root): protobuf.NamespaceBase {
  let current: protobuf.NamespaceBase = root;
  for (;;) {
    const inner: protobuf.ReflectionObject | undefined = current.nestedArray.find(isPackage);
    if (!(inner instanceof protobuf.Namespace)) return current;
    if (current.nestedArray.length > 1) throw new Error(`More than one package under '${current.fullName}'`);
    current = inner;
  }
}

/** The messages and enums that stand directly in the package: the module's exports. */
export function exportedTypes(root: protobuf.Root): (protobuf.Type | protobuf.Enum)[] {
  return packageOf(root).nestedArray.filter(
    (nested) => nested instanceof protobuf.Type || nested instanceof protobuf.Enum,
  );
}

/** The name of a type as seen from inside its module: `Partition.PartitionBrokerRole`. */
export function localName(root: protobuf.Root, type: protobuf.ReflectionObject): string {
  const prefix = packageOf(root).fullName;
  return type.fullName.slice(prefix.length + 1);
}

/** The services of the package with their RPCs, in the order of the file. */
export function servicesOf(root: protobuf.Root): { name: string; comment: string | null; methods: Method[] }[] {
  return packageOf(root)
    .nestedArray.filter((nested) => nested instanceof protobuf.Service)
    .map((service) => ({
      name: service.name,
      comment: service.comment,
      methods: service.methodsArray.map((method) => ({
        name: method.name,
        request: localName(root, required(method.resolvedRequestType, method.fullName)),
        response: localName(root, required(method.resolvedResponseType, method.fullName)),
        requestStream: method.requestStream === true,
        responseStream: method.responseStream === true,
      })),
    }));
}

function isPackage(object: protobuf.ReflectionObject): boolean {
  return object.constructor === protobuf.Namespace;
}

function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`Not resolved: ${what}`);
  return value;
}
