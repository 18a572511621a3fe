import type protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor.js';

/** A module with the file's descriptor set, for server reflection. */
export function descriptorOf(root: protobuf.Root, file: string): string {
  const set = descriptor.FileDescriptorSet.fromObject(root.toDescriptor('proto3'));
  const bytes = descriptor.FileDescriptorSet.encode(set).finish();
  return `/** The descriptor set of ${file}, a google.protobuf.FileDescriptorSet in base64. */\nexport const descriptorSet =\n  '${Buffer.from(bytes).toString('base64')}';\n`;
}
