import type { Basics } from './deps.ts';
import type { DirectoryResult, ProvisionDirectoryInput } from './provision-directory.ts';

export const listActions = [
  'create-list',
  'update-list',
  'add-members',
  'remove-members',
  'join-lists',
  'leave-lists',
  'end-list',
  'restore-list',
  'clear-list',
] as const;
export type ListAction = (typeof listActions)[number];

/** TODO(lists) */
export function provisionList(
  _deps: Basics,
  { action }: ProvisionDirectoryInput<ListAction>,
): Promise<DirectoryResult> {
  return Promise.reject(new Error(`Not built: ${action}`));
}
