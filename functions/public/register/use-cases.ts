import type { ProcedureId } from '../../../schemas/catalogue.ts';
import type { FieldContext } from '../../domain/form.ts';
import type { PublicRequestInput } from '../../usecases/public-request.ts';
import type { RegistrationInput, RegistrationView } from '../../usecases/registration.ts';
import type { RegistrationSignIn } from '../../usecases/registration-sign-in.ts';

/** What people without an account can do. */
export interface RegisterUseCases {
  /** What a public form is checked against, with the choices of the directory. */
  readonly formContext: (procedure: ProcedureId) => Promise<FieldContext>;
  readonly submitPublicRequest: (input: PublicRequestInput) => Promise<{ readonly id: string }>;
  readonly signIn: (input: RegistrationSignIn) => Promise<string>;
  readonly readRegistration: (token: string | undefined) => Promise<RegistrationView>;
  readonly keepRegistration: (
    token: string | undefined,
    form: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  readonly submitRegistration: (
    token: string | undefined,
    input: RegistrationInput,
  ) => Promise<{ readonly id: string }>;
  readonly leaveRegistration: (token: string) => Promise<void>;
}

export interface RegisterDeps {
  readonly useCases: RegisterUseCases;
  /** A fresh value for a form's hidden nonce, or for the cookie of an anonymous form. */
  readonly newToken: () => string;
}
