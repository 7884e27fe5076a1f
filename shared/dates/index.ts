/** Dates as the program counts them: ISO strings, whole days, no clocks. */
export * from './iso-date.ts';
export {
  bankHolidays,
  easterSunday,
  firstYear,
  holidaySet,
  lastYear,
  type BankHoliday,
} from './bank-holidays.ts';
export * from './holiday-tables.ts';
export * from './working-days.ts';
export * from './windows.ts';
export * from './gaps.ts';
export * from './words.ts';
export * from './near.ts';
export * from './counts.ts';
export * from './read-date.ts';
export * from './read-moment.ts';
export * from './odd-date.ts';
export { Lies } from './which-year.ts';
