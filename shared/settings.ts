/** What a person can set, per vault. Every setting has a default that is safe; nothing here weakens security below its floor. */
import { z } from 'zod';
import { limits } from './limits.ts';
import { IsoDate } from './audit/ids.ts';
import { RiskNumber } from './audit/risk-numbers.ts';

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['compact', 'comfortable']).default('compact'),
  /** Minutes without key or mouse before the vault locks; 1 to 60, never off. */
  idleMinutes: z.int().min(1).max(60).default(10),
  /** Digits grade while the scale has the focus (WCAG 2.1.4: can be switched off). */
  digitKeys: z.boolean().default(true),
  /** Width of the guidance pane in px. */
  asideWidth: z.int().min(260).max(560).default(340),
  view: z.enum(['question', 'section']).default('question'),
  spellCheck: z.boolean().default(true),
  /** Own words for the spell check. */
  learntWords: z.array(z.string().max(limits.settings.learntWord)).max(5000).default([]),
  defaultMarking: z.string().min(1).max(limits.marking).default('OFFICIAL-SENSITIVE'),
  /** Command id → key combination, where it differs from the default. */
  keys: z.record(z.string(), z.string().max(40)).default({}),
  /** Bank holidays added to and taken from the computed England and Wales table. */
  holidaysAdded: z.array(IsoDate).max(200).default([]),
  holidaysRemoved: z.array(IsoDate).max(200).default([]),
  /** The 10-day task rule of the file audit: calendar or working days. */
  taskDays: z.enum(['calendar', 'working']).default('working'),
  /** Years an audit is kept before it is listed for deletion. */
  retentionYears: z.int().min(1).max(50).default(2),
  /** Days after a person's own backup before the status bar reminds them of the next one. */
  backupDays: z.int().min(1).max(90).default(14),
  /** Whom to phone when someone may be at risk, in the order they are shown. */
  riskNumbers: z.array(RiskNumber).max(limits.settings.riskNumbers).default([]),
  /** Per programme (form id; "all" for every form together): the share of same grades, in %, that is expected. */
  tolerances: z.record(z.string().max(60), z.int().min(0).max(100)).default({}),
  /** Days after which an audit that came for moderation is due. */
  moderationDays: z.int().min(1).max(90).default(7),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a vault nobody has changed yet. */
export const defaultSettings: Settings = Settings.parse({});

type Bare = {
  [K in keyof typeof Settings.shape]: z.ZodOptional<ReturnType<(typeof Settings.shape)[K]['unwrap']>>;
};

/**
 * A change of some settings. Not Settings.partial(): zod fills defaults in there too, so that changing one setting would
 * reset every other.
 */
export const SettingsChange = z.strictObject(
  Object.fromEntries(
    Object.entries(Settings.shape).map(([name, schema]) => [name, schema.unwrap().optional()]),
  ) as Bare,
);
export type SettingsChange = z.infer<typeof SettingsChange>;
