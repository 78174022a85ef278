import { bookingMonthSchema, bookingSchema } from './bookings.ts';
import {
  accountAvailabilitySchema,
  accountCountsSchema,
  accountEntrySchema,
  accountPageSchema,
  accountSchema,
  accountSearchSchema,
} from './accounts.ts';
import { agencyAnswerSchema, agencyInputSchema, agencyPageSchema, agencySettingsSchema } from './agencies.ts';
import { contactPageSchema, contactRowSchema, contactSchema } from './contacts.ts';
import { problemSchema, textSchema } from './common.ts';
import { fileInputSchema, fileSchema, fileUploadSchema } from './files.ts';
import {
  listEntrySchema,
  listHistoryPageSchema,
  listHistorySchema,
  listMemberPageSchema,
  listMemberSchema,
  listPageSchema,
  listSchema,
} from './lists.ts';
import {
  mailFlowEntrySchema,
  mailFlowIngestedSchema,
  mailFlowInputSchema,
  mailFlowPageSchema,
} from './mail-flow.ts';
import { messageCheckSchema, messageVerdictSchema } from './mailbox-policy.ts';
import {
  officerAnswerSchema,
  officerChangeSchema,
  officerEndSchema,
  officerInputSchema,
  officerPageSchema,
  officerRolesSchema,
} from './officers.ts';
import { procedurePageSchema, procedureSchema, procedureSummarySchema } from './procedures.ts';
import { dashboardSchema, turnaroundSchema, uptimeSchema, usageReportSchema } from './reports.ts';
import { relayPageSchema, relaySchema } from './relays.ts';
import {
  checkAnswerSchema,
  checkInputSchema,
  createdRequestSchema,
  recordEntrySchema,
  recordListSchema,
  requestDetailSchema,
  requestInputSchema,
  requestPageSchema,
  requestSummarySchema,
} from './requests.ts';
import {
  accountServiceListSchema,
  accountServiceSchema,
  serviceCountsSchema,
  servicePageSchema,
  serviceRowSchema,
} from './services.ts';
import {
  decidedSchema,
  decisionInputSchema,
  decisionSchema,
  linkTaskSchema,
  taskPageSchema,
  taskRowSchema,
  taskSchema,
} from './tasks.ts';
import { usageAnswerSchema, usageInputSchema } from './usage.ts';

/** The bodies of the API under the names that its description gives them. */
export const components = {
  Text: textSchema,
  Problem: problemSchema,
  ProcedureSummary: procedureSummarySchema,
  ProcedurePage: procedurePageSchema,
  Procedure: procedureSchema,
  RequestInput: requestInputSchema,
  CreatedRequest: createdRequestSchema,
  RequestSummary: requestSummarySchema,
  RequestPage: requestPageSchema,
  Request: requestDetailSchema,
  Record: recordEntrySchema,
  RecordList: recordListSchema,
  Dashboard: dashboardSchema,
  UsageReport: usageReportSchema,
  Turnaround: turnaroundSchema,
  Uptime: uptimeSchema,
  CheckInput: checkInputSchema,
  Check: checkAnswerSchema,
  TaskSummary: taskRowSchema,
  TaskPage: taskPageSchema,
  Task: taskSchema,
  LinkTask: linkTaskSchema,
  DecisionInput: decisionInputSchema,
  Decision: decisionSchema,
  Decided: decidedSchema,
  FileInput: fileInputSchema,
  FileUpload: fileUploadSchema,
  File: fileSchema,
  Relay: relaySchema,
  RelayPage: relayPageSchema,
  ContactRow: contactRowSchema,
  ContactPage: contactPageSchema,
  MessageCheck: messageCheckSchema,
  MessageVerdict: messageVerdictSchema,
  MailFlowInput: mailFlowInputSchema,
  MailFlowIngested: mailFlowIngestedSchema,
  MailFlowEntry: mailFlowEntrySchema,
  MailFlowPage: mailFlowPageSchema,
  Contact: contactSchema,
  ListSummary: listEntrySchema,
  ListPage: listPageSchema,
  List: listSchema,
  ListMember: listMemberSchema,
  ListMemberPage: listMemberPageSchema,
  ListHistory: listHistorySchema,
  ListHistoryPage: listHistoryPageSchema,
  AccountSummary: accountEntrySchema,
  AccountPage: accountPageSchema,
  Account: accountSchema,
  AccountSearch: accountSearchSchema,
  AccountCounts: accountCountsSchema,
  AccountAvailability: accountAvailabilitySchema,
  Booking: bookingSchema,
  BookingMonth: bookingMonthSchema,
  ServiceSummary: serviceRowSchema,
  ServicePage: servicePageSchema,
  ServiceCounts: serviceCountsSchema,
  AccountService: accountServiceSchema,
  AccountServiceList: accountServiceListSchema,
  Agency: agencyAnswerSchema,
  AgencyInput: agencyInputSchema,
  AgencySettings: agencySettingsSchema,
  AgencyPage: agencyPageSchema,
  Officer: officerAnswerSchema,
  OfficerInput: officerInputSchema,
  OfficerChange: officerChangeSchema,
  OfficerRoles: officerRolesSchema,
  OfficerEnd: officerEndSchema,
  OfficerPage: officerPageSchema,
  UsageInput: usageInputSchema,
  UsageAnswer: usageAnswerSchema,
} as const;

export type ComponentName = keyof typeof components;
