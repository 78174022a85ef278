import type { Text } from '../../../schemas/vocabulary.ts';

/** Words of the pages about scheduled checks. */
export const checkTexts = {
  title: { ms: 'Semakan berjadual', en: 'Scheduled checks' },
  lead: {
    ms: 'Setiap semakan berjalan setiap hari. Semakan kali kedua pada hari yang sama tidak mengulangi apa-apa, dan hari yang tertinggal disusuli.',
    en: 'Each check runs every day. A second run on one day repeats nothing, and a missed day is made up for.',
  },
  check: { ms: 'Semakan', en: 'Check' },
  lastRun: { ms: 'Kali terakhir', en: 'Last run' },
  never: { ms: 'Belum pernah berjalan', en: 'Not run yet' },
  preview: { ms: 'Apa yang akan berlaku hari ini', en: 'What would happen today' },
  previewOf: { ms: 'Apa yang akan berlaku pada {day}', en: 'What would happen on {day}' },
  previewLead: {
    ms: 'Pratonton sahaja: tiada apa-apa diubah dan tiada e-mel dihantar.',
    en: 'Only a preview: nothing is changed and no mail is sent.',
  },
  previewDay: { ms: 'Apa yang akan berlaku pada tarikh ini', en: 'What would happen on this day' },
  previewHint: { ms: 'Kosongkan bagi hari ini', en: 'Leave empty for today' },
  previewShow: { ms: 'Papar pratonton', en: 'Show the preview' },
  back: { ms: 'Semakan berjadual', en: 'Scheduled checks' },
  runs: { ms: 'Semakan terdahulu', en: 'Earlier runs' },
  day: { ms: 'Hari', en: 'Day' },
  examined: { ms: 'Diperiksa', en: 'Examined' },
  actions: { ms: 'Tindakan', en: 'Actions' },
  notices: { ms: 'Notis', en: 'Notices' },
  faults: { ms: 'Ralat', en: 'Faults' },
  times: { ms: 'Bilangan', en: 'Times' },
  started: { ms: 'Mula', en: 'Started' },
  ended: { ms: 'Tamat', en: 'Ended' },
  running: { ms: 'Sedang berjalan, atau terhenti', en: 'Still runs, or was broken off' },
  brokenOff: { ms: 'Terhenti dan disambung: {n} kali', en: 'Broken off and gone on with: {n} times' },
  caughtUp: { ms: 'Menyusuli hari yang tertinggal', en: 'Made up for missed days' },
  nothing: { ms: 'Tiada tindakan.', en: 'Nothing to do.' },
  about: { ms: 'Perkara', en: 'About' },
  did: { ms: 'Tindakan', en: 'What' },
  why: { ms: 'Sebab', en: 'Why' },
  entries: { ms: 'Apa yang dilakukan', en: 'What was done' },
  kept: { ms: '{n} entri pertama disimpan.', en: 'The first {n} entries are kept.' },
  source: { ms: 'Sumber', en: 'Source' },
} as const satisfies Record<string, Text>;

/** What a check did with a thing; what is not here is said as the check says it. */
export const didTexts: Readonly<Record<string, Text>> = {
  told: { ms: 'Pengguna dimaklumkan', en: 'The user is told' },
  'below-again': { ms: 'Di bawah 90 % semula', en: 'Below 90 % again' },
  listed: { ms: 'Disenaraikan sebagai tidak aktif', en: 'Listed as inactive' },
  'listed-never-used': { ms: 'Disenaraikan sebagai tidak pernah digunakan', en: 'Listed as never used' },
  'listed-disabled': { ms: 'Disenaraikan, sedang dinyahaktifkan', en: 'Listed, disabled at present' },
  asked: { ms: 'Pentadbir agensi ditanya', en: 'The administrators are asked' },
  'none-left': { ms: 'Tiada lagi akaun tersenarai', en: 'No account is listed any more' },
  reminded: { ms: 'Diingatkan', en: 'Reminded' },
  decided: { ms: 'Diteruskan', en: 'Gone on with' },
  waits: { ms: 'Menunggu tindakan pegawai', en: 'Waits for a person' },
  begun: { ms: 'Bermula', en: 'Begun' },
  passed: { ms: 'Telah berlalu', en: 'Has passed' },
  ended: { ms: 'Tamat', en: 'Ended' },
  warned: { ms: 'Dimaklumkan', en: 'Told' },
};

