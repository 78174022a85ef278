import { agencyErrorTexts } from './agency-errors.ts';
import { mailboxErrorTexts } from './mailbox-errors.ts';
import type { Text } from '../../../schemas/vocabulary.ts';
import { bookingErrorTexts } from './booking-errors.ts';

/** What to do, by error code of a field. Said beside the field, so the field is not named again. */
export const fieldErrorTexts = {
  ...bookingErrorTexts,
  required: { ms: 'Isi butiran ini.', en: 'Fill in this item.' },
  'unknown-field': {
    ms: 'Butiran ini tiada pada borang. Muat semula halaman dan cuba lagi.',
    en: 'The form has no such item. Reload the page and try again.',
  },
  'wrong-type': {
    ms: 'Masukkan satu nilai sahaja bagi butiran ini.',
    en: 'Enter one value only for this item.',
  },
  'too-long': {
    ms: 'Pendekkan kepada {max} aksara atau kurang.',
    en: 'Shorten it to {max} characters or fewer.',
  },
  email: {
    ms: 'Masukkan alamat e-mel penuh, contohnya nama@agensi.gov.my.',
    en: 'Enter a full e-mail address, for example name@agency.gov.my.',
  },
  ip: {
    ms: 'Masukkan alamat IP penuh, contohnya 10.1.2.3.',
    en: 'Enter a full IP address, for example 10.1.2.3.',
  },
  domain: {
    ms: 'Masukkan nama domain tanpa http://, contohnya sistem.agensi.gov.my.',
    en: 'Enter a domain name without http://, for example system.agency.gov.my.',
  },
  date: {
    ms: 'Masukkan tarikh yang wujud sebagai tahun-bulan-hari, contohnya 2026-11-21.',
    en: 'Enter a date that exists as year-month-day, for example 2026-11-21.',
  },
  month: { ms: 'Tulis bulan sebagai 2026-11.', en: 'Write the month as 2026-11.' },
  'not-after-today': {
    ms: 'Masukkan tarikh hari ini atau sebelumnya.',
    en: 'Enter today’s date or an earlier one.',
  },
  choice: { ms: 'Pilih salah satu jawapan.', en: 'Choose one of the answers.' },
  'control-characters': {
    ms: 'Taip semula butiran ini: ia mengandungi aksara yang tidak boleh dibaca.',
    en: 'Type this item again: it has characters that cannot be read.',
  },
  'at-least-one': {
    ms: 'Isi sekurang-kurangnya satu daripada butiran ini.',
    en: 'Fill in at least one of these items.',
  },
  'all-or-none': {
    ms: 'Isi kesemua butiran ini atau kosongkan kesemuanya.',
    en: 'Fill in all of these items or leave all of them empty.',
  },
  fixed: {
    ms: 'Butiran ini diambil daripada direktori dan tidak boleh diubah di sini.',
    en: 'This item comes from the directory and cannot be changed here.',
  },
  'reason-required': {
    ms: 'Nyatakan sekurang-kurangnya satu sebab, supaya agensi tahu apa yang perlu dibetulkan.',
    en: 'Give at least one reason, so that the agency knows what to correct.',
  },
  'nothing-supplied': {
    ms: 'Tiada nilai disimpan bagi butiran ini. Masukkan nilainya.',
    en: 'Nothing is stored for this item. Enter it.',
  },
  'after-today': {
    ms: 'Masukkan tarikh selepas hari ini.',
    en: 'Enter a date after today.',
  },
  'from-today': {
    ms: 'Masukkan tarikh hari ini atau selepasnya.',
    en: 'Enter today’s date or a later one.',
  },
  'in-order': {
    ms: 'Masukkan nilai yang sama dengan, atau selepas, permulaannya.',
    en: 'Enter one that is not before the beginning.',
  },
  emails: {
    ms: 'Bukan alamat e-mel penuh: {addresses}. Betulkan atau buang.',
    en: 'No full e-mail address: {addresses}. Correct or remove it.',
  },
  'among-prefilled': {
    ms: 'Alamat ini tiada dalam senarai jemputan: {addresses}. Keluarkan alamat ini.',
    en: 'Not among those invited: {addresses}. Take these addresses out.',
  },
  'lasts-too-long': {
    ms: 'Semak tarikh: paling lama {days} hari bagi satu catatan. Jika lebih lama, masukkan beberapa catatan.',
    en: 'Check the dates: {days} days at most in one entry. Enter what lasts longer in parts.',
  },
  'too-far': {
    ms: 'Masukkan tarikh dalam tempoh {years} tahun dari hari ini.',
    en: 'Enter a date within {years} years from today.',
  },
  identity: {
    ms: 'Masukkan 12 angka nombor kad pengenalan, contohnya 900131-14-5678, atau nombor pasport (5 hingga 20 huruf dan angka).',
    en: 'Enter the 12 digits of the identity card, for example 900131-14-5678, or a passport number (5 to 20 letters and digits).',
  },
  'password-length': {
    ms: 'Gunakan sekurang-kurangnya 12 aksara (SOP IPMS 4.8).',
    en: 'Use at least 12 characters (SOP IPMS 4.8).',
  },
  'password-digit': {
    ms: 'Tambah sekurang-kurangnya satu nombor, 0–9 (SOP IPMS 4.8).',
    en: 'Add at least one number, 0–9 (SOP IPMS 4.8).',
  },
  'password-upper': {
    ms: 'Tambah sekurang-kurangnya satu huruf besar, A–Z (SOP IPMS 4.8).',
    en: 'Add at least one capital letter, A–Z (SOP IPMS 4.8).',
  },
  'password-symbol': {
    ms: 'Tambah sekurang-kurangnya satu simbol, contohnya @ atau # (SOP IPMS 4.8).',
    en: 'Add at least one symbol, for example @ or # (SOP IPMS 4.8).',
  },
  'password-example': {
    ms: 'Jangan guna contoh yang dicetak dalam SOP: ia diketahui umum.',
    en: 'Do not use the example that is printed in the SOP: everybody knows it.',
  },
  'password-too-long': { ms: 'Gunakan paling banyak 256 aksara.', en: 'Use 256 characters at most.' },
  'password-space': {
    ms: 'Jangan mulakan atau akhiri kata laluan dengan ruang kosong.',
    en: 'Do not begin or end the password with a space.',
  },
  'password-different': {
    ms: 'Taip kata laluan baharu yang sama sekali lagi (SOP IPMS 4.8 dan 4.20).',
    en: 'Type the same new password once more (SOP IPMS 4.8 and 4.20).',
  },
  'password-refused': {
    ms: 'Kata laluan ini tidak diterima. Pilih kata laluan lain.',
    en: 'This password is not accepted. Choose another one.',
  },
  'storage-range': {
    ms: 'Pilih storan antara {min} dengan {max} (SOP IPMS 4.5).',
    en: 'Choose storage between {min} and {max} (SOP IPMS 4.5).',
  },
  'storage-minimum': {
    ms: 'Storan minimum bagi gred ini ialah {min} (Garis Panduan 1GovUC, perenggan 10(iii)). Pilih {min} atau lebih, atau nyatakan sebab agensi memerlukan kurang.',
    en: 'The minimum for this grade is {min} (1GovUC Guideline, paragraph 10(iii)). Choose {min} or more, or say why the agency needs less.',
  },
  'agency-domain': {
    ms: 'Guna alamat dalam domain agensi, iaitu @{domain} (Garis Panduan 1GovUC, perenggan 3(i)(c)).',
    en: 'Use an address in the domain of the agency, @{domain} (1GovUC Guideline, paragraph 3(i)(c)).',
  },
  'agency-domain-unset': {
    ms: 'Domain e-mel agensi belum ditetapkan. Minta Pentadbir Sistem menetapkannya dahulu.',
    en: 'The mail domain of the agency is not set. Ask the System Administrator to set it first.',
  },
  'login-id': {
    ms: 'Guna 3 hingga 64 aksara: huruf kecil, angka, titik, sengkang dan garis bawah. Mulakan dengan huruf atau angka.',
    en: 'Use 3 to 64 characters: small letters, digits, dots, hyphens and underscores. Begin with a letter or a digit.',
  },
  'tells-identity': {
    ms: 'Jangan guna nombor kad pengenalan di sini, kerana butiran ini dipaparkan kepada semua. Pilih nama lain.',
    en: 'Do not use an identity card number here: everybody is shown this. Choose another name.',
  },
  ...agencyErrorTexts,
  'reason-for-change': {
    ms: 'Nyatakan sebab pindaan ini.',
    en: 'Say why this is changed.',
  },
  'code-refused': {
    ms: 'Maklumat ini tidak sepadan dengan kod akses yang sah. Semak setiap butiran seperti dalam e-mel anda. Jika kod telah tamat tempoh atau terlalu banyak kali dicuba, minta kod baharu daripada Pentadbir UC Agensi.',
    en: 'These details do not fit a valid access code. Check each item against your e-mail. If the code has expired or was tried too often, ask the Agency UC Administrator for a new one.',
  },
  'successor-required': {
    ms: 'Akaun ini memiliki atau mengendalikan {count} senarai e-mel. Masukkan alamat akaun aktif agensi yang mengambil alih (SOP IPMS 4.11).',
    en: 'This account owns or handles {count} mailing lists. Enter the address of an active account of the agency that takes them over (IPMS SOP 4.11).',
  },
  'successor-unknown': {
    ms: 'Masukkan alamat akaun lain yang aktif dalam agensi ini (SOP IPMS 4.11).',
    en: 'Enter the address of another active account of this agency (IPMS SOP 4.11).',
  },
  'account-ended': {
    ms: 'Akaun ini telah ditamatkan, jadi kata laluannya tidak boleh ditetapkan. Tolak permohonan ini dengan sebab.',
    en: 'This account has ended, so its password cannot be set. Refuse this application with a reason.',
  },
  ...mailboxErrorTexts,
  'own-account': {
    ms: 'Masukkan alamat akaun yang aktif dalam agensi ini.',
    en: 'Enter the address of an active account of this agency.',
  },
  'something-changes': {
    ms: 'Tiada apa-apa yang diubah. Ubah sekurang-kurangnya satu butiran.',
    en: 'Nothing was changed. Change at least one item.',
  },
  'contact-inside': {
    ms: 'Domain alamat ini milik agensi 1GovUC. Contact hanya bagi alamat di luar 1GovUC; penggunanya didaftarkan sebagai akaun.',
    en: 'The domain of this address belongs to an agency of 1GovUC. Contacts are for addresses outside 1GovUC; its users are registered as accounts.',
  },
  'has-account': {
    ms: 'Orang ini mempunyai akaun lain dalam agensi ini, dan setiap orang hanya boleh ada satu. Cari akaun itu dengan nombor pengenalannya; tamatkan akaun itu dahulu, atau gunakannya.',
    en: 'This person has another account in this agency, and everybody can have one only. Find it by his identity number; end it first, or use it.',
  },
  'contact-there': {
    ms: 'Contact ini telah didaftarkan sebagai {name}, jadi tiada apa-apa untuk dimohon (SOP IPMS 4.21). Cari dan kemas kini contact itu jika maklumatnya tidak betul.',
    en: 'This contact is registered already as {name}, so there is nothing to apply for (IPMS SOP 4.21). Find and update it if its data is wrong.',
  },
  'account-there': {
    ms: 'Alamat ini ialah alamat akaun 1GovUC, jadi pemiliknya sudah ada dalam buku alamat.',
    en: 'This is the address of a 1GovUC account, so its owner is in the address book already.',
  },
  'list-there': {
    ms: 'Alamat ini ialah alamat senarai e-mel 1GovUC.',
    en: 'This is the address of a 1GovUC mailing list.',
  },
  'contact-asked-for': {
    ms: 'Permohonan lain bagi alamat ini belum selesai. Lihat tiket terbuka, atau cuba lagi selepas ia selesai.',
    en: 'Another application for this address is still open. See the open tickets, or try again when it has ended.',
  },
  number: { ms: 'Masukkan nombor bulat, contohnya 12.', en: 'Enter a whole number, for example 12.' },
  time: {
    ms: 'Masukkan masa sebagai jj:mm, contohnya 14:30.',
    en: 'Enter the time as hh:mm, for example 14:30.',
  },
  'too-small': { ms: 'Masukkan sekurang-kurangnya {min}.', en: 'Enter at least {min}.' },
  'too-large': { ms: 'Masukkan selebih-lebihnya {max}.', en: 'Enter at most {max}.' },
  'whole-number': { ms: 'Masukkan nombor bulat, contohnya 12.', en: 'Enter a whole number, for example 12.' },
  'no-ict-manager': {
    ms: 'Agensi ini belum mempunyai Pengurus ICT yang boleh meluluskan {services} (Garis Panduan 1GovUC, perenggan 18(ix)). Pemohon sendiri tidak boleh meluluskannya. Lantik Pengurus ICT dahulu, atau tetapkan bahawa kelulusannya tidak diminta.',
    en: 'This agency has no ICT Manager who could approve {services} (1GovUC Guideline, paragraph 18(ix)). Nobody approves what he has asked for himself. Appoint one first, or set that he is not asked.',
  },
  'account-not-in-use': {
    ms: 'Akaun ini tidak aktif, jadi perkhidmatan tidak boleh dimohon baginya.',
    en: 'This account is not active, so no service can be asked for it.',
  },
  'has-service': {
    ms: 'Akaun ini sudah mempunyai perkhidmatan ini.',
    en: 'The account has this service already.',
  },
  'service-asked': {
    ms: 'Perkhidmatan ini sudah dimohon bagi akaun ini dan permohonan itu belum selesai.',
    en: 'This service was asked for already, and that application is still open.',
  },
  'form-not-taken': {
    ms: 'Agensi anda tidak menerima permohonan melalui borang ini. Mohon kepada Pentadbir UC Agensi melalui e-mel, memo atau surat.',
    en: 'Your agency does not take applications by this form. Ask the Agency UC Administrator by e-mail, memo or letter.',
  },
  'phase-planned': {
    ms: 'Pelan fasa ini belum lengkap: isi tarikh mula, tarikh tamat dan pegawai bertanggungjawab dalam pelan migrasi (Garis Panduan 1GovUC, perenggan 8).',
    en: 'The plan of this phase is not complete: fill in its start, its end and the responsible person in the migration plan (1GovUC Guideline, paragraph 8).',
  },
  'phase-complete': {
    ms: 'Perkara {items} dalam senarai semak fasa ini belum ditandakan dengan bukti (Garis Panduan 1GovUC, perenggan 10).',
    en: 'Items {items} on the checklist of this phase are not ticked with evidence yet (1GovUC Guideline, paragraph 10).',
  },
  'plan-missing': {
    ms: 'Pelan migrasi agensi ini belum ada.',
    en: 'This agency has no migration plan yet.',
  },
  'contract-over': {
    ms: 'Kontrak e-mel agensi berjalan hingga {until}, dan agensi tidak boleh terikat dengannya apabila beralih (Garis Panduan 1GovUC, perenggan 7). Tunggu kontrak tamat, atau rekodkan pelepasannya dalam pelan migrasi.',
    en: 'The e-mail contract of the agency runs until {until}, and the agency must not be bound by it when it goes live (1GovUC Guideline, paragraph 7). Wait until it has ended, or record its release in the migration plan.',
  },
  'no-open-migration': {
    ms: 'Pelan migrasi agensi ini sedang dilaksanakan oleh permohonan {reference}.',
    en: 'The migration plan of this agency is being carried out by request {reference}.',
  },
  'no-open-end': {
    ms: 'Penamatan agensi ini telah dicadangkan dalam permohonan {reference}.',
    en: 'The end of this agency has been proposed already, in request {reference}.',
  },
  'agency-ended': {
    ms: 'Perkhidmatan 1GovUC bagi agensi ini telah ditamatkan, jadi akaunnya tidak boleh dipulihkan.',
    en: '1GovUC has ended for this agency, so its accounts cannot be restored.',
  },
  'agency-clear': {
    ms: 'Belum semuanya ditamatkan: {accounts} akaun, {lists} senarai e-mel, {relays} e-mel relay, {officers} pegawai dan {requests} permohonan. Cuba lagi kemudian.',
    en: 'Not everything has ended yet: {accounts} accounts, {lists} mailing lists, {relays} relays, {officers} officers and {requests} requests. Try again later.',
  },
  members: {
    ms: '{count} alamat tidak dapat diterima. Betulkan atau buang alamat itu.',
    en: 'Addresses that cannot be accepted: {count}. Correct or drop them.',
  },
  'too-many-members': {
    ms: 'Ada {count} alamat, dan satu permintaan boleh membawa paling banyak {max}. Bahagikan kepada beberapa permintaan.',
    en: 'There are {count} addresses, and one request can bring {max} at most. Divide them among several requests.',
  },
  taken: {
    ms: 'Nilai ini telah digunakan. Pilih yang lain.',
    en: 'This is taken. Choose another.',
  },
} as const satisfies Record<string, Text>;

/** The same where the reader sees the fields and their names, which are filled in. */
export const namedFieldsTexts = {
  'at-least-one': {
    ms: 'Isi sekurang-kurangnya satu: {fields}.',
    en: 'Fill in at least one: {fields}.',
  },
  'all-or-none': {
    ms: 'Isi kesemuanya atau kosongkan kesemuanya: {fields}.',
    en: 'Fill in all of these or leave all of them empty: {fields}.',
  },
  'reason-for-change': {
    ms: 'Nyatakan sebab pindaan: {fields}.',
    en: 'Say why this is changed: {fields}.',
  },
} as const satisfies Record<string, Text>;

export const unknownErrorText: Text = {
  ms: 'Semak butiran ini dan cuba lagi.',
  en: 'Check this item and try again.',
};
