import { attachmentLimit, linkSource } from '../../schemas/policies/mailbox.ts';
import { blockedHost } from './hosts.ts';

/** What the mailbox policy says of one message (MAILBOX-POLICY.3, .4; S4 G¶10(iv), (viii); AMB-92, AMB-93). Pure. */

export interface Message {
  /** Sizes of its attachments in bytes. */
  readonly attachments: readonly number[];
  readonly links: readonly string[];
}

export interface PolicyRefusal {
  readonly code: 'attachments-too-large' | 'too-large-for-bmt' | 'external-storage';
  readonly source: string;
  readonly limitMegabytes?: number;
  /** By what the attachments can go instead: the sender has it. */
  readonly offer?: 'BMT';
  /** The blocked host that a link leads to. */
  readonly host?: string;
}

const megabyte = 1024 * 1024;

/** What refuses a message; empty when it may go. `hasBmt`: BMT is active for its sender. */
export function messageRefusals(
  { attachments, links }: Message,
  { hasBmt, blocked }: { readonly hasBmt: boolean; readonly blocked: ReadonlySet<string> },
): PolicyRefusal[] {
  return [...sizeRefusal(attachments, hasBmt), ...linkRefusals(links, blocked)];
}

/** The sum of one message counts; a file of BMT and its message may have 2 GB each (D-05). */
function sizeRefusal(attachments: readonly number[], hasBmt: boolean): PolicyRefusal[] {
  const { megabytes, bmtMegabytes, source } = attachmentLimit;
  const total = attachments.reduce((sum, size) => sum + size, 0);
  if (total <= megabytes * megabyte) return [];
  if (total > bmtMegabytes * megabyte)
    return [{ code: 'too-large-for-bmt', source, limitMegabytes: bmtMegabytes }];
  return [
    {
      code: 'attachments-too-large',
      source,
      limitMegabytes: megabytes,
      ...(hasBmt ? { offer: 'BMT' as const } : {}),
    },
  ];
}

/** Each host once. */
function linkRefusals(links: readonly string[], blocked: ReadonlySet<string>): PolicyRefusal[] {
  const hosts = new Set(links.flatMap((link) => blockedHost(link, blocked) ?? []));
  return [...hosts].map((host) => ({ code: 'external-storage', source: linkSource, host }));
}
