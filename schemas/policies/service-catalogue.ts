import type { Text } from '../vocabulary.ts';

/** The services of 1GovUC and where they run, in the words of the circular (spec D.17; S4 G¶3, G¶4). Information only. */

export interface CatalogueItem {
  readonly text: Text;
  readonly source: string;
}
export interface CatalogueGroup {
  readonly id: string;
  readonly title: Text;
  readonly source: string;
  readonly items: readonly CatalogueItem[];
}

function item(source: string, ms: string, en: string): CatalogueItem {
  return { text: { ms, en }, source };
}

export const serviceCatalogue: readonly CatalogueGroup[] = [
  {
    id: 'mail',
    title: { ms: 'Perkhidmatan e-mel', en: 'E-mail' },
    source: 'S4 G¶3(i)',
    items: [
      item(
        '(a)',
        'Infrastruktur berpusat yang dikawal oleh Kerajaan.',
        'Central infrastructure, controlled by the Government.',
      ),
      item(
        '(b)',
        'Capaian pada bila-bila masa, di mana-mana dan secara selamat.',
        'Access at any time, anywhere, securely.',
      ),
      item('(c)', 'Domain agensi dikekalkan.', 'The agency keeps its own domain.'),
      item(
        '(d)',
        'Integrasi dengan aplikasi yang memerlukan SMTP Relay.',
        'Integration with applications that need SMTP Relay.',
      ),
      item('(e)', 'Penghantaran dan penerimaan faks.', 'Sending and receiving of fax.'),
      item('(f)', 'Penghantaran, hebahan dan penerimaan SMS.', 'Sending, broadcasting and receiving of SMS.'),
      item(
        '(g)',
        'Perkhidmatan tambahan: pengarkiban e-mel, BMT dan ADRMS.',
        'Additional services: archiving, BMT and ADRMS.',
      ),
    ],
  },
  {
    id: 'conferencing',
    title: { ms: 'Persidangan dalam talian', en: 'Online conferencing' },
    source: 'S4 G¶3(ii)',
    items: [
      item(
        '(a)',
        'Notis Kehadiran (Presence Notification): status semasa pengguna.',
        'Presence Notification: the user’s current availability.',
      ),
      item('(b)', 'Pemesejan Segera (Instant Messaging).', 'Instant Messaging.'),
      item(
        '(c)',
        'Panggilan Suara antara dua pengguna melalui komputer.',
        'Voice calls between two users by computer.',
      ),
      item('(d)', 'Panggilan Video antara dua pengguna.', 'Video calls between two users.'),
      item(
        '(e)',
        'Persidangan suara dan video antara beberapa pengguna.',
        'Voice and video conferencing among several users.',
      ),
      item(
        '(f)',
        'Perkongsian fail dan aplikasi (Desktop Sharing).',
        'Sharing of files and applications (Desktop Sharing).',
      ),
      item(
        '(g)',
        'Enterprise Voice: panggilan suara ke talian tetap dan telefon bimbit.',
        'Enterprise Voice: voice calls to fixed lines and mobile phones.',
      ),
      item(
        '(h)',
        'Telepresence: audio dan video berdefinisi tinggi antara dua lokasi atau lebih.',
        'Telepresence: high-definition audio and video between two or more locations.',
      ),
    ],
  },
  {
    id: 'management',
    title: { ms: 'Sistem Pengurusan Pengguna', en: 'User Management System' },
    source: 'S4 G¶3(iii)',
    items: [
      item('(a)', 'Mengurus akaun pengguna.', 'Manage user accounts.'),
      item('(b)', 'Mengurus senarai e-mel pengguna.', 'Manage users’ mailing lists.'),
      item('(c)', 'Menjana laporan akaun pengguna.', 'Generate reports of user accounts.'),
      item(
        '(d)',
        'Menukar kata laluan dan mengemas kini profil akaun.',
        'Change passwords and update account profiles.',
      ),
      item('(e)', 'Menyelaras akaun pengguna.', 'Coordinate user accounts.'),
      item('(f)', 'Mewujudkan akaun pengguna.', 'Create user accounts.'),
      item(
        '(g)',
        'Memberi kebenaran kepada pengguna berdasarkan peraturan dan peranan.',
        'Give users permission by rules and roles.',
      ),
    ],
  },
  {
    id: 'add-on',
    title: { ms: 'Perkhidmatan tambahan', en: 'Additional services' },
    source: 'S4 G¶3(iv)',
    items: [
      item(
        '(a)',
        'Pengarkiban e-mel: mengarkib e-mel dihantar dan diterima, manual atau berjadual, dengan capaian dalam talian dan carian pantas.',
        'Archiving: mail sent and received, by hand or on a schedule, with online access and fast search.',
      ),
      item(
        '(b)',
        'BMT: lampiran bersaiz besar hingga 2 GB kepada beberapa penerima, dengan kata laluan, tarikh luput dan log.',
        'BMT: large attachments up to 2 GB to several recipients, with password, expiry date and log.',
      ),
      item(
        '(c)',
        'ADRMS: penyulitan AES 128 bit; mengawal pencetakan, penyalinan, penyuntingan dan penghantaran.',
        'ADRMS: AES 128 bit encryption; controls printing, copying, editing and sending.',
      ),
      item(
        '(d)',
        'E-mel Relay: penghantaran e-mel secara pukal melalui SMTP.',
        'E-mail Relay: mail in bulk by SMTP.',
      ),
      item(
        '(e)',
        'Keselamatan: tembok api dan tapisan spam dan virus bagi e-mel masuk dan keluar secara langsung.',
        'Security: firewall and filters of spam and virus, live, for mail in and out.',
      ),
    ],
  },
  {
    id: 'environment',
    title: { ms: 'Persekitaran', en: 'Environment' },
    source: 'S4 G¶4',
    items: [
      item(
        '(i)',
        'Ketersediaan tinggi: infrastruktur direplikasi antara dua Pusat Data Sektor Awam (PDSA).',
        'High availability: infrastructure replicated between two public sector data centres (PDSA).',
      ),
      item(
        '(ii)',
        'Rangkaian 1GovNet yang selamat dan berterusan antara agensi.',
        'The 1GovNet network, secure and continuous between agencies.',
      ),
      item(
        '(iii)',
        'Awan Kerajaan di PDSA, dipantau sepenuhnya oleh MyGSOC.',
        'Government cloud at PDSA, fully monitored by MyGSOC.',
      ),
      item(
        '(iii)',
        'Antispam dan antivirus pada laluan rangkaian; IPS dan tembok api bagi rangkaian dalaman, pelayan dan storan.',
        'Antispam and antivirus on the network path; IPS and firewall for internal network, servers and storage.',
      ),
      item(
        '(iii)',
        'SSL dan sijil digital mengawal capaian kepada e-mel dan persidangan; Telepresence disulitkan.',
        'SSL and digital certificates control access to mail and conferencing; Telepresence is encrypted.',
      ),
    ],
  },
  {
    id: 'rules',
    title: { ms: 'Peraturan keselamatan', en: 'Security rules' },
    source: 'S4 P¶8; S0–S3',
    items: [
      item(
        'P¶8',
        'Arahan Keselamatan Kerajaan, Dasar Keselamatan ICT agensi dan peraturan yang berkuat kuasa.',
        'The Government Security Directive, the agency’s ICT security policy and the rules in force.',
      ),
      item(
        'S0–S3',
        'ISO/IEC 27001:2013, standard bagi semua SOP 1GovUC.',
        'ISO/IEC 27001:2013, the standard of all 1GovUC SOPs.',
      ),
    ],
  },
];

