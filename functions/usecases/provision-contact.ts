import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

export const contactActions = ['register-contact', 'change-contact', 'delete-contact'] as const;
export type ContactAction = (typeof contactActions)[number];

/** TODO(contacts) */
export function provisionContact(
  _deps: Basics,
  { action }: ProvisionDirectoryInput<ContactAction>,
): Promise<DirectoryResult> {
  return Promise.reject(new Error(`Not built: ${action}`));
}
