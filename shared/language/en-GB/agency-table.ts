/** Each agency with the words for its services, its staff and its places (S07). The ids are those the form’s choice has. */

import { byText } from '../memo.ts';

export type AgencyId =
  | 'childrens-social-care'
  | 'adult-social-care'
  | 'early-help'
  | 'police'
  | 'community-health'
  | 'hospital'
  | 'gp'
  | 'mental-health'
  | 'education'
  | 'probation'
  | 'youth-justice'
  | 'housing'
  | 'substance-service'
  | 'domestic-abuse'
  | 'ambulance'
  | 'fire'
  | 'care-provider'
  | 'voluntary'
  | 'court'
  | 'council'
  | 'health';

/** Words in the singular and the plural, services and people alike. */
const words: Readonly<Record<AgencyId, string>> = {
  'childrens-social-care':
    'sw|sws|tm|team manager|allocated worker|allocated social worker|lsw|cla team|lac team|family safeguarding team|court team|duty worker|advanced practitioner|aysc|ssw|social work manager|assessing social worker|cin team|fostering social worker|supervising social worker|children’s home liaison|social work team|social work|social work department|children’s social care|childrens social care|social care|children’s services|social services|social worker|social workers|the mash|mash|front door|duty team|duty social worker|assessment team|child protection team|looked after team|fostering team|leaving care team|iro|independent reviewing officer|lado|edt|emergency duty team|csc|family support worker|safeguarding unit|conference chair|child protection chair|personal adviser|multi-agency safeguarding hub|contact centre|locality team|children’s disability team',
  'adult-social-care':
    'adults team|safeguarding adults team|adult mash|bia|care act advocate|ot|occupational therapy|hospital social work team|learning disability team|sensory team|social work team|social work|adult social care|adult services|adults’ services|adult safeguarding|adult safeguarding team|adult social worker|care manager|adult social work team|asc|best interests assessor|amhp|reablement team|social care assessor|social worker|social workers|social care|occupational therapist|brokerage team|dols team',
  'early-help':
    'early help|early help team|family hub|children’s centre|family support team|family support service|family support worker|early help worker|youth service|youth worker|targeted support|family worker',
  police:
    'the police officer|dc|dcs|ds|cid|detective constable|detective sergeant|inspector|response team|neighbourhood policing|police staff|officer in the case|oic|the oic|safeguarding detective|mispers|public protection team|child protection officer|vulnerability desk|police control room|call taker|police|police officer|police officers|constabulary|force|officers|pc|pcso|pcsos|detective|detectives|sergeant|neighbourhood team|neighbourhood police|neighbourhood officer|custody|custody sergeant|child abuse unit|ppu|public protection|public protection unit|response officers|investigating officer|control room|met|missing persons team|domestic abuse unit|beat team|safer neighbourhood team',
  'community-health':
    'dental team|dental surgery|orthodontist|pharmacists|audiologist|audiology|nurse practitioner|district nursing service|midwifery service|health trust|health board|health partners|community dentist|dentistry|hv|hvs|salt|slt|sn|school nursing team|community matron|tissue viability nurse|immunisation team|physiotherapist|physio|podiatrist|speech and language therapist|speech therapy|public health nurse|community children’s nurse|matron|baby clinic|family nurse practitioner|health visiting|health visitor|health visitors|health visiting team|school nurse|school nurses|school nursing|community nurse|community nurses|district nurse|district nurses|district nursing|community health|0-19 team|0-19 service|speech and language|speech therapist|family nurse|family nurse partnership|community midwife|continence team|community paediatrician|dietitian|health team|looked after nurse',
  hospital:
    'a and e|accident and emergency|ward sister|ward doctor|registrar|junior doctor|hospital consultant|nhs foundation trust|triage nurse|hospital safeguarding nurse|named nurse|named doctor|discharge coordinator|discharge nurse|maternity ward|antenatal clinic|antenatal team|children’s ward|stroke ward|urgent care|urgent treatment centre|safeguarding midwife|obstetrician|anaesthetist|hospital|hospitals|nhs trust|acute trust|ward|a&e|emergency department|ed|midwife|midwives|midwifery|maternity|maternity unit|maternity services|paediatrician|paediatricians|paediatrics|consultant|consultants|discharge team|hospital staff|hospital team|ward staff|ward nurse|ward manager|neonatal unit|outpatients|minor injuries unit|clinic|surgeon|radiology|eye clinic|fracture clinic',
  gp: 'the practice|practice manager|primary care|health care assistant at the surgery|locum|gp|gps|gp practice|general practice|general practitioner|surgery|surgeries|practice nurse|family doctor|doctor’s surgery|gp surgery|health centre|medical centre|receptionist|doctor|doctors',
  'mental-health':
    'eip|crisis line|mental health practitioner|mental health hospital|inpatient unit|perinatal mental health|therapist|therapists|counsellor|camhs worker|camhs nurse|psychological therapies|mental health liaison|memory clinic|memory service|adult mental health team|camhs|mental health services|mental health service|mental health team|mental health|adult mental health services|adult mental health|amhs|crisis team|home treatment team|community mental health team|cmht|psychiatrist|psychiatrists|psychiatry|psychologist|psychologists|psychology|psychiatric liaison|perinatal team|eating disorder service|care coordinator|care co-ordinator|early intervention team|iapt|talking therapies|community psychiatric nurse|cpn|mental health nurse|mental health trust|mental health worker',
  education:
    'head|safeguarding lead|form teacher|sendco|sencos|inclusion manager|exclusions team|lsa|ta|learning mentor|pastoral lead|pastoral manager|primary school|secondary school|special school|infant school|junior school|high school|head of house|lecturer|lecturers|class teachers|education officer|attendance service|key stage manager|school office|nursery worker|nursery key person|nursery school|designated lead|headteachers|childminders|governing body|school|schools|academy|academies|college|colleges|nursery|nurseries|pre-school|preschool|playgroup|education|education service|education services|education colleagues|education welfare|education welfare officer|ewo|virtual school|pupil referral unit|pru|headteacher|head teacher|deputy head|teacher|teachers|class teacher|senco|dsl|designated safeguarding lead|governors|pastoral team|head of year|tutor|school staff|nursery staff|attendance officer|attendance team|send team|sen team|educational psychologist|after-school club|childminder|sixth form|university|nursery manager|form tutor|teaching assistant',
  probation:
    'pp|probation practitioner|probation practitioners|parole board|parole officer|hmp|hmpps|approved premises staff|prison staff|offender management unit|omu|resettlement worker|resettlement team|probation|probation service|probation officer|probation officers|offender manager|national probation service|crc|prison|prisons|prison service|prison officer|approved premises',
  'youth-justice':
    'youth justice nurse|yot nurse|yjs worker|yot officer|youth custody|secure children’s home|appropriate adult service|youth court|youth justice|youth justice service|youth justice team|youth offending team|youth offending service|yot|yjs|yos|yot worker|secure unit|youth justice worker',
  housing:
    'rsl|temporary accommodation team|housing officers at the council|estates team|rent team|income team|homeless service|homelessness service|homelessness officer|hostel manager|hostel worker|support worker at the hostel|private landlord|letting agent|neighbourhood housing officer|tenancy team|housing support worker|repairs service|repairs contractor|surveyor|housing|housing association|housing service|housing services|housing officer|housing officers|housing team|housing options|housing provider|homelessness team|homeless team|landlord|landlords|social landlord|registered provider|arms-length organisation|almo|lettings team|tenancy officer|tenancy support|hostel|hostel staff|supported housing|repairs team|anti-social behaviour team|asb team|housing manager|estate officer|concierge',
  'substance-service':
    'drug workers|drug worker|recovery navigator|needle exchange|detox unit|rehab|rehab unit|alcohol team|drug and alcohol nurse|substance worker|drug and alcohol service|drug and alcohol team|drug and alcohol worker|drug service|alcohol service|substance misuse service|substance misuse team|substance misuse worker|substance use service|recovery service|recovery worker|drugs worker|alcohol worker|addiction service|treatment service',
  'domestic-abuse':
    'refuge worker|refuge workers|refuge staff|idva service|da service|domestic abuse team|marac chair|marac coordinator|independent domestic violence adviser|helpline|women’s centre|perpetrator worker|domestic abuse service|domestic violence service|idva|idvas|refuge|women’s aid|marac|domestic abuse worker|outreach worker|perpetrator programme|isva',
  ambulance:
    'ambulance staff|ambulance control|999 call handler|first responder|first responders|111|nhs 111|ambulance|ambulance service|ambulance crew|ambulance crews|paramedic|paramedics|ambulance trust|call handler|call handlers',
  fire: 'fire and rescue officer|fire safety officer|fire home safety team|fire service|fire and rescue|fire and rescue service|fire brigade|fire officer|firefighters|fire crew',
  'care-provider':
    'care home manager|care home staff|home carers|homecare|carers from the agency|agency carer|agency carers|support worker|support workers|residential staff|residential worker|care coordinator at the home|extra care scheme|respite unit|shared lives|nursing home staff|domiciliary agency|domiciliary care agency|independent fostering agency|ifa|home’s manager|registered home|care home|care homes|care provider|care agency|home care|home care agency|domiciliary care|nursing home|residential home|children’s home|provider|providers|supported living|carer agency|care staff|care workers|care worker|day centre|foster agency|fostering agency|placement provider|home manager|registered manager|key worker at the home',
  voluntary:
    'vcs|third sector|befriending service|befriender|youth club|community group|women’s group|debt adviser|debt advice service|cab|carers centre|carers’ centre|young carers worker|advocates|imca|relationship charity|counselling charity|parish|vicar|imam|youth project|mentor|mentoring project|charity|charities|voluntary sector|food bank|barnardo’s|nspcc|home-start|homestart|action for children|samaritans|citizens advice|advocacy service|advocate|voluntary organisation|young carers service|young carers project|mind|age uk|mencap|faith group|mosque|church|counselling service|community centre',
  court:
    'family court|children’s guardian from cafcass|cafcass officer|magistrate|legal adviser|home office team|asylum support|local judge|solicitor|solicitors|barrister|immigration enforcement|coroner|dwp staff|work coach|bank|the bank|banks|building society|cafcass|guardian|children’s guardian|court|courts|judge|magistrates|cps|crown prosecution service|border force|home office|immigration service|jobcentre|job centre|dwp',
  council:
    'local authority|council|licensing|environmental health|trading standards|legal team|legal services|commissioners|commissioning team|commissioner|public health',
  health:
    'health|health colleagues|health services|health service|health staff|health professionals|health agencies|icb|ccg|nhs|the trust|nhs staff|pharmacy|pharmacist|dentist|dentists|dental practice|nurse|nurses|optician',
};

