/** The door of the report room. */
export { buildReport } from './build.ts';
export type { Block, GradeMark, Report, ReportInput, ReportPerson } from './model.ts';
export { buildRiskNotice, type RiskNoticeInput } from './risk-notice.ts';
export { dateAndTime, longDate, shortFingerprint } from './words.ts';
