import type { ProcedureId } from '../../schemas/catalogue.ts';
import { IdempotencyMismatch, IdempotentReplay, VersionConflict } from '../domain/errors.ts';
import type { PostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { changedPage, sentBeforePage } from '../web/pages/error-page.tsx';
import { redirect, type WebResponse } from '../web/response.ts';
import { versionOf } from '../web/version.ts';
import type { NewFormContext } from './new-request-context.ts';
import { subjectPath } from './subjects.tsx';
import { requestPath } from './task-pages.tsx';

/**
 * Sends the form and leads to what came of it: the reference, or for an immediate procedure the subject as it is now.
 * @throws InvalidInput, and what else the use case throws
 */
export async function sendForm(context: NewFormContext, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, procedure, subject, draftId } = context;
  const { request, caller } = visit;
  try {
    const { id } = await deps.useCases.submitRequest(caller, {
      procedure: procedure.id as ProcedureId,
      form: answers.raw,
      ...(subject === undefined ? {} : { subjectId: subject.id, ifVersion: versionOf(request.form) }),
      ...(draftId === undefined ? {} : { draftId }),
      ...idempotencyOf(request.form, `portal ${request.path}`, answers.shown),
    });
    return await leadOn(context, id);
  } catch (error) {
    if (error instanceof IdempotentReplay) return leadOn(context, error.result);
    if (error instanceof IdempotencyMismatch) return sentBeforePage(visit.ui);
    if (error instanceof VersionConflict && subject !== undefined) {
      const query = new URLSearchParams({ subject: subject.id });
      return changedPage(visit.ui, `/new/${procedure.id}?${query.toString()}`);
    }
    throw error;
  }
}

/** An immediate procedure is waited for; its subject's page says what became of it (`?case=`). */
async function leadOn({ deps, procedure, subject }: NewFormContext, id: string): Promise<WebResponse> {
  if (procedure.immediate !== true) return redirect(`${requestPath(id)}/submitted`);
  const settled = await deps.useCases.awaitEnd(id);
  const about = subject ?? (settled.how === 'ended' ? settled.subject : undefined);
  if (settled.how === 'goes-on' || about === undefined) return redirect(requestPath(id));
  return redirect(`${subjectPath(about)}?case=${encodeURIComponent(id)}`);
}
