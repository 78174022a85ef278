import type { Agency } from '../../schemas/directory/officer.ts';
import type { Basics } from '../usecases/deps.ts';
import type { DocumentFiles, DocumentWriter } from '../usecases/library.ts';

/** What these pages work with. */
export interface LibraryDeps extends Basics {
  readonly files: DocumentFiles & DocumentWriter;
  readonly agencies: () => Promise<readonly Agency[]>;
}
