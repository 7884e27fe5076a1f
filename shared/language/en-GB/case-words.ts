/** Words that make it this case: its people, its orders and meetings, what is done to it (E06). */
import { wordSet } from '../match.ts';

/** What is done to a case or a family, not to a service. */
export const caseVerbs = wordSet(`
visit close reopen re-open allocate reallocate re-allocate transfer refer re-refer remove place move issue apply convene assess reassess re-assess step discharge detain evict rehouse arrest complete arrange see stop end start increase reduce hold
contact put return accommodate safeguard protect invite meet interview speak ask tell offer give take keep find get make change review bring begin consider initiate instigate seek organise book send let allow ring phone undertake escalate monitor
support continue suspend supervise resume restart cease separate relocate prosecute charge immunise treat explore test obtain provide ensure prioritise set set-up fund pay house rehome terminate
`);

/** Persons of the case. */
export const personOfCase =
  /\b(?:(?:the|this|these|her|his|their|both)\s+(?:older\s+|younger\s+|eldest\s+|youngest\s+|middle\s+|unborn\s+|two\s+|three\s+|foster\s+|half-|step)?(?:child|children|baby|babies|infant|toddler|family|mother|father|mum|dad|parents?|siblings?|brothers?|sisters?|young\s+(?:person|man|woman|people)|boys?|girls?|twins?|carers?|grandmother|grandfather|grandparents?|gran|nan|aunt|uncle|partner|ex-partner|stepfather|stepmother|adult|resident|tenant|patient|son|daughter|teenager|couple|perpetrator|victim|survivor|man|woman)|mum|dad|him|her(?!\s+(?:own\s+)?(?:forms?|guidance))|baby\b)\b/i;

/** What belongs to this case alone. */
export const caseObjects =
  /\b(?:(?:the|this|her|his|their)\s+(?:case|placement|plan|home|contact|tenancy|school\s+place|care\s+plan|order|address|bail|allocation|attendance)|case(?!\s+(?:files?|audits?|studies|records?|law|recording|loads?|discussions?|examples?))|placement|care\s+proceedings|pre-proceedings|(?:a|an|the)?\s*(?:urgent\s+)?(?:strategy\s+(?:meeting|discussion)|child\s+protection\s+(?:plan|conference|enquiry|medical)|section\s+47|s47|family\s+group\s+conference|care\s+order|supervision\s+order|emergency\s+protection\s+order|interim\s+order)|\b(?:an?|the)\s+order|new\s+worker|new\s+placement|new\s+social\s+worker|another\s+worker|reduced\s+timetable|legal\s+(?:meeting|planning|gateway|advice)|allocated\s+worker|contact\s+with|supervised\s+contact|section\s+20|secure\s+accommodation|parenting\s+assessment|this\s+family|the\s+(?:next\s+|first\s+)?(?:review\s+|child\s+protection\s+)?(?:conference|core\s+group)|the\s+next\s+(?:review|visit|meeting))\b/i;

/** Heads of subjects that belong to this case when they are definite. */
export const caseNouns =
  /^(?:case|placement|visit|plan|conference|contact|order|assessment|home|place|review|meeting|tenancy|move|address|visits|file|referral|risk|school-place|bail|discharge|medication)$/;

/** Things that are somebody’s own: with a person’s possessive before them they belong to this case. */
export const ownThings =
  /^(?:package|care|alarm|flat|bedrooms?|locks?|calls?|appointments?|benefits|debts?|tests?|therapy|sessions?|counselling|time|weight|allowance|passport|equipment|diet|curfew|licence|injunction|carers?|school|nursery|medicines?|respite|accommodation|bed|room|worker|wishes|overnight|overnights|stay|stays|return|interview|hearing|glasses|transport)$/;

/** People and bodies in general: what they should do is learning. */
export const generalHeads =
  /^(?:agencies|partners|partnership|partnerships|services|teams|managers|supervisors|workers|practitioners|staff|professionals|everyone|everybody|schools|nurses|midwives|gps|officers|leads|auditors|boards?|colleagues|chairs|trainers|organisations|partnership's|teachers|commissioners|headteachers|visitors|wards|surgeries|hospitals|nurseries|police forces)$/;

/** Things of the service, not of the case. */
export const serviceThings =
  /^(?:form|forms|guide|guidance|template|templates|training|policy|policies|procedure|procedures|protocol|learning|threshold|thresholds|chronologies|assessments|plans|briefing|briefings|pathway|pathways|audit|audits|system|systems|sheets|sheet|meetings|reviews|records|recording|conferences|referrals|supervision|minutes|letters|letter|tool|tools|checklist|website|induction|strategy|practice|findings|agenda|report|reports|chronology|culture|panel|workshop|event|group|information|rota|database|cases|contacts|placements|questionnaire|visits|messages|escalation|leaflet|newsletter)$/;

/** Definite agencies without an article: what they should do with this child is a step. */
export const ownHeads =
  /\b(?:social\s+care|social\s+services|local\s+authority|council|school|college|nursery|police|health\s+visitor|health\s+visiting|housing|probation|camhs|hospital|the\s+gp|social\s+worker|lead\s+professional|worker|key\s*worker|early\s+help|education|iro|midwife|school\s+nurse|guardian|cafcass|youth\s+justice|team\s+manager|chair|virtual\s+school)\b/i;