/** The words that checks use for why, with what varies in them. */
export const whyTexts: readonly { readonly pattern: RegExp; readonly text: Text }[] = [
  {
    pattern: /^(?<percent>\d+) % of (?<size>[\d.]+) MB since (?<date>\S+)$/u,
    text: { ms: '{percent} % daripada {size} MB sejak {date}', en: '{percent} % of {size} MB since {date}' },
  },
  {
    pattern: /^last active (?<date>\S+)$/u,
    text: { ms: 'Aktiviti terakhir pada {date}', en: 'Last active on {date}' },
  },
  {
    pattern: /^never used, created (?<date>\S+)$/u,
    text: { ms: 'Tidak pernah digunakan sejak {date}', en: 'Never used since {date}' },
  },
  {
    pattern: /^(?<inactive>\d+) inactive, (?<never>\d+) never used, (?<disabled>\d+) disabled$/u,
    text: {
      ms: '{inactive} tidak aktif, {never} tidak pernah digunakan, {disabled} dinyahaktifkan',
      en: '{inactive} inactive, {never} never used, {disabled} disabled',
    },
  },
  {
    pattern: /^no account is listed any more$/u,
    text: { ms: 'Semua telah diputuskan', en: 'All were decided' },
  },
  {
    pattern: /^contract ended on (?<date>\S+)$/u,
    text: { ms: 'Kontrak tamat pada {date}', en: 'The contract ended on {date}' },
  },
  {
    pattern: /^contract ends on (?<date>\S+), in (?<months>\d+) months or less$/u,
    text: {
      ms: 'Kontrak tamat pada {date}, dalam {months} bulan atau kurang',
      en: 'The contract ends on {date}, in {months} months or less',
    },
  },
  {
    pattern: /^(?<percent>.+ ?%), (?<minutes>\d+) minutes down$/u,
    text: { ms: '{percent}, {minutes} minit terganggu', en: '{percent}, {minutes} minutes down' },
  },
  {
    pattern: /^(?<from>\d{4}-\d{2}-\d{2}) to (?<until>\d{4}-\d{2}-\d{2})$/u,
    text: { ms: '{from} hingga {until}', en: '{from} to {until}' },
  },
  {
    pattern: /^(?<role>[A-Z_]+) from (?<date>\S+)$/u,
    text: { ms: '{role} mulai {date}', en: '{role} from {date}' },
  },
  {
    pattern: /^(?<role>[A-Z_]+) until (?<date>\d{4}-\d{2}-\d{2})$/u,
    text: { ms: '{role} sehingga {date}', en: '{role} until {date}' },
  },
  {
    pattern: /^(?<role>[A-Z_]+) until (?<date>\d{4}-\d{2}-\d{2}), the last holder$/u,
    text: {
      ms: '{role} sehingga {date}; dialah pemegang terakhir',
      en: '{role} until {date}; the last holder',
    },
  },
  {
    pattern: /^disabled until (?<date>\S+)$/u,
    text: { ms: 'Dinyahaktifkan sehingga {date}', en: 'Disabled until {date}' },
  },
  { pattern: /^waits since (?<time>\S+)$/u, text: { ms: 'Menunggu sejak {time}', en: 'Waits since {time}' } },
  {
    pattern: /^[\w-]+: due (?<time>\S+)$/u,
    text: { ms: 'Tarikhnya tiba: {time}', en: 'Its day has come: {time}' },
  },
];
