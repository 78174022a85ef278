import type { CaseNotice } from '../../functions/mail/case-notice.ts';
import type { Notice } from '../../functions/mail/notice.ts';
import { notices } from '../../functions/mail/notices.ts';
import {
  stepId,
  type HumanStep,
  type NoticeRecipients,
  type Outcome,
  type Procedure,
  type Reached,
} from '../../schemas/catalogue.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { addedNotices, type NoticeId } from '../../schemas/notice-ids.ts';
import { languages, roleNames, statusNames, type Language, type Text } from '../../schemas/vocabulary.ts';
import { endStatus, stateDiagram } from './diagram.ts';
import { emailWords, generatedMark, howWords, memberWords, passedWords, words } from './words.ts';

/** One procedure as a page: Malay first, then English. */
export function procedurePage(procedure: Procedure): string {
  return [generatedMark, ...languages.map((language) => part(procedure, language)), ''].join('\n\n');
}

/** The list of procedures. */
export function indexPage(procedures: readonly Procedure[]): string {
  const rows = procedures.map(({ id, title, source }) => [
    `[${id}](${fileOf(id)})`,
    title.ms,
    title.en,
    source,
  ]);
  return [
    generatedMark,
    '# Prosedur / Procedures',
    table(['Id', words.language.ms, words.language.en, `${words.source.ms} / ${words.source.en}`], rows),
    '',
  ].join('\n\n');
}

export function fileOf(id: string): string {
  return `${id.toLowerCase()}.md`;
}

function part(procedure: Procedure, language: Language): string {
  const say = (text: Text) => text[language];
  const { outcomes } = words;
  return [
    `# ${say(procedure.title)} (${procedure.id})`,
    say(procedure.summary),
    facts(procedure, language),
    `## ${say(words.steps)}`,
    steps(procedure, language),
    `## ${say(outcomes)}`,
    ...procedure.humanSteps.map((step) => humanStep(procedure, step, language)),
    ...(procedure.humanSteps.length === 0 ? [say(words.nobody)] : []),
    ...(hasSeveralWays(procedure) ? [say(words.several)] : []),
    `## ${say(words.notices)}`,
    noticesOf(procedure).length === 0 ? say(words.noNotices) : noticeTable(procedure, language),
    `## ${say(words.diagram)}`,
    stateDiagram(procedure, language),
  ].join('\n\n');
}

function facts(procedure: Procedure, language: Language): string {
  const say = (text: Text) => text[language];
  const { number, title } = formOf(procedure.form);
  return table(
    [say(words.source), procedure.source],
    [
      [say(words.startedBy), procedure.startedBy.map((role) => say(roleNames[role])).join(', ')],
      [say(words.form), `${say(title)}, ${number}`],
      [say(words.reference), `\`${procedure.prefix}-2026-000001\``],
      [say(words.aliases), procedure.aliases.join(', ')],
      [
        say(words.machine),
        `[${procedure.machine}.asl.yaml](../../statemachines/${procedure.machine}.asl.yaml)`,
      ],
    ],
  );
}

function steps(procedure: Procedure, language: Language): string {
  const say = (text: Text) => text[language];
  const sent = noticesOf(procedure);
  const rows = procedure.steps.map(({ no, title, actor, by }) => [
    stepId(procedure.id, no),
    say(title),
    say(roleNames[actor]),
    say(howWords[by]),
    sent
      .filter(({ step }) => step === no)
      .map(({ id }) => id)
      .join(', '),
  ]);
  return table([words.step, words.what, words.actor, words.how, words.notices].map(say), rows);
}

