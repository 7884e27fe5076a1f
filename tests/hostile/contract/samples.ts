/** One proper input for every question of the contract. A new question without a sample does not compile. */
import type { AskName, Sends } from '../../../shared/contract.ts';
import { AuditId } from '../../../shared/audit/ids.ts';
import { defaultSettings } from '../../../shared/settings.ts';

const audit = AuditId.parse('0b4f7a52-6d0e-4c53-9a56-0c1f4be1c6a1');
const words = Array.from({ length: 12 }, () => 'abandon');
const fingerprint = 'ab'.repeat(32);

export const samples: { readonly [A in AskName]: Sends<A> } = {
  'app.state': null,
  'app.readyToLock': null,
  'app.active': null,
  'app.keepPlace': {
    route: 'audits/one',
    caret: { field: '3i', start: 2, end: 4 },
    scroll: { main: 120 },
    undo: '[]',
  },
  'app.keptPlace': null,
  'app.quit': null,
  'settings.get': null,
  'settings.set': { ...defaultSettings, keys: { 'find.here': 'Ctrl+F' }, learntWords: ['wren'] },
  'spell.check': { words: ['robin', 'wren'] },
  'spell.suggest': { word: 'robbin' },
  'vault.strength': { passphrase: 'amber kettle north violin' },
  'vault.prepare': { passphrase: 'amber kettle north violin' },
  'vault.finish': { words },
  'vault.unlock': { passphrase: 'amber kettle north violin' },
  'vault.unlockWithKit': { words },
  'vault.lock': { hide: false },
  'vault.changePassphrase': { current: 'one', next: 'two' },
  'vault.setPassphrase': { next: 'two' },
  'vault.newKit': { passphrase: 'one' },
  'vault.confirmKit': { words },
  'vault.reencrypt': { passphrase: 'one' },
  'vault.backup': null,
  'vault.check': null,
  'identity.own': null,
  'identity.make': { name: 'Robin', role: 'Auditor', agency: 'Wren House' },
  'identity.importP12': { password: 'one' },
  'identity.exportP12': { password: 'twelve words' },
  'toolkit.list': null,
  'audit.summaries': { after: null, limit: 100 },
  'audit.open': { audit },
  'audit.create': { toolkitId: 'tier2-full', carryFrom: null },
  'audit.save': {
    audit,
    basedOn: 3,
    changes: [
      { op: 'replace', path: '/answers/3i/text', value: 'The record shows a visit.' },
      { op: 'remove', path: '/answers/3j' },
    ],
  },
  'audit.history': { audit, question: '3i', before: null, limit: 20 },
  'audit.search': { text: 'visit', limit: 50 },
  'audit.reopen': { audit, reason: 'A date was wrong.' },
  'sign.prepare': { audit, part: 'auditor' },
  'sign.sign': {
    audit,
    part: 'auditor',
    dataFingerprint: fingerprint,
    statements: [true, true],
    passphrase: 'amber kettle north violin',
  },
  'sign.handOver': {
    audit,
    part: 'lead',
    dataFingerprint: fingerprint,
    name: 'Wren',
    role: 'Lead professional',
    agency: 'Wren House',
    statements: [true],
  },
  'report.export': { audit, version: 0 },
  'report.cancel': null,
  'report.verifyFile': null,
  'report.verifyBytes': { bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46]) },
  'file.choose': null,
  'file.drop': { bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46]) },
  'file.arrived': null,
};
