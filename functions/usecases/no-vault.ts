import type { SecretVault } from './deps.ts';

/** For a function whose forms supply no secrets: it has no right to any. */
export const noVault: SecretVault = {
  nameOf: refuse,
  put: () => Promise.reject(new Error(refusal)),
  reveal: () => Promise.reject(new Error(refusal)),
  remove: () => Promise.reject(new Error(refusal)),
};

const refusal = 'This function reaches no secret';

function refuse(): never {
  throw new Error(refusal);
}
