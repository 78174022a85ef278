import { fileInputSchema, fileSchema, fileUploadSchema } from '../../schemas/api/files.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { may, reach } from '../domain/permissions.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { readJsonBody } from '../platform/http/json-body.ts';
import { parseInput } from '../platform/http/parse-input.ts';
import { ownerOf } from '../usecases/case-files.ts';
import { param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

export function fileOperations(
  useCases: Pick<UseCases, 'callerOf' | 'files' | 'random'>,
): Pick<Operations<'api'>, 'createFile' | 'readFile'> {
  return {
    createFile: signedIn(useCases, async ({ caller, event }) => {
      const { person } = caller;
      const { agencyId } = person;
      // Of the forms that the centre sends, the application of an agency takes a file.
      const target = agencyId === undefined ? ({ procedure: 'AGENCY-ONBOARDING' } as const) : { agencyId };
      if (!may(person, 'request.submit', target)) {
        throw new Forbidden('request.submit', 'Only who may submit a request of his agency may attach to it');
      }
      const file = parseInput(fileInputSchema, readJsonBody(event));
      const id = `${ownerOf(caller)}.${useCases.random.id('file')}`;
      const { url, fields, expiresAt } = await useCases.files.signUpload({ ...file, id });
      return answer(201, fileUploadSchema, { id, upload: { url, fields: { ...fields } }, expiresAt });
    }),
    readFile: signedIn(useCases, async (call) => {
      const id = param(call, 'id');
      const owner = id.slice(0, id.lastIndexOf('.'));
      const sees = reach(call.caller.person, 'request.read');
      // What another agency owns does not exist.
      if (owner === '' || sees === undefined || ('agencyId' in sees && sees.agencyId !== owner)) {
        throw new NotFound('No such file');
      }
      const file = await useCases.files.find(id);
      if (file === undefined) throw new NotFound('No such file');
      return answer(200, fileSchema, { id, ...file });
    }),
  };
}
