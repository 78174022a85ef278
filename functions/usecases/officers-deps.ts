import type { Mailer } from '../mail/sender.ts';
import type { SignInAdministration } from '../platform/identity.ts';
import type { Basics } from './deps.ts';

export interface PasswordLinkSettings {
  readonly publicUrl: string;
  readonly serviceDeskAddress: string;
  /** Life of a one-time link. */
  readonly lifeHours: number;
}

/** What sends and takes one-time links. */
export interface PasswordLinkDeps extends Basics {
  readonly mailer: Mailer;
  readonly passwordLinks: PasswordLinkSettings;
  readonly signIns: SignInAdministration;
  /** Resolves after so many milliseconds: answers that tell nothing take the same time. */
  readonly pause: (milliseconds: number) => Promise<void>;
}
