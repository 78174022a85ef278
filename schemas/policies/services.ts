import { serviceCodes, type ServiceCode } from '../directory-words.ts';
import type { Text } from '../vocabulary.ts';
import { valueAddedServices } from './accounts.ts';

/** What the value-added services of a user are, in the words of the documents (spec D.12, D.17). Plain data. */

/** One thing that the documents say of a service. */
export interface ServiceFact {
  readonly text: Text;
  readonly source: string;
}

export interface ServiceDescription {
  readonly name: Text;
  /** The name by which both languages know it. */
  readonly short: string;
  /** In one sentence. Where the documents only name a service, it follows what they say of the nearest. */
  readonly what: Text;
  readonly facts: readonly ServiceFact[];
}

/** Most that goes by BMT, for each file and for each message (BR-08, D-05); larger than an attachment (BR-44). */
export const bmtLimits = {
  megabytes: 2048,
  attachmentMegabytes: 10,
  source: 'S1 §3; S4 G¶3(iv)(b)(1), G¶10(iv)',
} as const;

/** How mail is archived: by hand, or on a schedule when it is older than the set period (BR-70). */
export const archivingWays = ['SCHEDULED', 'MANUAL'] as const;
/** Units of the period. The documents give no number, so there is no default (AMB-25). */
export const archivingUnits = ['DAYS', 'MONTHS', 'YEARS'] as const;

export const services: Readonly<Record<ServiceCode, ServiceDescription>> = {
  SSO: {
    name: nameOf('SSO'),
    short: 'SSO',
    what: { ms: 'Daftar masuk tunggal.', en: 'Single sign-on.' },
    facts: [],
  },
  BMT: {
    name: nameOf('BMT'),
    short: 'BMT',
    what: {
      ms: 'Penghantaran dan penerimaan e-mel dengan lampiran bersaiz besar.',
      en: 'Sends and receives mail with large attachments.',
    },
    facts: [
      {
        text: {
          ms: 'Sehingga 2 GB bagi setiap fail dan setiap mesej. Lampiran e-mel biasa sehingga 10 MB.',
          en: 'Up to 2 GB for each file and for each message. Attachments of ordinary mail: up to 10 MB.',
        },
        source: bmtLimits.source,
      },
      {
        text: { ms: 'Beberapa penerima serentak.', en: 'Several recipients at once.' },
        source: 'S4 G¶3(iv)(b)(2)',
      },
      {
        text: {
          ms: 'Kata laluan dan tarikh luput bagi setiap fail yang dikongsi.',
          en: 'A password and an expiry date for each shared file.',
        },
        source: 'S4 G¶3(iv)(b)(3)',
      },
      {
        text: {
          ms: 'Log bagi semua aktiviti muat naik dan muat turun.',
          en: 'A log of all uploads and downloads.',
        },
        source: 'S4 G¶3(iv)(b)(4)',
      },
    ],
  },
  ADRMS: {
    name: nameOf('ADRMS'),
    short: 'ADRMS',
    what: {
      ms: 'Keselamatan maklumat e-mel 1GovUC melalui penyulitan.',
      en: 'Protects the information in 1GovUC mail by encryption.',
    },
    facts: [
      { text: { ms: 'Penyulitan AES 128 bit.', en: 'AES 128 bit encryption.' }, source: 'S4 G¶3(iv)(c)' },
      {
        text: {
          ms: 'Mengawal pencetakan, penyalinan, penyuntingan dan penghantaran e-mel atau dokumen.',
          en: 'Controls printing, copying, editing and sending of mail or documents.',
        },
        source: 'S4 G¶3(iv)(c)',
      },
    ],
  },
  ONLINE_ARCHIVING: {
    name: nameOf('ONLINE_ARCHIVING'),
    short: 'Online Archiving',
    what: {
      ms: 'Storan kedua peti mel bagi e-mel yang melebihi tempoh yang ditetapkan.',
      en: 'A second store of the mailbox for mail older than the set period.',
    },
    facts: [
      {
        text: {
          ms: 'Mengarkib e-mel yang dihantar dan diterima, secara manual atau berjadual.',
          en: 'Archives sent and received mail, by hand or on a schedule.',
        },
        source: 'S4 G¶3(iv)(a)',
      },
      {
        text: {
          ms: 'Boleh dicapai dalam talian daripada pelbagai peranti.',
          en: 'Reached online, from various devices.',
        },
        source: 'S4 G¶3(iv)(a)',
      },
      {
        text: {
          ms: 'Carian pantas e-mel yang diarkib dan semua jenis lampiran.',
          en: 'Fast search of archived mail and of all types of attachments.',
        },
        source: 'S4 G¶3(iv)(a)',
      },
    ],
  },
  MULTI_CONFERENCING: {
    name: nameOf('MULTI_CONFERENCING'),
    short: 'Multi Conferencing',
    what: {
      ms: 'Persidangan suara dan video dengan ramai peserta.',
      en: 'Voice and video conferences with many participants.',
    },
    facts: [],
  },
  ENTERPRISE_VOICE: {
    name: nameOf('ENTERPRISE_VOICE'),
    short: 'Enterprise Voice',
    what: {
      ms: 'Panggilan suara daripada komputer ke talian tetap dan telefon bimbit.',
      en: 'Voice calls from the computer to fixed lines and mobile phones.',
    },
    facts: [],
  },
};

/** All mail flow is protected: nobody applies for it, and nobody goes without (AMB-46, REQ-VAS-06). */
export const emailSecurity: Omit<ServiceDescription, 'short'> = {
  name: { ms: 'Perlindungan keselamatan e-mel', en: 'E-mail security' },
  what: {
    ms: 'Sentiasa aktif bagi semua akaun; tidak perlu dimohon.',
    en: 'Always on for all accounts; nobody needs to apply.',
  },
  facts: [
    {
      text: {
        ms: 'Perlindungan daripada spam dan virus melalui tembok api dan penapis spam.',
        en: 'Protection against spam and viruses by firewall and spam filter.',
      },
      source: 'S4 G¶3(iv)(e)',
    },
    {
      text: {
        ms: 'E-mel masuk dan keluar ditapis dan diimbas secara langsung; mesej yang tidak diingini, tidak dipercayai dan berniat jahat disekat.',
        en: 'Mail in and out is filtered and scanned live; unwanted, untrusted and malicious messages are blocked.',
      },
      source: 'S4 G¶3(iv)(e)',
    },
  ],
};

/** The flag of a form by which a service is ticked, as at 4.5. */
export function serviceFlag(service: ServiceCode): string {
  return `vas${service}`;
}

/** The service that a flag ticks; undefined for every other field. */
export function serviceOfFlag(field: string): ServiceCode | undefined {
  return serviceCodes.find((code) => serviceFlag(code) === field);
}

function nameOf(code: ServiceCode): Text {
  return valueAddedServices.find(({ value }) => value === code)?.label ?? { ms: code, en: code };
}
