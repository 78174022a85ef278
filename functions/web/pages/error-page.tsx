import { roleNames, type Text } from '../../../schemas/vocabulary.ts';
import {
  AlreadyDecided,
  Forbidden,
  IdempotencyMismatch,
  InvalidInput,
  NotFound,
  SubjectLocked,
  TooManyAttempts,
  VersionConflict,
} from '../../domain/errors.ts';
import { formatDateTime } from '../../domain/format.ts';
import { areaOf } from '../area.ts';
import { UnreadableRequest } from '../request.ts';
import { html, type WebResponse } from '../response.ts';
import { messageTexts as texts } from '../texts/messages.ts';
import type { Values } from '../translate.ts';
import type { Ui } from '../ui.ts';
import { MessagePage } from './message-page.tsx';

interface Message {
  readonly status: number;
  readonly title: Text;
  readonly text: Text;
  readonly values?: Values;
  readonly action?: { readonly href: string; readonly text: Text };
  /** Where to look at the present state; otherwise the reader's first page is offered. */
  readonly again?: string;
  readonly retryAfterSeconds?: number;
}

/** The page for an error that a person can meet, or undefined: then it is a fault. */
export function errorPage(error: unknown, ui: Ui): WebResponse | undefined {
  const message = messageOf(error, ui);
  return message === undefined ? undefined : messagePage(message, ui);
}

export function notFoundPage(ui: Ui, status: 404 | 405 = 404): WebResponse {
  return messagePage({ status, title: texts.notFoundTitle, text: texts.notFound }, ui);
}

/** Says nothing of the cause. */
export function faultPage(ui: Ui): WebResponse {
  return messagePage({ status: 500, title: texts.faultTitle, text: texts.fault }, ui);
}

export function forgedFormPage(ui: Ui): WebResponse {
  return messagePage({ status: 403, title: texts.formTitle, text: texts.form, again: pathOf(ui) }, ui);
}

/** After a POST without a session. What was sent is lost, so it is said. */
export function sessionEndedPage(ui: Ui, signInAddress: string): WebResponse {
  return html(
    <MessagePage
      ui={ui}
      title={ui.t(texts.sessionTitle)}
      text={ui.t(texts.session)}
      action={{ href: signInAddress, text: ui.t({ ms: 'Log masuk', en: 'Sign in' }) }}
    />,
    { status: 401 },
  );
}

/** The nonce of this form was used for other answers: sent, gone back, changed and sent again. */
const sentBefore: Message = { status: 409, title: texts.sentTitle, text: texts.sent };

/** The same, with the way to what was sent: the request, or else the list. */
export function sentBeforePage(ui: Ui, requestPath?: string): WebResponse {
  const action =
    requestPath === undefined
      ? { href: areaOf(ui).requests, text: texts.toRequests }
      : { href: requestPath, text: texts.toRequest };
  return messagePage({ ...sentBefore, action }, ui);
}

const changed: Message = { status: 409, title: texts.conflictTitle, text: texts.conflict };

/** Somebody changed it since the form was opened; `path` shows the form as it is filled in now. */
export function changedPage(ui: Ui, path: string): WebResponse {
  return messagePage({ ...changed, again: path }, ui);
}

/** Rules that a person can do something about: somebody else decides. */
const forbidden: Readonly<Record<string, Text>> = {
  requester: texts.requester,
  'four-eyes': texts.fourEyes,
  'subject-agency': texts.subjectAgency,
  'agency-ending': texts.agencyEnding,
};

function messageOf(error: unknown, ui: Ui): Message | undefined {
  if (error instanceof NotFound) {
    return { status: 404, title: texts.notFoundTitle, text: texts.notFound };
  }
  if (error instanceof Forbidden) {
    const text = forbidden[error.rule] ?? texts.forbidden;
    return { status: 403, title: texts.forbiddenTitle, text };
  }
  if (error instanceof AlreadyDecided) {
    return {
      status: 409,
      title: texts.decidedTitle,
      text: texts.decided,
      values: {
        outcome: ui.t(texts.anyOutcome),
        name: error.byName === '' ? ui.t(roleNames.SYSTEM) : error.byName,
        at: formatDateTime(error.at, ui.language),
      },
      again: pathOf(ui),
    };
  }
  if (error instanceof SubjectLocked) {
    return {
      status: 409,
      title: texts.lockedTitle,
      text: texts.locked,
      values: { reference: error.lockedBy },
      again: `${areaOf(ui).requests}/${encodeURIComponent(error.lockedBy)}`,
    };
  }
  if (error instanceof IdempotencyMismatch) {
    return sentBefore;
  }
  if (error instanceof InvalidInput) {
    return { status: 400, title: texts.addressTitle, text: texts.address, again: pathOf(ui) };
  }
  if (error instanceof VersionConflict) {
    return { ...changed, again: pathOf(ui) };
  }
  if (error instanceof TooManyAttempts) {
    const { retryAfterSeconds } = error;
    return {
      status: 429,
      title: texts.tooManyTitle,
      text: texts.tooMany,
      values: { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) },
      retryAfterSeconds,
    };
  }
  if (error instanceof UnreadableRequest && error.status === 413) {
    return { status: 413, title: texts.tooLargeTitle, text: texts.tooLarge, again: pathOf(ui) };
  }
  if (error instanceof UnreadableRequest) {
    return { status: error.status, title: texts.unreadableTitle, text: texts.unreadable };
  }
  return undefined;
}

function messagePage(message: Message, ui: Ui): WebResponse {
  const { home, toHome } = areaOf(ui);
  return html(
    <MessagePage
      ui={ui}
      title={ui.t(message.title)}
      text={ui.t(message.text, message.values)}
      {...actionOf(message, ui, { href: home, text: ui.t(toHome) })}
    />,
    {
      status: message.status,
      ...(message.retryAfterSeconds === undefined
        ? {}
        : { headers: { 'retry-after': String(message.retryAfterSeconds) } }),
    },
  );
}

function actionOf(
  { action, again }: Message,
  ui: Ui,
  first: { readonly href: string; readonly text: string },
): { readonly action?: { readonly href: string; readonly text: string } } {
  if (action !== undefined) return { action: { href: action.href, text: ui.t(action.text) } };
  if (again !== undefined) return { action: { href: again, text: ui.t(texts.lookAgain) } };
  return ui.person === undefined ? {} : { action: first };
}

function pathOf(ui: Ui): string {
  return ui.address.split('?')[0] ?? '/';
}
