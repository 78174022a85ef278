import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

export const serviceActions = ['switch-on', 'switch-off'] as const;
export type ServiceAction = (typeof serviceActions)[number];

/** TODO(services) */
export function provisionService(
  _deps: Basics,
  { action }: ProvisionDirectoryInput<ServiceAction>,
): Promise<DirectoryResult> {
  return Promise.reject(new Error(`Not built: ${action}`));
}