function humanStep(procedure: Procedure, step: HumanStep, language: Language): string {
  const say = (text: Text) => text[language];
  const rows = Object.values(step.outcomes).map((outcome) => [
    say(outcome.label),
    asked(procedure, outcome, language),
    outcome.leadsTo.map((where) => destination(procedure, where, language)).join('; '),
  ]);
  return [
    `### ${stepId(procedure.id, step.no)}: ${say(step.title)}`,
    `${holders(step, language)}. ${say(step.ask)}`,
    [
      `${say(words.status)}: ${say(statusNames[step.status])}.`,
      ...(step.byLink ? [say(words.byLink)] : []),
      ...(step.passed === undefined ? [] : [say(passedOver(procedure, step.passed.when))]),
      ...(step.remindsWith === undefined ? [] : [`${say(words.remindsWith)} ${step.remindsWith}.`]),
      ...(step.due === undefined ? [] : [`${say(words.due)} ${dueLabel(step, step.due.outcome, language)}.`]),
    ].join(' '),
    table([words.outcome, words.asks, words.leadsTo].map(say), rows),
  ].join('\n\n');
}

/** Who decides, and who may do it for him. */
function holders({ holder, alsoBy }: HumanStep, language: Language): string {
  const roles = [holder, ...(alsoBy === undefined ? [] : [alsoBy])];
  return roles.map((role) => roleNames[role][language]).join(` ${words.or[language]} `);
}

function dueLabel({ outcomes }: HumanStep, outcome: string, language: Language): string {
  return `"${outcomes[outcome]?.label[language] ?? outcome}"`;
}

function asked(procedure: Procedure, outcome: Outcome, language: Language): string {
  const say = (text: Text) => text[language];
  const { onlyAfter } = outcome;
  return [
    ...(onlyAfter === undefined
      ? []
      : [`${say(words.onlyAfter)} ${reached(procedure, onlyAfter, language)}`]),
    ...(outcome.by === undefined ? [] : [`${say(words.onlyFor)} ${roleNames[outcome.by][language]}`]),
    ...(outcome.resubmits === true ? [say(words.wholeForm)] : []),
    ...(outcome.fieldReasons === true ? [say(words.fieldReasons)] : []),
    ...outcome.fields.map((field) => `${say(field.label)} (${need(procedure, outcome, field, language)})`),
  ].join('; ');
}

/** `"Refuse" (This refusal is final)`. */
function reached(procedure: Procedure, { outcome, flag }: Reached, language: Language): string {
  const fields = procedure.humanSteps.flatMap(({ outcomes }) => outcomes[outcome]?.fields ?? []);
  const flagged = fields.find(({ name }) => name === flag)?.label[language];
  const label = `"${outcomeLabel(procedure, outcome, language)}"`;
  return flagged === undefined ? label : `${label} (${flagged})`;
}

function need(procedure: Procedure, { fields }: Outcome, field: Field, language: Language): string {
  if (field.required === true) return words.required[language];
  const { requiredWhen } = field;
  if (requiredWhen !== undefined) {
    const other = fields.find(({ name }) => name === requiredWhen.field);
    const choice = other?.choices?.find(({ value }) => value === requiredWhen.is);
    return `${words.requiredWhen[language]} ${other?.label[language] ?? ''}: ${choice?.label[language] ?? ''}`;
  }
  if (field.requiredAfter === undefined) return words.optional[language];
  return `${words.requiredAfter[language]} "${outcomeLabel(procedure, field.requiredAfter, language)}"`;
}

function outcomeLabel({ humanSteps }: Procedure, id: string, language: Language): string {
  return (
    humanSteps.map(({ outcomes }) => outcomes[id]?.label[language]).find((each) => each !== undefined) ?? id
  );
}

function destination({ id, humanSteps }: Procedure, where: string, language: Language): string {
  const end = endStatus(where);
  if (end !== undefined) return `${statusNames[end][language]} (${words.ends[language]})`;
  const step = humanSteps.find(({ no }) => no === where);
  return step === undefined ? stepId(id, where) : `${stepId(id, where)} ${step.title[language]}`;
}

