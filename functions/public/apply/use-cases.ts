import type { FieldContext } from '../../domain/form.ts';
import type { Application } from '../../store/application-store.ts';
import type { ApplyInput } from '../../usecases/apply.ts';
import type { Upload } from '../../web/form-files.ts';
import type { UploadedFile } from '../../web/upload.ts';

/** What people of an agency that is not in the system yet can do. */
export interface ApplyUseCases {
  readonly askToApply: (input: ApplyInput) => Promise<void>;
  readonly readApplication: (token: string) => Promise<Application>;
  readonly applicationContext: (application: Application) => Promise<FieldContext>;
  readonly uploadToApplication: (token: string, file: UploadedFile) => ReturnType<Upload>;
  readonly submitApplication: (
    token: string,
    input: Pick<ApplyInput, 'form' | 'language'>,
  ) => Promise<{ readonly id: string }>;
}

export interface ApplyDeps {
  readonly useCases: ApplyUseCases;
  /** A fresh value for a form's hidden nonce, or for the cookie of an anonymous form. */
  readonly newToken: () => string;
}