/** Words other agencies have as well: own people of any of them may be meant. */
const split = (block: string): string[] => block.split('|');

/** Each word with the agencies it may mean, longest first. */
export const agencyWords: ReadonlyMap<string, ReadonlySet<AgencyId>> = (() => {
  const map = new Map<string, Set<AgencyId>>();
  for (const [id, block] of Object.entries(words)) {
    for (const word of split(block))
      map.set(word, (map.get(word) ?? new Set<AgencyId>()).add(id as AgencyId));
  }
  return map;
})();

/** Each first word with the phrases that begin with it, longest first. */
const byFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const phrase of agencyWords.keys()) {
    const first = /^[\p{L}\p{N}&]+/u.exec(phrase)?.[0] ?? phrase;
    map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
})();

/** Where an agency is named: its place in the text, its words as written, and as the table has them. */
export type AgencySpan = { readonly at: number; readonly text: string; readonly name: string };

/** The agencies a text names, in order, the longest words first. */
export const agencySpans = byText((text: string): readonly AgencySpan[] => {
  const level = text
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/[\s\u00A0]/g, ' ');
  const found: AgencySpan[] = [];
  let end = 0;
  for (const match of level.matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}&]+/gu)) {
    if (match.index < end) continue;
    const name = byFirst
      .get(match[0])
      ?.find(
        (phrase) =>
          level.startsWith(phrase, match.index) &&
          !/^[\p{L}-]/u.test(level.slice(match.index + phrase.length, match.index + phrase.length + 2)),
      );
    if (name === undefined) continue;
    end = match.index + name.length;
    found.push({ at: match.index, text: text.slice(match.index, end), name });
  }
  return found;
});

