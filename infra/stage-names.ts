import type { StageSettings } from './stage-settings.ts';

/** Beginning of every name in this stage. */
export function namePrefix({ stage }: Pick<StageSettings, 'stage'>): string {
  return `govuc-${stage}`;
}

/** Beginning of the names of relay secrets. */
export function relaySecretPrefix({ stage }: Pick<StageSettings, 'stage'>): string {
  return `govuc/${stage}/relay/`;
}

/** Name of a procedure's state machine. Fixed, so that a task may know the machines that call it. */
export function machineName(settings: Pick<StageSettings, 'stage'>, procedure: string): string {
  return `${namePrefix(settings)}-${procedure}`;
}
