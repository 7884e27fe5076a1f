/** Words of safeguarding and audit work that a general dictionary does not have. Spelling only: nothing is judged by them. */

/** Written as they are written in English text; a capital first letter of a sentence is allowed for all of them. */
export const safeguardingTerms: readonly string[] = `
safeguarding safeguard safeguards multi-agency multiagency interagency inter-agency co-ordinator co-ordinators coordinator
co-ordinated coordinated co-ordination moderator moderators chronology chronologies genogram genograms ecomap ecomaps
pseudonym pseudonyms pseudonymised pseudonymise anonymised anonymise unredacted redact redacted redaction
kinship sibling siblings step-down step-up stepdown signposted signposting onward unmet needs-led child-centred
person-centred child-focused solution-focused strengths-based trauma-informed neurodivergent neurodivergence neurodiverse
neurodevelopmental autistic dyspraxia dyscalculia oppositional sensory-seeking adverse childhood attachment disorganised
parenting co-parenting coparenting non-resident stepfather stepmother stepsibling half-sibling carer carers caregiver
caregivers foster kin special guardianship guardianship unaccompanied accommodated looked-after care-experienced
care-leaver neglectful self-neglect self-harm self-harming suicidality ideation perinatal antenatal postnatal safeguarder
co-sleeping non-accidental bruising non-mobile fabricated bullying cyberbullying sexting grooming groomed exploitative
criminally county-lines cuckooing cuckooed debt-bonded trafficked trafficking radicalisation radicalised extremism
honour-based coercive controlling gaslighting perpetrator perpetrators non-abusing non-engagement disengaged disguised
non-attendance persistently absenteeism exclusions excluded alternative provision timetable timetables attainment
wellbeing well-being co-produced coproduction co-production multidisciplinary multi-disciplinary paediatrician
paediatric paediatrics CAMHS midwife midwives midwifery practitioner practitioners caseworker caseworkers
keyworker keyworkers caseload caseloads supervisee supervisees supervisor de-escalate de-escalated escalation escalations
rationale rationales rubric triangulate triangulated triangulation benchmark evidence-based outcome-focused SMART
timescale timescales timebound overdue under-reported unallocated reallocated re-referral re-referrals re-referred
threshold thresholds non-compliance uncooperative demeanour ethnicity ethnicities intersectionality interpreter
homelessness overcrowded evictions sofa-surfing benefits-capped alcohol-related substance-misusing naloxone methadone
toxicology bereavement bereaved incarcerated resettlement reoffending offender-manager pre-birth unborn viability
`
  .split(/\s+/)
  .filter((word) => word !== '');
