import { catalogue } from '../../schemas/catalogue.ts';
import type { FormValues, Request, Round } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import { itemFieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { Fenced } from './errors.ts';
import { isSuppliedMark } from './form.ts';

/** What the relay procedures do to a relay (spec C.1, D-21). Pure: the new relay is returned, not written. */

export const relayActions = ['configure', 'activate', 'terminate', 'discard'] as const;
export type RelayAction = (typeof relayActions)[number];

export interface RelayContext {
  /** `creates`: RELAY-APPLY; `changes`: the relay exists before the request. */
  readonly how: 'creates' | 'changes';
  readonly request: Request;
  readonly round: Round;
  readonly relay: Relay | undefined;
  /** What the technician configured. */
  readonly note: string;
  readonly at: string;
}

export interface RelayResult {
  readonly outcome: 'applied' | 'subject-changed';
  /** The relay as it is to be written; absent when nothing is written. */
  readonly relay?: Relay;
  /** Names of secrets that nothing needs after this. */
  readonly obsolete: readonly string[];
}

/** @throws Fenced when the action does not fit the relay's state: no procedure leads there. */
export function relayAction(action: RelayAction, context: RelayContext): RelayResult {
  const { request, relay } = context;
  if (action === 'discard') {
    const needed = new Set(Object.values(relay?.secrets ?? {}));
    const obsolete = Object.values(request.secrets ?? {}).filter((name) => !needed.has(name));
    return { outcome: 'applied', obsolete };
  }
  if (relay === undefined) {
    if (action !== 'configure' || context.how !== 'creates')
      throw new Fenced(`There is no relay to ${action}`);
    return { outcome: 'applied', relay: newRelay(context), obsolete: droppedSecrets(context, undefined) };
  }
  if (request.subject?.version !== relay.version) return { outcome: 'subject-changed', obsolete: [] };
  switch (action) {
    case 'configure':
      return {
        outcome: 'applied',
        relay: configured(context, relay),
        obsolete: droppedSecrets(context, relay),
      };
    case 'activate':
      return { outcome: 'applied', relay: activated(context, relay), obsolete: [] };
    case 'terminate':
      return {
        outcome: 'applied',
        relay: terminated(context, relay),
        obsolete: [...Object.values(relay.secrets ?? {}), ...Object.values(request.secrets ?? {})],
      };
  }
}

function newRelay(context: RelayContext): Relay {
  const { request, at } = context;
  const secrets = keptSecrets(context, undefined);
  return {
    id: `R-${request.id}`,
    agencyId: request.agencyId,
    state: 'CONFIGURED',
    settings: settingsOf(context),
    configurations: [{ requestId: request.id, at, note: context.note }],
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...(secrets === undefined ? {} : { secrets }),
  };
}

/** A relay in service keeps its state while new settings are applied (RELAY-CHANGE). */
function configured(context: RelayContext, relay: Relay): Relay {
  if (relay.state === 'TERMINATED') throw new Fenced(`${relay.id} is terminated`);
  const { secrets: _before, ...rest } = relay;
  const secrets = keptSecrets(context, relay);
  return {
    ...next(context, rest),
    settings: settingsOf(context),
    configurations: [...relay.configurations, entry(context)],
    ...(secrets === undefined ? {} : { secrets }),
  };
}

function activated(context: RelayContext, relay: Relay): Relay {
  if (relay.state === 'TERMINATED') throw new Fenced(`${relay.id} is terminated`);
  return { ...next(context, relay), state: 'ACTIVE', activatedAt: relay.activatedAt ?? context.at };
}

function terminated(context: RelayContext, relay: Relay): Relay {
  const { secrets: _deleted, ...rest } = relay;
  return {
    ...next(context, rest),
    state: 'TERMINATED',
    terminatedAt: context.at,
    configurations: [...relay.configurations, entry(context)],
  };
}

/**
 * The relay of an application that is ended from outside: what it made and nobody uses yet goes with it, since no
 * procedure could terminate it. Undefined for one that is in service or has ended.
 */
export function relayOfEnded(
  how: RelayContext['how'],
  relay: Relay | undefined,
  at: string,
): Relay | undefined {
  if (how !== 'creates' || relay?.state !== 'CONFIGURED') return undefined;
  const { secrets: _deleted, ...rest } = relay;
  return { ...rest, state: 'TERMINATED', terminatedAt: at, updatedAt: at, version: relay.version + 1 };
}

/** The relay of an agency that ends; undefined for one that has ended before. */
export function relayEndedWithAgency(
  relay: Relay,
  { requestId, at }: { readonly requestId: string; readonly at: string },
): Relay | undefined {
  if (relay.state === 'TERMINATED') return undefined;
  const { secrets: _deleted, ...rest } = relay;
  return {
    ...rest,
    state: 'TERMINATED',
    terminatedAt: at,
    updatedAt: at,
    version: relay.version + 1,
    configurations: [...relay.configurations, { requestId, at, note: '' }],
  };
}

function next(context: RelayContext, relay: Relay): Relay {
  return { ...relay, updatedAt: context.at, version: relay.version + 1 };
}

function entry({ request, at, note }: RelayContext): Relay['configurations'][number] {
  return { requestId: request.id, at, note };
}

/** Items 1 to 9 of the form, without notes and sign-offs. */
function settingsOf({ request, round }: RelayContext): FormValues {
  const items = new Set(itemFieldsOf(formOf(catalogue[request.procedure].form)).map(({ name }) => name));
  return Object.fromEntries(Object.entries(round.form).filter(([name]) => items.has(name)));
}

/** The secrets that the newest form still names: this request's, or the relay's own. */
function keptSecrets(
  { request, round }: RelayContext,
  relay: Relay | undefined,
): Record<string, string> | undefined {
  const all = { ...relay?.secrets, ...request.secrets };
  const kept = Object.entries(all).filter(([field]) => isSuppliedMark(round.form[field]));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The secrets of request and relay that the newest form no longer names. */
function droppedSecrets(context: RelayContext, relay: Relay | undefined): string[] {
  const kept = new Set(Object.values(keptSecrets(context, relay) ?? {}));
  const all = [...Object.values(relay?.secrets ?? {}), ...Object.values(context.request.secrets ?? {})];
  return [...new Set(all)].filter((name) => !kept.has(name));
}