function hasSeveralWays({ humanSteps }: Procedure): boolean {
  return humanSteps.some(({ outcomes }) => Object.values(outcomes).some(({ leadsTo }) => leadsTo.length > 1));
}

interface SentNotice {
  readonly id: NoticeId;
  readonly step: string;
  readonly to: readonly Pick<NoticeRecipients, 'role' | 'members' | 'emails'>[];
  /** It brings a task. */
  readonly asks: boolean;
}

/** What is sent at which step: with a task, or by the machine itself. Each once. */
function noticesOf({ humanSteps, notices: own, steps }: Procedure): readonly SentNotice[] {
  const all: SentNotice[] = [
    ...humanSteps.flatMap(({ holder, notices: byOutcome }) =>
      Object.values(byOutcome).flatMap((notice) =>
        notice === null ? [] : [{ id: notice.id, step: notice.step, to: [{ role: holder }], asks: true }],
      ),
    ),
    ...own.map(({ notice, step, to }) => ({ id: notice, step, to, asks: false })),
  ];
  const once = new Map(all.map((each) => [`${each.id} ${each.step}`, each]));
  const place = ({ step }: SentNotice) => steps.findIndex(({ no }) => no === step);
  return [...once.values()].sort((a, b) => place(a) - place(b));
}

function noticeTable(procedure: Procedure, language: Language): string {
  const say = (text: Text) => text[language];
  const rows = noticesOf(procedure).map(({ id, step, to, asks }) => [
    id,
    stepId(procedure.id, step),
    to.map((each) => recipient(each, language)).join(', '),
    subjectOf(id, { asks, ofList: procedure.subject.kind === 'list' }, language),
    say(originOf(id)),
  ]);
  return table([words.notice, words.step, words.recipients, words.subject, words.kind].map(say), rows);
}

function recipient({ role, members, emails }: SentNotice['to'][number], language: Language): string {
  const name = roleNames[role][language];
  const which = members === undefined ? undefined : memberWords[members][language];
  const who = emails === undefined ? which : emailWords[emails.which][language];
  return who === undefined ? name : `${name} (${who})`;
}

/** When the system passes over a step. */
function passedOver(procedure: Procedure, when: NonNullable<HumanStep['passed']>['when']): Text {
  if (typeof when === 'string') return passedWords[when];
  const field = fieldsOf(formOf(procedure.form)).find(({ name }) => name === when.field);
  const choice = field?.choices?.find(({ value }) => value === when.is);
  const say = (language: Language) =>
    `${field?.label[language] ?? ''} = ${choice?.label[language] ?? when.is}`;
  return {
    ms: `Dilangkau oleh sistem jika ${say('ms')}.`,
    en: `Passed over by the system if ${say('en')}.`,
  };
}

function originOf(id: NoticeId): Text {
  if ((addedNotices as readonly NoticeId[]).includes(id)) return words.added;
  if (id === 'N-28' || id === 'N-29') return words.handOff;
  // Without it nobody could sign in for the first time.
  if (id === 'N-41') return words.always;
  return /^N-\d/u.test(id) ? words.stated : words.always;
}

/** How the mail's subject begins. */
function subjectOf(
  id: NoticeId,
  { asks, ofList }: { readonly asks: boolean; readonly ofList: boolean },
  language: Language,
): string {
  const data = {
    ...anyCase,
    ...(asks ? { openedAt: anyCase.since } : {}),
    ...(ofList ? { lists: [''] } : {}),
  };
  return (notices[id] as Notice<CaseNotice>).compose(data, language).wanted;
}

const anyText: Text = { ms: '', en: '' };
const anyCase: CaseNotice = {
  reference: '',
  procedureTitle: anyText,
  requestTitle: '',
  agencyName: '',
  requesterName: '',
  round: 1,
  status: anyText,
  since: '2026-01-01T00:00:00.000Z',
  url: 'http://localhost/',
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => (cell === '' ? words.nothing.en : cell.replaceAll('|', '\\|'))).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