/** The documents that the procedures come from (spec D.1), and the one that is not at hand (S4 G¶9, AMB-86). */
export const sourceDocuments: readonly { readonly title: Text; readonly number: string }[] = [
  {
    title: { ms: 'SOP Pengurusan Perkhidmatan E-mel Relay', en: 'SOP on the E-mail Relay service' },
    number: 'TEKNIKAL/001, versi 1.0, 16.06.2015',
  },
  {
    title: {
      ms: 'SOP Pengurusan Perkhidmatan Big Mail Transfer (BMT)',
      en: 'SOP on Big Mail Transfer (BMT)',
    },
    number: 'OPERASI/009, versi 1.0, 16.06.2015',
  },
  {
    title: { ms: 'SOP Pengurusan Perkhidmatan Pengarkiban E-mel', en: 'SOP on e-mail archiving' },
    number: 'OPERASI/010, versi 1.0, 16.06.2015',
  },
  {
    title: { ms: 'SOP Pengurusan Perkhidmatan IPMS', en: 'SOP on the IPMS service' },
    number: 'OPERASI/005, versi 1.0, 16.06.2015',
  },
  {
    title: {
      ms: 'Pekeliling Transformasi Pentadbiran Awam Bilangan 3 Tahun 2017 dan Garis Panduan',
      en: 'Public Administration Transformation Circular No. 3 of 2017, with its guideline',
    },
    number: 'MAMPU.100 – 1/8/7 Jld 2(32), 03.01.2017',
  },
];

/** Where the migration procedure stands (S4 G¶9, S4 P¶5). */
export const migrationSop = {
  title: { ms: 'SOP Migrasi 1GovUC', en: 'SOP Migrasi 1GovUC' },
  address: 'http://www.1govuc.gov.my',
  source: 'S4 G¶9',
} as const;
