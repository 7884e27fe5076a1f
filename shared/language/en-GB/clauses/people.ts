/** Who a noun speaks of: those whose work is looked at, those the work is for, or a thing. */
import { wordList } from '../../match.ts';

export type Kind = 'worker' | 'family' | 'thing';

/** Those whose work is audited. */
export const workers = wordList(`
worker workers practitioner practitioners professional professionals manager managers supervisor supervisors teacher teachers headteacher headteachers nurse nurses midwife midwives officer officers auditor auditors staff team teams clinician clinicians
colleague colleagues coordinator coordinators co-ordinator co-ordinators doctor doctors gp gps therapist therapists keyworker keyworkers chair agency agencies service services school nursery police council department authority panel nobody everyone senco
cahms camhs visitor visitors lp qa dsl iro iros housing health probation hospital management holder holders key-worker caseworker caseworkers psychologist psychologists consultant consultants advocate advocates provider providers leadership
commissioner commissioners practice adviser advisers advisor advisors counsellor counsellors mentor mentors assistant assistants registrar paediatrician paediatricians psychiatrist solicitor reviewer responder responders paramedic paramedics
dentist surgeon sw sws social-worker ssw ypw fsw lead leads head leader leaders director directors academy college surgery crew constable sergeant inspector investigator investigators coach coaches tutor tutors sw’s escort assessor assessors
cpn ft team’s trainee trainees student-worker locum author authors organisation organisations partnership safeguarding-lead partner-agency partners ward mash lado cafcass refuge charity ambulance trust administrator admin receptionist
`);
/** Those the work is for. What they did is fact, not blame of a worker. */
export const family = wordList(`
mother mothers father fathers mum mums dad dads mam parent parents stepfather stepmother stepdad stepmum partner carer carers child children baby babies boy boys girl girls brother brothers sister sisters siblings sibling grandmother grandfather gran
grandma grandad granddad nan nana nanny aunt auntie uncle cousin cousins family families young-person person people adult adults son sons daughter daughters teenager teenagers pupil pupils student students husband wife boyfriend girlfriend neighbour
neighbours tenant tenants landlord woman women man men lady gentleman youth youngster youngsters resident residents patient patients client clients relative relatives ex-partner ex-husband ex-wife ex-boyfriend ex-girlfriend ex step-father step-mother
step-dad step-mum grandparent grandparents foster-carer godmother lodger abuser perpetrator perpetrators twin twins toddler infant friend friends mate survivor victim offender kid kids household stepson stepdaughter niece nephew grandson granddaughter youngest eldest lad lads lass lasses bairn bairns wean weans granny grannie grannies pal pals lady ladies gent couple male female teen teens stepbrother stepsister sister-in-law brother-in-law mother-in-law father-in-law parents-in-law yp mam mammy daddy mummy nanny auntie grandson widow widower pensioner occupant squatter
`);
/** Records, things, plans. */
const things = wordList(`
plan plans record records recording recordings assessment assessments chronology chronologies file files form forms report reports letter letters system heating machine car boiler computer appointment appointments meeting meetings visit visits note
notes document documents section review reviews minutes referral referrals process policy procedure procedures bus phone internet engine alarm tenancy order contact placement genogram email emails e-mail text message log entry entries analysis
supervision consent case cases decision decisions response risk risks history information detail details evidence guidance legislation rent benefit money house flat home medication treatment programme training audit date dates time times
`);

const kinds = new Map<string, Kind>([
  ...things.map((word) => [word, 'thing'] as const),
  ...family.map((word) => [word, 'family'] as const),
  ...workers.map((word) => [word, 'worker'] as const),
]);
export const kindOf = (word: string): Kind | undefined =>
  kinds.get(word) ?? kinds.get(word.split('-').at(-1) ?? word);

/** What a worker’s own conduct is called: "the worker’s attitude" is still the worker. */
export const conduct: ReadonlySet<string> = new Set(
  wordList(
    'attitude manner approach conduct behaviour handling practice tone response work performance effort judgement judgment thinking conversation communication demeanour professionalism knowledge skills skill commitment engagement decision-making curiosity understanding lack failure failings timekeeping organisation interest refusal neglect inaction reluctance unwillingness inability ignorance incompetence laziness carelessness negligence style grasp',
  ),
);