/** Agencies that are one house: health of any kind may be meant by "health", the council by its services. */
const within: readonly (readonly [AgencyId, readonly AgencyId[]])[] = [
  ['health', ['community-health', 'hospital', 'gp', 'mental-health', 'ambulance']],
  ['council', ['childrens-social-care', 'adult-social-care', 'early-help', 'housing', 'education']],
];

/** The agencies an own agency is, from the id or label chosen in the form and the words typed beside it; empty when unknown. */
export const ownAgencies = byText((own: string): ReadonlySet<AgencyId> => {
  const text = own.toLowerCase().replace(/'/g, '’');
  const padded = ` ${text.replace(/[^\p{L}\p{N}’&-]+/gu, ' ')} `;
  const found = new Set<AgencyId>();
  for (const id of Object.keys(words) as AgencyId[]) if (text.split(/[,;]\s*/).includes(id)) found.add(id);
  const named = [...agencyWords].filter(([word]) => padded.includes(` ${word} `));
  // "Adult mental health services" is mental health; the words inside it, "health", do not count.
  for (const [word, ids] of named) {
    const inside = named.some(([other]) => other !== word && other.includes(word));
    if (!inside) for (const id of ids) found.add(id);
  }
  for (const [whole, parts] of within) if (found.has(whole)) for (const part of parts) found.add(part);
  return found;
});

/** Whether a word for an agency may mean one of these. */
export function mayBeOwn(word: string, own: ReadonlySet<AgencyId>): boolean {
  const ids = agencyWords.get(word);
  if (!ids) return false;
  return [...ids].some(
    (id) =>
      own.has(id) ||
      within.some(
        ([whole, parts]) => id === whole && parts.some((part) => own.has(part)) && whole === 'health',
      ),
  );
}
