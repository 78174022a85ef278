import type { ServiceChild } from '../catalogue.ts';
import { serviceFlag } from '../policies/services.ts';
import { serviceCodes, type ServiceCode } from '../directory-words.ts';

/** BMT and archiving have a procedure of their own; the other four share one (D-15). */
const procedures: Readonly<Record<ServiceCode, string>> = {
  SSO: 'VALUE-ADDED',
  BMT: 'BMT-APPLY',
  ADRMS: 'VALUE-ADDED',
  ONLINE_ARCHIVING: 'ARCHIVE-APPLY',
  MULTI_CONFERENCING: 'VALUE-ADDED',
  ENTERPRISE_VOICE: 'VALUE-ADDED',
};

/** A request for each service that is ticked. */
export const tickedServices: readonly ServiceChild[] = serviceCodes.map((service) => ({
  field: serviceFlag(service),
  procedure: procedures[service],
  service,
}));

/** Ticked at 4.5 and approved at 4.6, which was the review (D-15). */
export const allocatedServices: readonly ServiceChild[] = tickedServices.map((child) => ({
  ...child,
  reviewed: true,
}));
